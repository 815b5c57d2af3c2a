/**
 * Articles as tables for statistics and spreadsheets: annotations, documents, codes, readings and relations in
 * CSV (RFC 4180) or TSV, described by a `datapackage.json` (Frictionless Data Package 1).
 */
import { defuse, escapeLines, writeRows, type Cell } from '../../containers/csv/write';
import type { Table } from '../../domain/class/results';
import { countFormatting } from '../../domain/transfer/count-formatting';
import { lossesOf, type ExportedArticle, type Serialize } from '../../domain/transfer/export';
import { annotationTable } from '../../domain/transfer/tables/annotation-rows';
import {
  codeTable,
  documentTable,
  readingTable,
  relationTable,
} from '../../domain/transfer/tables/other-rows';
import { dataPackage } from './data-package';

interface CsvTablesOptions {
  readonly format: 'csv' | 'tsv';
  /** An apostrophe before every text that Excel would run as a formula: research data is changed by it. */
  readonly isExcelSafe: boolean;
}

export const serializeCsv = csvTables({ format: 'csv', isExcelSafe: false });
export const serializeExcelCsv = csvTables({ format: 'csv', isExcelSafe: true });
export const serializeTsv = csvTables({ format: 'tsv', isExcelSafe: false });

function csvTables({ format, isExcelSafe }: CsvTablesOptions): Serialize {
  const isTsv = format === 'tsv';
  const cellOf = (cell: Cell): Cell => {
    if (typeof cell === 'number') return cell;
    const safe = isExcelSafe ? defuse(cell) : cell;
    return isTsv ? escapeLines(safe) : safe;
  };
  const write = ({ columns, rows }: Table): string => {
    const lines = [columns, ...rows].map((cells) => cells.map(cellOf));
    // Excel takes UTF-8 without a byte order mark for an old charset; TSV is for programs.
    return (isTsv ? '' : '\ufeff') + writeRows(lines, isTsv ? '\t' : ',');
  };
  return (articles, context) => {
    if (articles.length === 0) return { files: [], losses: [] };
    const tables = [
      { name: 'annotations', table: annotationTable(articles, ['csv', 'tsv']) },
      { name: 'documents', table: documentTable(articles) },
      { name: 'codes', table: codeTable(articles) },
      { name: 'readings', table: readingTable(articles) },
      { name: 'relations', table: relationTable(articles) },
    ];
    return {
      files: [
        ...tables.map(({ name, table }) => ({
          path: `${name}.${format}`,
          content: write(table),
        })),
        {
          path: 'datapackage.json',
          content: dataPackage(
            tables.map(({ name, table }) => ({ name, columns: table.columns })),
            { format, isExcelSafe },
            context,
          ),
        },
      ],
      losses: lossesOf({ formatting: formattingOf(articles), unplaced: unplacedOf(articles) }),
    };
  };
}

function formattingOf(articles: readonly ExportedArticle[]): number {
  return articles.reduce((count, { text }) => count + countFormatting(text), 0);
}

function unplacedOf(articles: readonly ExportedArticle[]): number {
  return articles
    .flatMap(({ readings }) => readings)
    .reduce((count, { orphans = [] }) => count + orphans.length, 0);
}
