/** Reads IOB2 strictly, as evaluation scripts do, and shares nothing with the codec. For tests. */
export interface ConllChunk {
  readonly label: string;
  readonly words: readonly string[];
  /** Of its first word, over all words of the file, from 0. */
  readonly at: number;
}

export interface ConllReading {
  readonly words: readonly string[];
  /** One list per column. */
  readonly layers: readonly (readonly ConllChunk[])[];
}

/** Throws with the line that is not IOB2. */
export function readConll(file: string): ConllReading {
  const words: string[] = [];
  const layers: { label: string; words: string[]; at: number }[][] = [];
  let open: (string | null)[] = [];
  let width = 0;
  for (const line of file.split('\n')) {
    if (line === '') {
      open = [];
      continue;
    }
    const [word, ...tags] = line.split('\t') as [string, ...string[]];
    if (word === '' || tags.length === 0) throw new Error(`columns: ${line}`);
    if (width > 0 && tags.length !== width) throw new Error(`columns: ${line}`);
    width = tags.length;
    tags.forEach((tag, column) => {
      const layer = (layers[column] ??= []);
      const [, kind, label] = /^(?:O|([BI])-(\S+))$/.exec(tag) ?? [];
      if (tag !== 'O' && kind === undefined) throw new Error(`tag: ${line}`);
      if (kind === 'B') layer.push({ label: label!, words: [word], at: words.length });
      if (kind === 'I') {
        if (open[column] !== label) throw new Error(`I- after no B-: ${line}`);
        layer.at(-1)!.words.push(word);
      }
      open[column] = label ?? null;
    });
    words.push(word);
  }
  return { words, layers };
}
