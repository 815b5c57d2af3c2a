/** Tells a table of data from a table that only lays out a page. */
import { elementName, TEXT, walkTree, type HtmlNode } from './node';

/** Longer than a cell of data usually is (UTF-16). */
const LONGEST_CELL = 600;

/** Data has header cells, or several rows and columns of short text and nothing built in them. */
export function isDataTable(table: HtmlNode): boolean {
  let rows = 0;
  let cells = 0;
  let headers = 0;
  let built = 0;
  let cellText = 0;
  let longest = 0;
  walkTree(table, (node) => {
    const name = elementName(node);
    if (name === 'tr') rows += 1;
    if (name === 'td' || name === 'th') {
      cells += 1;
      cellText = 0;
    }
    if (name === 'th') headers += 1;
    if (node !== table && BUILT.has(name)) built += 1;
    if (node.nodeType === TEXT) {
      cellText += (node.nodeValue ?? '').trim().length;
      longest = Math.max(longest, cellText);
    }
    return built === 0;
  });
  if (built > 0 || longest > LONGEST_CELL) return false;
  return headers > 0 || (rows > 1 && cells > rows);
}

const BUILT: ReadonlySet<string> = new Set([
  'table',
  'article',
  'section',
  'main',
  'h1',
  'h2',
  'h3',
  'form',
]);
