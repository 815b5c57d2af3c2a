/**
 * A table as CSV that spreadsheets open without being harmed by it. A text that a spreadsheet could take for a
 * formula gets an apostrophe in front, and so does one that begins with an apostrophe: taking the first
 * apostrophe off always gives the text back. Numbers are left alone.
 */
import { defuse, writeRows } from '../../containers/csv/write';
import type { Table } from '../../domain/class/results';

export interface CsvOptions {
  readonly separator: ',' | ';';
  /** Without it Excel takes UTF-8 for an old charset. */
  readonly byteOrderMark: boolean;
}

export function writeCsv(
  { columns, rows }: Table,
  { separator, byteOrderMark }: CsvOptions,
): string {
  const safe = [columns, ...rows].map((cells) =>
    cells.map((cell) => (typeof cell === 'number' ? cell : defuse(cell))),
  );
  return (byteOrderMark ? '\ufeff' : '') + writeRows(safe, separator);
}
