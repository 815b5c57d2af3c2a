/**
 * Tells lines broken at a fixed width (old e-mail, Project Gutenberg) from lines that mean something
 * (verse, addresses): a line was broken for want of room when the next line's first word would not
 * have fitted.
 */
export interface Wrap {
  /** Characters: what almost every line fits in. */
  readonly width: number;
}

const SHORTEST = 50;
const LONGEST = 90;
/** Fewer broken lines than this prove nothing. */
const ENOUGH = 3;
const MOST = 0.8;

/** Null when the text is not hard-wrapped. */
export function measureWrap(paragraphs: readonly (readonly string[])[]): Wrap | null {
  const broken = paragraphs.flatMap((lines) => lines.slice(0, -1)).map(lengthOfLine);
  if (broken.length < ENOUGH) return null;
  // Weighed by length: a few lines of prose outweigh a poem in it.
  const all = sum(broken);
  const usual = sum(broken.filter((length) => length >= SHORTEST && length <= LONGEST));
  if (usual < all * MOST) return null;
  const sorted = broken.toSorted((a, b) => a - b);
  // One stray long line must not hide the width of all others.
  const width = sorted[Math.floor(sorted.length * 0.95)] ?? LONGEST;
  const full = sum(paragraphs.map((lines) => measureFull(lines, width)));
  return full >= all * MOST ? { width } : null;
}

/** Not the verse or the address inside a wrapped text. */
export function isWrappedParagraph(lines: readonly string[], wrap: Wrap): boolean {
  const all = sum(lines.slice(0, -1).map(lengthOfLine));
  return lines.length > 1 && measureFull(lines, wrap.width) >= all * MOST;
}

/** One space between lines; none after a hyphen that stays. */
export function unwrap(lines: readonly string[]): string {
  let text = '';
  for (const [index, line] of lines.entries()) {
    const isFirst = index === 0;
    const isLast = index === lines.length - 1;
    const start = isFirst ? line : line.trimStart();
    const glue = isFirst || /\p{L}-$/u.test(text) ? '' : ' ';
    text += glue + (isLast ? start : start.trimEnd());
  }
  return text;
}

/** Characters in lines after which the next line's first word would not have fitted. */
function measureFull(lines: readonly string[], width: number): number {
  let full = 0;
  for (let index = 0; index < lines.length - 1; index += 1) {
    const next = (lines[index + 1] ?? '').trimStart();
    const space = next.search(/\s/u);
    const firstWord = space === -1 ? next.length : space;
    const length = lengthOfLine(lines[index] ?? '');
    if (length + 1 + firstWord > width) full += length;
  }
  return full;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function lengthOfLine(line: string): number {
  return line.trimEnd().length;
}
