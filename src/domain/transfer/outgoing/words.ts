/** An article as numbered words, for formats that say what is marked word by word. */
import { firstIndex } from '../../../lib/sorted';
import type { Span } from '../../text/span';
import type { ExportedArticle } from '../export';
import { sentencesOf } from '../tokens';

export interface Word extends Span {
  /** Both from 0; `inSentence` begins anew in each. */
  readonly sentence: number;
  readonly inSentence: number;
}

export interface Words {
  /** In order, disjoint, without white space at their ends. */
  readonly all: readonly Word[];
  readonly sentences: readonly (readonly Word[])[];
  /** The words of a span of one of the article's marks; null: it holds nothing but white space. */
  within(span: Span): WordRange | null;
}

/** Indices into `all`, both inclusive. */
export interface WordRange {
  readonly first: number;
  readonly last: number;
  /** White space at its ends is not in it. */
  readonly isTrimmed: boolean;
}

/** Words end wherever a mark does. */
export function wordsOf({ article, text, readings }: ExportedArticle): Words {
  const cuts = readings.flatMap(({ annotations }) =>
    annotations.flatMap(({ spans }) => spans.flatMap(({ start, end }) => [start, end])),
  );
  const sentences: Word[][] = [];
  const hasNextLines = text.text.includes('\u0085');
  for (const { tokens } of sentencesOf(text.text, text.blocks, cuts, article.language)) {
    // A next line by itself is white space to others, if not to `trim`.
    const held = hasNextLines
      ? tokens.filter(({ start, end }) => !/^\u0085+$/.test(text.text.slice(start, end)))
      : tokens;
    if (held.length === 0) continue;
    const sentence = sentences.length;
    sentences.push(
      held.map(({ start, end }, inSentence) => ({ start, end, sentence, inSentence })),
    );
  }
  const all = sentences.flat();
  return {
    all,
    sentences,
    within({ start, end }) {
      const first = firstIndex(all, (word) => word.start >= start);
      const last = firstIndex(all, (word) => word.end > end) - 1;
      if (last < first) return null;
      const isTrimmed = all[first]?.start !== start || all[last]?.end !== end;
      return { first, last, isTrimmed };
    },
  };
}
