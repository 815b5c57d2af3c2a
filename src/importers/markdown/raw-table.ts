/** Tables written as HTML inside Markdown: the one thing whose look is lost with its tags. */
import { withoutSilentParts } from './raw-html';

export type RawPart =
  | { readonly kind: 'text'; readonly html: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly RawCell[])[] };

export interface RawCell {
  readonly html: string;
  readonly header: boolean;
}

/** In order. A table that is not closed, holds another or only lays out is text. Linear. */
export function splitTables(raw: string): readonly RawPart[] {
  const html = withoutSilentParts(raw);
  const parts: RawPart[] = [];
  let at = 0;
  for (const match of html.matchAll(WHOLE_TABLE)) {
    const [, inside = ''] = match;
    const rows = readRows(inside);
    if (!isData(rows)) continue;
    const firstRow = inside.search(ROW);
    const before = html.slice(at, match.index) + inside.slice(0, firstRow);
    parts.push({ kind: 'text', html: before }, { kind: 'table', rows });
    at = match.index + match[0].length;
  }
  parts.push({ kind: 'text', html: html.slice(at) });
  return parts;
}

function readRows(inside: string): readonly (readonly RawCell[])[] {
  return inside
    .split(ROW)
    .slice(1)
    .map((row) => [...row.matchAll(CELL)].map(([, name, html]) => readCell(name, html)))
    .filter((cells) => cells.length > 0);
}

function readCell(name = '', html = ''): RawCell {
  return { html, header: name.toLowerCase() === 'th' };
}

/** Header cells, or several rows and columns. */
function isData(rows: readonly (readonly RawCell[])[]): boolean {
  return (
    rows.some((cells) => cells.some(({ header }) => header)) ||
    (rows.length > 1 && rows.some((cells) => cells.length > 1))
  );
}

/** From an opening tag to its closing tag, with no other table between. */
const WHOLE_TABLE = /<table\b[^<>]*>([^<]*(?:<(?!\/?table\b)[^<]*)*)<\/table\s*>/gi;
const ROW = /<tr\b[^<>]*>/i;
const CELL = /<(t[dh])\b[^<>]*>([^<]*(?:<(?!\/?t[dhr]\b|\/?t(?:head|body|foot)\b)[^<]*)*)/gi;
