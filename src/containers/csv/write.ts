/** Rows as RFC 4180: CRLF, quotes doubled. The one place where cells become text. */

export type Cell = string | number;

export type Separator = ',' | ';' | '\t';

/** Ends with a line end. Cells of TSV that hold one are quoted too, as every reader of it understands. */
export function writeRows(rows: readonly (readonly Cell[])[], separator: Separator): string {
  return rows
    .map((cells) => `${cells.map((cell) => quoted(cell, separator)).join(separator)}\r\n`)
    .join('');
}

/** What a spreadsheet could take for a formula gets an apostrophe in front, and so does an apostrophe. */
export function defuse(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The inverse of `defuse`. */
export function undefuse(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}

/** For files that are read line by line: `\t`, `\n`, `\r` and `\\` instead of what they stand for. */
export function escapeLines(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (character) => ESCAPES.get(character) ?? character);
}

/** The inverse of `escapeLines`; another backslash stays as it is. */
export function unescapeLines(text: string): string {
  return text.replace(/\\[\\tnr]/g, (escape) => UNESCAPES.get(escape) ?? escape);
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\r', '\\r'],
]);
const UNESCAPES = new Map([...ESCAPES].map(([character, escape]) => [escape, character]));

/** Units of UTF-16 that begin what a spreadsheet reads as a formula, and their full-width forms. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20']/;

function quoted(cell: Cell, separator: Separator): string {
  if (typeof cell === 'number') return String(cell);
  const needsQuotes = /^['\s]|["\r\n]|\s$/.test(cell) || cell.includes(separator);
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}
