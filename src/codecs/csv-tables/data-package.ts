/** Says of each table what its columns hold, and which of them lead to another table. */
import { readJson } from '../../domain/schema/json-text';
import type { ExportContext } from '../../domain/transfer/export';
import { isJsonObject } from '../../lib/json';

interface DescribedTable {
  readonly name: string;
  readonly columns: readonly string[];
}

interface TableForm {
  readonly format: 'csv' | 'tsv';
  readonly isExcelSafe: boolean;
}

/** What Excel would run has an apostrophe in front, which is to be taken off again. */
const EXCEL_SAFE = 'excelSafe';

export function dataPackage(
  tables: readonly DescribedTable[],
  { format, isExcelSafe }: TableForm,
  { now, version }: ExportContext,
): string {
  const described = {
    profile: 'tabular-data-package',
    name: 'postil-export',
    title: 'Annotations',
    created: now,
    version: '1.0',
    sources: [{ title: `Postil ${version}` }],
    description:
      'start and end count Unicode code points from 0, end exclusive, over the text in documents. One row per annotation, fragment and code.',
    ...(isExcelSafe && { [EXCEL_SAFE]: true }),
    resources: tables.map(({ name, columns }) => ({
      name,
      path: `${name}.${format}`,
      profile: 'tabular-data-resource',
      format,
      mediatype: format === 'csv' ? 'text/csv' : 'text/tab-separated-values',
      encoding: 'utf-8',
      dialect: {
        delimiter: format === 'csv' ? ',' : '\t',
        lineTerminator: '\r\n',
        quoteChar: '"',
        doubleQuote: true,
        header: true,
      },
      schema: {
        fields: columns.map((column) => ({ name: column, type: TYPES.get(column) ?? 'string' })),
        missingValues: [''],
        ...(PRIMARY_KEYS.has(name) && { primaryKey: PRIMARY_KEYS.get(name) }),
        ...(FOREIGN_KEYS.has(name) && { foreignKeys: FOREIGN_KEYS.get(name) }),
      },
    })),
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

/** Whether the tables beside it are Excel-safe. `text`: of the package; null: it cannot be read. */
export function isExcelSafePackage(text: string | null): boolean {
  const read = text === null ? null : readJson(text);
  return read?.ok === true && isJsonObject(read.value) && read.value[EXCEL_SAFE] === true;
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['fragment', 'integer'],
  ['start', 'integer'],
  ['end', 'integer'],
  ['paragraph', 'integer'],
  ['annotations', 'integer'],
  ['created', 'datetime'],
  ['modified', 'datetime'],
  ['archived', 'boolean'],
]);

const PRIMARY_KEYS: ReadonlyMap<string, string> = new Map([
  ['documents', 'document_id'],
  ['codes', 'code_id'],
  ['readings', 'reading_id'],
  ['relations', 'relation_id'],
]);

const FOREIGN_KEYS: ReadonlyMap<string, readonly object[]> = new Map([
  [
    'annotations',
    [
      leadsTo('document_id', 'documents', 'document_id'),
      leadsTo('code_id', 'codes', 'code_id'),
      leadsTo('reading_id', 'readings', 'reading_id'),
    ],
  ],
  ['readings', [leadsTo('document_id', 'documents', 'document_id')]],
  ['codes', [leadsTo('parent_id', '', 'code_id')]],
  [
    'relations',
    [
      leadsTo('document_id', 'documents', 'document_id'),
      leadsTo('reading_id', 'readings', 'reading_id'),
    ],
  ],
]);

/** `resource`: empty for the table itself. */
function leadsTo(fields: string, resource: string, to: string): object {
  return { fields, reference: { resource, fields: to } };
}
