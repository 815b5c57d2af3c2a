/** Which column of a table means what, by the names people and tools give them. */
import type { CsvTable } from '../../containers/csv/parse';

export interface NamedTable extends CsvTable {
  /** The file's path, to say where something stands. */
  readonly path: string;
}

export type Column =
  | 'id'
  | 'document'
  | 'title'
  | 'fragment'
  | 'start'
  | 'end'
  | 'unit'
  | 'quote'
  | 'prefix'
  | 'suffix'
  | 'code-id'
  | 'code'
  | 'codes'
  | 'note'
  | 'coder'
  | 'created'
  | 'modified';

/** Index of each column that is there; case, spaces and underscores do not count. */
export function findColumns(header: readonly string[]): ReadonlyMap<Column, number> {
  const names = header.map(plain);
  const found = new Map<Column, number>();
  for (const [column, aliases] of ALIASES) {
    const at = aliases.map((alias) => names.indexOf(alias)).find((index) => index >= 0);
    if (at !== undefined) found.set(column, at);
  }
  return found;
}

/** Index of the column with exactly this name but for case, spaces and underscores; -1: not there. */
export function columnAt(header: readonly string[], name: string): number {
  return header.map(plain).indexOf(plain(name));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

const ALIASES: readonly (readonly [Column, readonly string[]])[] = [
  ['id', ['annotationid', 'id', 'uuid', 'annotation']],
  [
    'document',
    ['documentid', 'docid', 'textid', 'articleid', 'document', 'doc', 'filename', 'file'],
  ],
  ['title', ['documenttitle', 'title']],
  ['fragment', ['fragment']],
  [
    'start',
    ['start', 'begin', 'startoffset', 'startchar', 'startindex', 'startpos', 'beginoffset'],
  ],
  ['end', ['end', 'stop', 'endoffset', 'endchar', 'endindex', 'endpos']],
  ['unit', ['offsetunit', 'unit']],
  [
    'quote',
    [
      'quote',
      'exact',
      'quotation',
      'quotedtext',
      'text',
      'content',
      'segment',
      'span',
      'highlight',
    ],
  ],
  ['prefix', ['prefix']],
  ['suffix', ['suffix']],
  ['code-id', ['codeid', 'labelid']],
  [
    'code',
    ['code', 'label', 'tag', 'category', 'entity', 'class', 'type', 'codename', 'labelname'],
  ],
  ['codes', ['codes', 'labels', 'tags', 'categories']],
  ['note', ['note', 'comment', 'memo', 'notes', 'comments', 'annotationtext']],
  ['coder', ['coder', 'reader', 'annotator', 'user', 'author', 'creator', 'coderid', 'username']],
  ['created', ['created', 'createdat', 'timestamp', 'datecreated']],
  ['modified', ['modified', 'modifiedat', 'updated', 'updatedat']],
];
