/** Counts the words of a text as a person would: no punctuation, no spaces. */

/** Longer texts are counted by a pattern: the segmenter takes seconds where the pattern takes a blink. */
const LONGEST_FOR_SEGMENTER = 200_000;

const words = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * Exact by Unicode's word boundaries up to 200,000 UTF-16 units. Beyond, runs of letters and digits
 * are counted: the same for scripts that put spaces between words, too few for those that do not.
 */
export function countWords(text: string): number {
  if (text.length > LONGEST_FOR_SEGMENTER) return text.match(RUN_OF_LETTERS)?.length ?? 0;
  let count = 0;
  for (const segment of words.segment(text)) if (segment.isWordLike === true) count += 1;
  return count;
}

const RUN_OF_LETTERS =
  /[\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*(?:['’.:·][\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*)*/gu;
