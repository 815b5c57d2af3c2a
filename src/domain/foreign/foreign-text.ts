/**
 * The text of another tool as an article's. A text that is here already is taken as it stands; any other is
 * laid out in paragraphs, which changes nothing but the blank lines between them, and every offset is carried
 * over.
 */
import { BLOCK_SEPARATOR, type Block } from '../text/block';
import { canonicaliseText } from '../text/canonical-text';
import { span, type Span } from '../text/span';

export interface ForeignText {
  /** Canonical; empty when there is nothing but white space. */
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** `canonical`: see `canonical-text.ts`. */
export function layOutForeign(canonical: string): ForeignText {
  let text = '';
  const blocks = piecesOf(canonical).map(({ start, end }): Block => {
    if (text !== '') text += BLOCK_SEPARATOR;
    const from = text.length;
    text += canonical.slice(start, end);
    return { kind: 'paragraph', ...span(from, text.length), within: [] };
  });
  return { text, blocks };
}

/** From UTF-16 offsets of the text as it came to those of its canonical form. */
export function canonicalOffsets(raw: string): (offset: number) => number {
  if (canonicaliseText(raw) === raw) return (offset) => offset;
  const dropped: number[] = raw.startsWith('\ufeff') ? [0] : [];
  for (let at = raw.indexOf('\r\n'); at >= 0; at = raw.indexOf('\r\n', at + 2)) dropped.push(at);
  return (offset) => offset - countBelow(dropped, offset);
}

/** From spans of `canonical` to those of `layOutForeign(canonical).text`; null when nothing is left of one. */
export function laidOutSpans(canonical: string): (found: Span) => Span | null {
  const pieces = piecesOf(canonical);
  const starts = pieces.map(({ start }) => start);
  const tos: number[] = [];
  let to = 0;
  for (const { start, end } of pieces) {
    tos.push(to);
    to += end - start + BLOCK_SEPARATOR.length;
  }
  const carry = (offset: number, isStart: boolean): number => {
    const at = Math.max(0, countBelow(starts, offset + 1) - 1);
    const piece = pieces[at];
    if (!piece) return 0;
    const next = tos[at + 1];
    if (isStart && offset >= piece.end && offset > piece.start && next !== undefined) return next;
    return (
      (tos[at] as number) + Math.min(Math.max(0, offset - piece.start), piece.end - piece.start)
    );
  };
  return ({ start, end }) => {
    const from = carry(start, true);
    const until = carry(end, false);
    return from < until ? span(from, until) : null;
  };
}

/** Paragraphs between blank lines, without the blank lines. */
function piecesOf(canonical: string): readonly Span[] {
  const pieces: Span[] = [];
  let start = 0;
  const push = (end: number): void => {
    if (canonical.slice(start, end).trim() !== '') pieces.push(span(start, end));
  };
  for (const gap of canonical.matchAll(GAP)) {
    push(gap.index);
    start = gap.index + gap[0].length;
  }
  push(canonical.length);
  return pieces;
}

/** Blank lines, also at the edges of the text. */
const GAP = /(?:^(?:[^\S\n]*\n)+)|(?:\n(?:[^\S\n]*\n)+)|(?:\n[^\S\n]*$)/g;

/** How many of the sorted `values` are below `limit`. */
function countBelow(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
