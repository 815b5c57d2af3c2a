/** The text of a file that has its words alone: a space between words, a line end between sentences. */

export interface RebuiltText {
  readonly text: string;
  /** UTF-16 offset of each word of each sentence. */
  readonly starts: readonly (readonly number[])[];
}

export function rebuildText(sentences: readonly (readonly string[])[]): RebuiltText {
  const lines: string[] = [];
  let length = 0;
  const starts = sentences.map((words) => {
    const own = words.map((word) => {
      const start = length;
      length += word.length + 1;
      return start;
    });
    lines.push(words.join(' '));
    return own;
  });
  return { text: lines.join('\n'), starts };
}
