/** The text of a WebAnno TSV file, which says of the gaps between its sentences only how long they are. */

export interface PlacedSentence {
  /** UTF-16 code units. */
  readonly start: number;
  readonly text: string;
}

/**
 * As the specification has it: each sentence ends with a line end, which is taken back where the next begins
 * at once, and spaces fill what is left of the gap. null: a sentence begins inside the one before, or further
 * away than any text is long.
 */
export function rebuildText(sentences: readonly PlacedSentence[]): string | null {
  const pieces: string[] = [];
  let length = 0;
  for (const { start, text } of sentences) {
    const gap = start - length;
    if (gap < 0 || start > LONGEST) return null;
    const filled = length === 0 ? ' '.repeat(gap) : gap === 0 ? '' : `\n${' '.repeat(gap - 1)}`;
    pieces.push(filled, text);
    length = start + text.length;
  }
  return pieces.join('');
}

/** UTF-16 code units. A file of one line could ask for more spaces than there is memory. */
const LONGEST = 2 ** 24;
