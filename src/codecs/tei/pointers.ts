/** What pointers of TEI point to: `#id`, and `#string-range(id,offset,length)` with more pairs behind. */
export type Pointer =
  | { readonly kind: 'element'; readonly id: string }
  | { readonly kind: 'range'; readonly id: string; readonly ranges: readonly PointedRange[] }
  /** Into another file, or of a scheme that nobody uses. */
  | { readonly kind: 'other' };

/** Code points below an element. */
export interface PointedRange {
  readonly offset: number;
  readonly length: number;
}

/** In order. White space inside the parentheses is not allowed, and read. */
export function readPointers(target: string | undefined): readonly Pointer[] {
  return [...(target ?? '').matchAll(/#?([\w-]+)\(([^()]*)\)|\S+/g)].map(
    ([whole, scheme, inside = '']): Pointer => {
      if (scheme === 'string-range') return rangeIn(inside);
      return /^#[^#()\s]+$/.test(whole)
        ? { kind: 'element', id: whole.slice(1) }
        : { kind: 'other' };
    },
  );
}

/** Ids that pointers name, as in `ana` and `resp`. */
export function pointedIds(target: string | undefined): readonly string[] {
  return readPointers(target).flatMap((pointer) =>
    pointer.kind === 'element' ? [pointer.id] : [],
  );
}

function rangeIn(inside: string): Pointer {
  const [id = '', ...rest] = inside.split(',').map((part) => part.trim());
  const numbers = rest.map((part) => (/^\d+$/.test(part) ? Number(part) : NaN));
  const isWhole =
    numbers.length > 0 && numbers.length % 2 === 0 && numbers.every(Number.isSafeInteger);
  if (!isWhole) return { kind: 'other' };
  const ranges = numbers.flatMap((offset, at): readonly PointedRange[] =>
    at % 2 === 0 ? [{ offset, length: numbers[at + 1] as number }] : [],
  );
  return { kind: 'range', id: id.replace(/^#/, ''), ranges };
}
