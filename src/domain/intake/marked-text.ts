/** Text with the inline marks over it: building it piece by piece, and changing it so that marks follow. */
import { span } from '../text/span';
import type { InlineMark, MarkKind } from '../text/block';

/** Mark offsets are UTF-16, relative to the start of `text`. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly InlineMark[];
}

/** A run of inline content in the making. */
export interface MarkedTextBuilder {
  /** UTF-16 length so far: where the next piece starts. */
  length(): number;
  add(text: string): void;
  /** Marks what was added since `start`; nothing when that is empty. */
  mark(kind: MarkKind, start: number, href?: string): void;
  /** Hands over what was built and starts again, empty. */
  take(): MarkedText;
}

export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

export function createMarkedTextBuilder(): MarkedTextBuilder {
  let pieces: string[] = [];
  let marks: InlineMark[] = [];
  let length = 0;
  return {
    length: () => length,
    add(text) {
      if (text === '') return;
      pieces.push(text);
      length += text.length;
    },
    mark(kind, start, href) {
      if (start >= length) return;
      const mark = { ...span(start, length), kind };
      marks.push(href === undefined ? mark : { ...mark, href });
    },
    take() {
      const taken = { text: pieces.join(''), marks };
      pieces = [];
      marks = [];
      length = 0;
      return taken;
    },
  };
}

/**
 * Applies replacements (ascending, disjoint). A mark keeps what is left of its characters; one that
 * loses them all is dropped. An inserted text belongs to the marks that covered what it replaces.
 */
export function replaceInMarked(
  { text, marks }: MarkedText,
  replacements: readonly Replacement[],
): MarkedText {
  if (replacements.length === 0) return { text, marks };
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, insert } of replacements) {
    pieces.push(text.slice(at, start), insert);
    at = end;
  }
  pieces.push(text.slice(at));
  const toNew = createOffsetMap(replacements);
  const moved = marks
    .map((mark) => ({ ...mark, ...span(toNew(mark.start), toNew(mark.end)) }))
    .filter((mark) => mark.end > mark.start);
  return { text: pieces.join(''), marks: moved };
}

/** The part `[start, end)`, marks clipped to it. */
export function sliceMarked(value: MarkedText, start: number, end: number): MarkedText {
  const marks = value.marks
    .map((mark) => ({
      ...mark,
      ...span(Math.max(0, mark.start - start), Math.min(end, mark.end) - start),
    }))
    .filter((mark) => mark.end > mark.start);
  return { text: value.text.slice(start, end), marks };
}

/** Without the characters of `unwanted` at both ends. Linear, unlike a regular expression. */
export function trimMarked(value: MarkedText, unwanted: string): MarkedText {
  const { text } = value;
  let start = 0;
  let end = text.length;
  while (start < end && unwanted.includes(text.charAt(start))) start += 1;
  while (end > start && unwanted.includes(text.charAt(end - 1))) end -= 1;
  return start === 0 && end === text.length ? value : sliceMarked(value, start, end);
}

/** `first` + `glue` + `second`, as one. */
export function joinMarked(first: MarkedText, glue: string, second: MarkedText): MarkedText {
  const shift = first.text.length + glue.length;
  const moved = second.marks.map((mark) => ({
    ...mark,
    ...span(mark.start + shift, mark.end + shift),
  }));
  return { text: first.text + glue + second.text, marks: [...first.marks, ...moved] };
}

/** Old offset to new; an offset inside a replaced range stays as far in as the insertion reaches. */
function createOffsetMap(replacements: readonly Replacement[]): (offset: number) => number {
  const shifts: number[] = [];
  let shift = 0;
  for (const { start, end, insert } of replacements) {
    shifts.push(shift);
    shift += insert.length - (end - start);
  }
  shifts.push(shift);
  return (offset) => {
    let low = 0;
    let high = replacements.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((replacements[middle]?.end ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    const next = replacements[low];
    const before = shifts[low] ?? 0;
    if (next === undefined || offset <= next.start) return offset + before;
    return next.start + before + Math.min(offset - next.start, next.insert.length);
  };
}
