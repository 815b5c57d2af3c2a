/**
 * Words for formats that count in words (CoNLL, WebAnno TSV, Prodigy). Every end of a span is an end of a token,
 * so that no span has to be moved but where it ends in white space.
 */
import type { Block } from '../text/block';
import { span, type Span } from '../text/span';

export interface Sentence extends Span {
  /** Without white space; in order, disjoint, all inside. */
  readonly tokens: readonly Span[];
}

/**
 * Sentences of all blocks, in order, without the white space at their ends; none is empty. `cuts`: UTF-16
 * offsets where a token has to end, at grapheme boundaries. `language`: BCP 47, may be empty.
 */
export function sentencesOf(
  text: string,
  blocks: readonly Block[],
  cuts: Iterable<number>,
  language: string,
): readonly Sentence[] {
  const places = [...new Set(cuts)].toSorted((a, b) => a - b);
  const locale = localeOf(language);
  const sentences = new Intl.Segmenter(locale, { granularity: 'sentence' });
  const words = new Intl.Segmenter(locale, { granularity: 'word' });
  let at = 0;
  return blocks.flatMap((block) =>
    [...sentences.segment(text.slice(block.start, block.end))].flatMap(({ index, segment }) => {
      const start = block.start + index;
      const tokens: Span[] = [];
      for (const word of words.segment(segment)) {
        const from = start + word.index;
        const to = from + word.segment.length;
        while (at < places.length && (places[at] as number) <= from) at += 1;
        let piece = from;
        for (; at < places.length && (places[at] as number) < to; at += 1) {
          pushTrimmed(tokens, text, piece, places[at] as number);
          piece = places[at] as number;
        }
        pushTrimmed(tokens, text, piece, to);
      }
      const [first] = tokens;
      const last = tokens.at(-1);
      return first && last ? [{ ...span(first.start, last.end), tokens }] : [];
    }),
  );
}

function pushTrimmed(tokens: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpaceAt(text, start)) start += 1;
  while (end > start && isSpaceAt(text, end - 1)) end -= 1;
  if (start < end) tokens.push(span(start, end));
}

/** As `trim` has it, without a copy of the word. */
function isSpaceAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return /\s/.test(text.charAt(offset));
}

function localeOf(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
