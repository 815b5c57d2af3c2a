/** The lines of a CoNLL file as documents of sentences of tagged words. */
import type { ForeignSkipped } from '../../domain/transfer/foreign';

export interface TaggedWord {
  readonly word: string;
  /** One per column of tags. */
  readonly tags: readonly string[];
}

export interface ReadRows {
  /** A document per `-DOCSTART-`; at least one sentence of one word each. */
  readonly documents: readonly (readonly (readonly TaggedWord[])[])[];
  /** `where`: the line. */
  readonly skipped: readonly ForeignSkipped[];
}

/** `last`: the column at the end; `all`: every column that holds nothing but tags. */
export type TagColumns = 'last' | 'all';

/** null: no column of tags. */
export function readRows(content: string, columns: TagColumns): ReadRows | null {
  const rows = content.split('\n').map((line) => cellsOf(line.replace(/\r$/, '')));
  const tagColumns = tagColumnsOf(rows, columns);
  if (tagColumns.length === 0) return null;
  const documents: TaggedWord[][][] = [];
  const skipped: ForeignSkipped[] = [];
  let document: TaggedWord[][] | null = null;
  let sentence: TaggedWord[] | null = null;
  rows.forEach((cells, at) => {
    const [word = ''] = cells;
    if (word === '') {
      sentence = null;
      return;
    }
    if (word === '-DOCSTART-') {
      document = sentence = null;
      return;
    }
    const tags = tagColumns.map((column) => cells[column === LAST ? cells.length - 1 : column]);
    const isTagged = cells.length > 1 && tags.every((tag) => tag !== undefined && TAG.test(tag));
    if (!isTagged && word.startsWith('#')) return;
    if (!isTagged) skipped.push({ where: `line ${at + 1}`, reason: 'not-understood' });
    if (!document) documents.push((document = []));
    if (!sentence) document.push((sentence = []));
    sentence.push({ word, tags: isTagged ? (tags as string[]) : tagColumns.map(() => 'O') });
  });
  return documents.length > 0 ? { documents, skipped } : null;
}

const LAST = -1;
const TAG = /^(?:O|[BIESLU]-.+)$/;

function cellsOf(line: string): readonly string[] {
  if (line.trim() === '') return [];
  return line.includes('\t') ? line.split('\t') : line.trim().split(/\s+/);
}

function tagColumnsOf(
  rows: readonly (readonly string[])[],
  columns: TagColumns,
): readonly number[] {
  const tagged = rows.filter(
    (cells) => cells.length > 1 && cells[0] !== '-DOCSTART-' && TAG.test(cells.at(-1) ?? ''),
  );
  const [first] = tagged;
  if (!first) return [];
  if (columns === 'last') return [LAST];
  return first.flatMap((_, column) =>
    column > 0 && tagged.every((cells) => TAG.test(cells[column] ?? '')) ? [column] : [],
  );
}
