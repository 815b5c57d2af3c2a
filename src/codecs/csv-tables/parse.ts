/**
 * Reads our own tables and those of others: any CSV or TSV with a column for the quote, or with columns for
 * start and end, in which a row is a mark. What a table is, its columns say, not its file's name.
 */
import { parseCsv } from '../../containers/csv/parse';
import { undefuse, unescapeLines } from '../../containers/csv/write';
import type {
  ForeignFile,
  ForeignInput,
  ForeignProblem,
  ForeignSkipped,
  ParseForeign,
} from '../../domain/transfer/foreign';
import { err, ok, type Result } from '../../lib/result';
import { textOfUtf8 } from '../../lib/utf8';
import { columnAt, findColumns, type NamedTable } from './columns';
import { isExcelSafePackage } from './data-package';
import { documentsOf, linksOf, textsOf } from './documents';
import { labelsOf } from './labels';
import { marksOf, type PlacedMark } from './marks';

export const parseCsvTables: ParseForeign = (inputs) => {
  const tables: NamedTable[] = [];
  const isDefused = inputs.some(
    ({ path, bytes }) =>
      /(?:^|\/)datapackage\.json$/i.test(path) && isExcelSafePackage(textOfUtf8(bytes)),
  );
  // Beside tables an archive holds what describes them.
  const isTable = ({ path }: ForeignInput): boolean => /\.(?:csv|tsv|txt)$/i.test(path);
  for (const input of inputs.length > 1 ? inputs.filter(isTable) : inputs) {
    const table = readTable(input);
    if (!table.ok) return table;
    tables.push(isDefused ? undefused(table.value) : table.value);
  }
  const annotations = tables.filter(isAnnotations);
  if (annotations.length === 0) return err({ kind: 'lacks', what: 'start, end | quote' });
  const skipped: ForeignSkipped[] = [];
  const marks = annotations.flatMap((table) => marksOf(table, skipped));
  if (marks.length === 0 && skipped.length === 0 && !annotations.some(isOurs)) {
    return err({ kind: 'nothing-in-it' });
  }
  return ok(fileOf(tables, marks, skipped));
};

function fileOf(
  tables: readonly NamedTable[],
  marks: readonly PlacedMark[],
  skipped: ForeignSkipped[],
): ForeignFile {
  const codes = tables.filter(isCodes);
  const [names] = codes;
  const nameAt = names ? columnAt(names.header, 'codebook') : -1;
  return {
    unit: unitOf(marks),
    documents: documentsOf(
      marks,
      tables.filter(isDocuments).flatMap(textsOf),
      linksOf(tables.filter(isRelations), skipped),
    ),
    labels: labelsOf(codes, marks),
    codebookName: nameAt < 0 ? '' : (names?.rows[0]?.[nameAt] ?? ''),
    skipped,
  };
}

function readTable({ path, bytes }: ForeignInput): Result<NamedTable, ForeignProblem> {
  const text = textOfUtf8(bytes);
  if (text === null) return err({ kind: 'not-utf8' });
  const parsed = parseCsv(text);
  if (!parsed.ok) {
    return err({ kind: 'broken', where: `${path}, row ${parsed.error.row}`, what: '"' });
  }
  const table = { ...parsed.value, path };
  // Only our own TSV is known to be written with escapes.
  const isEscaped = table.separator === '\t' && OWN_COLUMNS.some((name) => has(table, name));
  if (!isEscaped) return ok(table);
  return ok({ ...table, rows: table.rows.map((cells) => cells.map(unescapeLines)) });
}

function undefused(table: NamedTable): NamedTable {
  return { ...table, rows: table.rows.map((cells) => cells.map(undefuse)) };
}

/** The unit that most marks name; marks of another have lost their numbers by then. */
function unitOf(marks: readonly PlacedMark[]): ForeignFile['unit'] {
  return marks.find(({ unit }) => unit !== null)?.unit ?? null;
}

function isAnnotations({ header }: NamedTable): boolean {
  const columns = findColumns(header);
  if (columnAt(header, 'paragraph') >= 0 && columnAt(header, 'kind') >= 0) return false;
  if (columns.has('start') && columns.has('end')) return true;
  const isText = columnAt(header, 'text_sha256') >= 0;
  return columns.has('quote') && !isText && hasMoreThanQuotes(columns);
}

function hasMoreThanQuotes(columns: ReturnType<typeof findColumns>): boolean {
  return MARKING.some((column) => columns.has(column));
}

function isDocuments(table: NamedTable): boolean {
  return !isAnnotations(table) && has(table, 'document_id') && has(table, 'text');
}

function isCodes(table: NamedTable): boolean {
  return !isAnnotations(table) && has(table, 'code') && !isDocuments(table);
}

function isRelations(table: NamedTable): boolean {
  return has(table, 'from_id') && has(table, 'to_id');
}

function isOurs(table: NamedTable): boolean {
  return has(table, 'annotation_id') && has(table, 'offset_unit');
}

function has({ header }: NamedTable, column: string): boolean {
  return columnAt(header, column) >= 0;
}

const MARKING = ['code', 'codes', 'code-id', 'note', 'coder', 'prefix', 'suffix'] as const;
/** One of each of our tables that stands in no other tool's. */
const OWN_COLUMNS = ['offset_unit', 'text_sha256', 'code_path', 'relation_id', 'reading_id'];
