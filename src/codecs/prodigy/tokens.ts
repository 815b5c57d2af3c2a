/**
 * Tokens as spaCy has them: put together, each with a space behind it where `ws` says so, they are the text. Every
 * span begins and ends with a token, also where it begins or ends in white space.
 */
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
  const starts = new Set<number>(spans.map(({ start }) => start));
  const ends = new Set<number>(spans.map(({ end }) => end));
  const words = sentencesOf(text, blocks, [...starts, ...ends], language).flatMap(
    ({ tokens }) => tokens,
  );
  const tokens: Token[] = [];
  let at = 0;
  for (const word of [...words, span(text.length, text.length)]) {
    if (word.start > at) {
      const cuts: number[] = [];
      for (let offset = at; offset <= word.start; offset += 1) {
        const isStart = offset < word.start && starts.has(offset);
        if (isStart || (offset > at && ends.has(offset))) cuts.push(offset);
      }
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
    const edges = [...new Set([gap.start, ...cuts, gap.end])].toSorted((a, b) => a - b);
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
