/**
 * Tokens as spaCy has them: put together, each with a space behind it where `ws` says so, they are the text. Every
 * span begins and ends with a token, also where it begins or ends in white space.
 */
import { firstIndex } from '../../lib/sorted';
import type { Block } from '../../domain/text/block';
import { span, type Span } from '../../domain/text/span';
import { sentencesOf } from '../../domain/transfer/tokens';

export interface Token extends Span {
  /** One space follows, which is no token of its own. */
  readonly ws: boolean;
}

/** In order. `spans`: at grapheme boundaries. `language`: BCP 47, may be empty. */
export function tokensOf(
  text: string,
  blocks: readonly Block[],
  spans: readonly Span[],
  language: string,
): readonly Token[] {
  const starts = distinct(spans.map(({ start }) => start));
  const ends = distinct(spans.map(({ end }) => end));
  const words = sentencesOf(text, blocks, [...starts, ...ends], language).flatMap(
    ({ tokens }) => tokens,
  );
  const tokens: Token[] = [];
  let at = 0;
  for (const word of [...words, span(text.length, text.length)]) {
    if (word.start > at) {
      const cuts = [
        ...between(starts, at, word.start - 1),
        ...between(ends, at + 1, word.start as number),
      ];
      fillGap(tokens, text, span(at, word.start), cuts);
    }
    if (word.end > word.start) tokens.push({ ...word, ws: false });
    at = word.end;
  }
  return tokens;
}

/** White space between words. One space is left to the word before it, unless a span begins or ends in here. */
function fillGap(tokens: Token[], text: string, gap: Span, cuts: readonly number[]): void {
  const last = tokens.at(-1);
  if (cuts.length > 0) {
    const edges = distinct([gap.start, ...cuts, gap.end]);
    for (const [at, from] of edges.entries()) {
      const to = edges[at + 1];
      if (to !== undefined) tokens.push({ ...span(from, to), ws: false });
    }
    return;
  }
  let { start } = gap;
  if (last && text.charCodeAt(start) === SPACE) {
    tokens[tokens.length - 1] = { ...last, ws: true };
    start = span(start + 1, gap.end).start;
  }
  if (start === gap.end) return;
  const ws = gap.end - start > 1 && text.charCodeAt(gap.end - 1) === SPACE;
  tokens.push({ ...span(start, ws ? gap.end - 1 : gap.end), ws });
}

const SPACE = 0x20;

function distinct(values: readonly number[]): readonly number[] {
  return [...new Set(values)].toSorted((a, b) => a - b);
}

/** Those of the sorted `values` from `first` to `last`, both included. */
function between(values: readonly number[], first: number, last: number): readonly number[] {
  const from = firstIndex(values, (value) => value >= first);
  const to = firstIndex(values, (value) => value > last);
  return values.slice(from, to);
}
