/**
 * Two edits of one note that did not know of each other: both are kept. Edits in different places are
 * both made; edits in the same place stand one after the other.
 */
export function mergeTexts(base: string, first: string, second: string): string {
  if (first === second || second === base) return first;
  if (first === base) return second;
  const a = changeOf(base, first);
  const b = changeOf(base, second);
  if (a.end < b.start) return replaceBoth(base, a, b);
  if (b.end < a.start) return replaceBoth(base, b, a);
  if (first.includes(second)) return first;
  if (second.includes(first)) return second;
  return `${first}\n\n${second}`;
}

/** `base[start, end)` became `text`. */
interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function changeOf(base: string, edited: string): TextChange {
  const shortest = Math.min(base.length, edited.length);
  let start = 0;
  while (start < shortest && base[start] === edited[start]) start += 1;
  let tail = 0;
  while (
    tail < shortest - start &&
    base[base.length - 1 - tail] === edited[edited.length - 1 - tail]
  ) {
    tail += 1;
  }
  return { start, end: base.length - tail, text: edited.slice(start, edited.length - tail) };
}

function replaceBoth(base: string, earlier: TextChange, later: TextChange): string {
  return (
    base.slice(0, earlier.start) +
    earlier.text +
    base.slice(earlier.end, later.start) +
    later.text +
    base.slice(later.end)
  );
}
