/** Rows of a table of annotations as marks: rows with one id are one mark. */
import { OFFSET_UNITS, type OffsetUnit } from '../../domain/anchor/offset-units';
import type {
  ForeignMark,
  ForeignPart,
  ForeignSkipped,
  SkipReason,
} from '../../domain/transfer/foreign';
import { ANNOTATION_COLUMNS } from '../../domain/transfer/tables/annotation-rows';
import type { JsonObject } from '../../lib/json';
import { err, ok, type Result } from '../../lib/result';
import { findColumns, type Column, type NamedTable } from './columns';

/** A mark, the text it belongs to, and what its labels are called. */
export interface PlacedMark {
  readonly mark: ForeignMark;
  readonly document: string;
  readonly title: string;
  /** As the row says; null: it does not, or its numbers are of no use. */
  readonly unit: OffsetUnit | null;
  /** Name of each of the mark's labels, by key. */
  readonly names: ReadonlyMap<string, string>;
}

/** Adds to `skipped` what is no mark. */
export function marksOf(table: NamedTable, skipped: ForeignSkipped[]): readonly PlacedMark[] {
  const columns = findColumns(table.header);
  const isPlain = !table.header.includes('annotation_id');
  const more = moreColumns(table, columns);
  const marks = new Map<string, PlacedMark>();
  for (const [at, cells] of table.rows.entries()) {
    const row = rowOf(cells, columns);
    const part = partOf(row);
    if (!part.ok) {
      skipped.push({ where: `${table.path}, row ${at + 2}`, reason: part.error });
      continue;
    }
    const id = row('id');
    // Without ids every row is a mark of its own.
    const key = id === '' ? `row ${at}` : JSON.stringify([row('document'), id]);
    const mark = markOf(row, part.value, rawOf(cells, more), isPlain);
    const known = marks.get(key);
    marks.set(key, known ? joined(known, mark) : mark);
  }
  return [...marks.values()];
}

type Row = (column: Column) => string;

function rowOf(cells: readonly string[], columns: ReadonlyMap<Column, number>): Row {
  return (column) => {
    const at = columns.get(column);
    return at === undefined ? '' : (cells[at] ?? '');
  };
}

function partOf(row: Row): Result<ForeignPart, SkipReason> {
  const numbers = [row('start'), row('end')].map((cell) => cell.trim());
  const exact = row('quote') === '' ? null : row('quote');
  const context = { prefix: row('prefix'), suffix: row('suffix') };
  if (numbers.every((number) => number === '')) {
    return exact === null ? err('no-place') : ok({ range: null, exact, ...context });
  }
  // pandas writes whole numbers with a decimal when a column has gaps.
  if (!numbers.every((number) => /^\d{1,15}(?:\.0+)?$/.test(number))) return err('not-understood');
  const [start = 0, end = 0] = numbers.map(Number);
  if (end <= start) return err('empty-span');
  return ok({ range: { start, end }, exact, ...context });
}

function markOf(row: Row, part: ForeignPart, raw: JsonObject, isPlain: boolean): PlacedMark {
  const names = namesOf(row, isPlain);
  return {
    mark: {
      id: row('id'),
      parts: [part],
      labels: [...names.keys()],
      note: row('note'),
      reader: row('coder'),
      created: timeOf(row('created')),
      modified: timeOf(row('modified')),
      raw,
    },
    document: row('document') || row('title'),
    title: row('title'),
    unit: part.range ? unitOf(row('unit')) : null,
    names,
  };
}

function namesOf(row: Row, isPlain: boolean): ReadonlyMap<string, string> {
  const id = row('code-id');
  const name = row('code');
  if (id !== '') return new Map([[id, name === '' && isPlain ? id : name]]);
  const several = row('codes')
    .split(/[;,|]/)
    .map((item) => item.trim());
  return new Map(
    [name, ...several].filter((item) => item !== '').map((item) => [item, item] as const),
  );
}

/** Another row of the same mark brings another label, another piece, or both. */
function joined(known: PlacedMark, next: PlacedMark): PlacedMark {
  const [part] = next.mark.parts;
  const isNew = part && !known.mark.parts.some((other) => samePlace(other, part));
  return {
    ...known,
    names: new Map([...known.names, ...next.names]),
    mark: {
      ...known.mark,
      parts: isNew ? [...known.mark.parts, part] : known.mark.parts,
      labels: [...new Set([...known.mark.labels, ...next.mark.labels])],
    },
  };
}

function samePlace(a: ForeignPart, b: ForeignPart): boolean {
  return a.exact === b.exact && a.range?.start === b.range?.start && a.range?.end === b.range?.end;
}

function unitOf(name: string): OffsetUnit | null {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return (
    OFFSET_UNITS.find((unit) => unit.toLowerCase() === plain) ??
    UNIT_NAMES.find(([pattern]) => pattern.test(plain))?.[1] ??
    null
  );
}

const UNIT_NAMES: readonly (readonly [RegExp, OffsetUnit])[] = [
  [/codepoint|^characters?$/, 'UnicodeCodePoint'],
  [/utf16|codeunit/, 'Utf16CodeUnit'],
  [/utf8|byte/, 'Utf8Byte'],
];

function timeOf(cell: string): string | null {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(cell) ? cell : null;
}

/** Columns that mean nothing to us, by their names. */
function moreColumns(
  { header }: NamedTable,
  columns: ReadonlyMap<Column, number>,
): readonly (readonly [name: string, at: number])[] {
  const taken = new Set(columns.values());
  const ours = new Set<string>(ANNOTATION_COLUMNS);
  return header.flatMap((name, at) =>
    taken.has(at) || ours.has(name) || name === '' ? [] : [[name, at] as const],
  );
}

function rawOf(
  cells: readonly string[],
  more: readonly (readonly [name: string, at: number])[],
): JsonObject {
  return Object.fromEntries(
    more.flatMap(([name, at]) => (cells[at] ? [[name, cells[at]] as const] : [])),
  );
}
