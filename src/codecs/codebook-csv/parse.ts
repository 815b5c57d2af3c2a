/**
 * Reads a table of labels: ours, and those of Taguette (one of `tag`, `name`, `path`, and `description`) and other
 * tools. What a label stands under is said by an id, by a name, or by its path.
 */
import { parseCsv, type CsvTable } from '../../containers/csv/parse';
import { PATTERNS } from '../../domain/codebook/label';
import type { ForeignCodebookLabel, ParseCodebook } from '../../domain/foreign/foreign-codebook';
import { PATH_SEPARATOR } from '../../domain/transfer/tables/annotation-rows';
import { err, ok } from '../../lib/result';
import { textOfUtf8 } from '../../lib/utf8';

export const parseCodebookCsv: ParseCodebook = ([input]) => {
  const text = input ? textOfUtf8(input.bytes) : '';
  if (text === null) return err({ kind: 'not-utf8' });
  if (text.replace(/^\ufeff/, '').trim() === '') return err({ kind: 'nothing-in-it' });
  const table = parseCsv(text);
  if (!table.ok) return err({ kind: 'broken', where: `row ${table.error.row}`, what: '"' });
  const columns = columnsOf(table.value);
  if (columns.name < 0 && columns.path < 0) return err({ kind: 'lacks', what: 'code' });
  const isTagged = columns.tag >= 0 || columns.name < 0;
  const rows = table.value.rows.flatMap((cells) => rowOf(cells, columns, isTagged));
  if (rows.length === 0) return err({ kind: 'nothing-in-it' });
  const [codebookName = ''] = table.value.rows.map((cells) => cellAt(cells, columns.codebook));
  return ok({
    unit: null,
    documents: [],
    labels: nested(rows),
    codebookName,
    skipped: [],
  });
};

type Column = keyof typeof ALIASES;
type Columns = Readonly<Record<Column, number>>;

/** The first that is there counts. */
const ALIASES = {
  id: ['codeid', 'labelid', 'id'],
  name: ['code', 'label', 'tag', 'name'],
  tag: ['tag'],
  path: ['codepath', 'path'],
  parent: ['parentid', 'parent'],
  definition: ['definition', 'description', 'comment', 'memo'],
  whenToUse: ['whentouse'],
  whenNot: ['whennot', 'whennottouse'],
  example: ['example', 'examples'],
  color: ['color', 'colour'],
  pattern: ['pattern'],
  shortcut: ['shortcut', 'key'],
  archived: ['archived'],
  codebook: ['codebook'],
} as const;

function columnsOf({ header }: CsvTable): Columns {
  const names = header.map((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));
  const found = Object.entries(ALIASES).map(([column, aliases]) => {
    const at = aliases.map((alias) => names.indexOf(alias)).find((index) => index >= 0);
    return [column, at ?? -1] as const;
  });
  return Object.fromEntries(found) as Columns;
}

interface Row {
  readonly label: ForeignCodebookLabel;
  /** Names from the top down to the label itself, parted by `sign`. */
  readonly path: string;
  readonly sign: string;
  /** As it stands: an id, a name, or nothing. */
  readonly under: string;
}

/** `isTagged`: the names are paths, as Taguette has them. */
function rowOf(cells: readonly string[], columns: Columns, isTagged: boolean): readonly Row[] {
  const at = (column: Column): string => cellAt(cells, columns[column]);
  const path = at('path') || at('name');
  const name = isTagged ? path : at('name');
  const key = at('id') || path;
  if (key === '') return [];
  const color = at('color').toLowerCase();
  const shortcut = at('shortcut').toLowerCase();
  const pattern = PATTERNS.find((known) => known === at('pattern').toLowerCase());
  const label: ForeignCodebookLabel = {
    key,
    name,
    parent: null,
    definition: at('definition'),
    color: /^#[0-9a-f]{6}$/.test(color) ? color : null,
    shortcut: /^[0-9\p{L}]$/u.test(shortcut) ? shortcut : null,
    ...(columns.whenToUse >= 0 && { whenToUse: at('whenToUse') }),
    ...(columns.whenNot >= 0 && { whenNot: at('whenNot') }),
    ...(columns.example >= 0 && { example: at('example') }),
    ...(pattern && { pattern }),
    ...(columns.archived >= 0 && { archived: /^(?:true|yes|1)$/i.test(at('archived')) }),
  };
  return [{ label, path, sign: isTagged ? '.' : PATH_SEPARATOR, under: at('parent') }];
}

/** Parents before children; a label that would stand under itself comes to the top. */
function nested(rows: readonly Row[]): readonly ForeignCodebookLabel[] {
  const byKey = new Map(rows.toReversed().map((row) => [row.label.key, row]));
  const byName = new Map(rows.toReversed().map((row) => [row.label.name, row]));
  const byPath = new Map(rows.toReversed().map((row) => [row.path, row]));
  const parentOf = ({ under, path, sign }: Row): Row | undefined => {
    if (under !== '') return byKey.get(under) ?? byName.get(under);
    for (let at = path.lastIndexOf(sign); at > 0; at = path.lastIndexOf(sign, at - 1)) {
      const parent = byPath.get(path.slice(0, at));
      if (parent) return parent;
    }
    return undefined;
  };
  const placed = new Map<string, ForeignCodebookLabel>();
  for (const row of [...byKey.values()].toReversed()) {
    if (placed.has(row.label.key)) continue;
    const line: Row[] = [row];
    for (
      let parent = parentOf(row);
      parent && !line.includes(parent) && !placed.has(parent.label.key);
      parent = parentOf(parent)
    ) {
      line.unshift(parent);
    }
    for (const own of line) {
      const parent = parentOf(own);
      const isThere = parent !== undefined && placed.has(parent.label.key);
      placed.set(own.label.key, {
        ...own.label,
        name: nameOf(own, isThere ? parent : undefined),
        parent: isThere ? parent.label.key : null,
      });
    }
  }
  return [...placed.values()];
}

/** A tag stands for itself only where there is no other one for what stands before its dot. */
function nameOf({ label, path, sign }: Row, parent: Row | undefined): string {
  const isBelow = parent && sign === '.' && path.startsWith(`${parent.path}${sign}`);
  return isBelow ? path.slice(parent.path.length + 1) : label.name || label.key;
}

function cellAt(cells: readonly string[], index: number): string {
  return cells[index] ?? '';
}
