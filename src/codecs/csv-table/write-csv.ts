/**
 * A table as CSV (RFC 4180: CRLF, quotes doubled) that spreadsheets open without being harmed by it. A text
 * that a spreadsheet could take for a formula gets an apostrophe in front, and so does one that begins with an
 * apostrophe: taking the first apostrophe off always gives the text back. Numbers are left alone.
 */
import type { Table, TableCell } from '../../domain/class/results';

export interface CsvOptions {
  readonly separator: ',' | ';';
  /** Without it Excel takes UTF-8 for an old charset. */
  readonly byteOrderMark: boolean;
}

/** Units of UTF-16 that begin what a spreadsheet reads as a formula, and their full-width forms. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20']/;

export function writeCsv(
  { columns, rows }: Table,
  { separator, byteOrderMark }: CsvOptions,
): string {
  const lines = [columns, ...rows].map((cells) =>
    cells.map((cell) => writeCell(cell, separator)).join(separator),
  );
  return `${byteOrderMark ? '\ufeff' : ''}${lines.join('\r\n')}\r\n`;
}

/** What stands in the cell, harmless but not yet quoted. */
export function defuse(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function writeCell(cell: TableCell, separator: string): string {
  if (typeof cell === 'number') return String(cell);
  const safe = defuse(cell);
  const needsQuotes = safe !== cell || /["\r\n]/.test(safe) || safe.includes(separator);
  return needsQuotes ? `"${safe.replaceAll('"', '""')}"` : safe;
}
