/**
 * Tokens as spaCy has them: put together, each with a space behind it where `spaces` says so, they are the text.
 * Every span begins and ends with a token, also where it begins or ends in white space. In columns: a book has
 * some hundred thousand of them.
 */
import { firstIndex } from '../../lib/sorted';
import type { Block } from '../../domain/text/block';
import { span, type Span } from '../../domain/text/span';
import { sentencesOf } from '../../domain/transfer/tokens';

/** In order; UTF-16. */
export interface Tokens {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** One space follows, which is no token of its own. */
  readonly spaces: readonly boolean[];
}

/** `spans`: at grapheme boundaries. `language`: BCP 47, may be empty. */
export function tokensOf(
  text: string,
  blocks: readonly Block[],
  spans: readonly Span[],
  language: string,
): Tokens {
  const starts = new Set<number>(spans.map(({ start }) => start));
  const ends = new Set<number>(spans.map(({ end }) => end));
  const columns = createColumns();
  let at = 0;
  const fillUpTo = (offset: number): void => {
    if (offset === at) return;
    const cuts: number[] = [];
    for (let place = at; place <= offset; place += 1) {
      const isStart = place < offset && starts.has(place);
      if (isStart || (place > at && ends.has(place))) cuts.push(place);
    }
    fillGap(columns, text, span(at, offset), cuts);
  };
  for (const { tokens } of sentencesOf(text, blocks, [...starts, ...ends], language)) {
    for (const word of tokens) {
      fillUpTo(word.start);
      columns.add(word.start, word.end, false);
      at = word.end;
    }
  }
  fillUpTo(text.length);
  return columns;
}

/** The token that begins at `offset`; -1: none does. */
export function tokenFrom({ starts }: Tokens, offset: number): number {
  const at = firstIndex(starts, (start) => start >= offset);
  return starts[at] === offset ? at : -1;
}

/** The token that ends at `offset`; -1: none does. */
export function tokenTo({ ends }: Tokens, offset: number): number {
  const at = firstIndex(ends, (end) => end >= offset);
  return ends[at] === offset ? at : -1;
}

interface Columns extends Tokens {
  readonly spaces: boolean[];
  add(start: number, end: number, ws: boolean): void;
}

function createColumns(): Columns {
  const starts: number[] = [];
  const ends: number[] = [];
  const spaces: boolean[] = [];
  return {
    starts,
    ends,
    spaces,
    add(start, end, ws) {
      starts.push(start);
      ends.push(end);
      spaces.push(ws);
    },
  };
}

/** White space between words. One space is left to the word before it, unless a span begins or ends in here. */
function fillGap(columns: Columns, text: string, gap: Span, cuts: readonly number[]): void {
  const { spaces } = columns;
  if (cuts.length > 0) {
    const edges = [...new Set([gap.start, ...cuts, gap.end])].toSorted((a, b) => a - b);
    for (const [at, from] of edges.entries()) {
      const to = edges[at + 1];
      if (to !== undefined) columns.add(from, to, false);
    }
    return;
  }
  let start: number = gap.start;
  if (spaces.length > 0 && text.charCodeAt(start) === SPACE) {
    spaces[spaces.length - 1] = true;
    start += 1;
  }
  if (start === gap.end) return;
  const ws = gap.end - start > 1 && text.charCodeAt(gap.end - 1) === SPACE;
  columns.add(start, ws ? gap.end - 1 : gap.end, ws);
}

const SPACE = 0x20;
