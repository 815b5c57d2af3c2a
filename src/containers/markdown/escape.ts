/** Text as Markdown (CommonMark, GFM) that shows it as it is. */

/** `isLineStart`: where Markdown would see lists, headings and indents. A line end becomes a break. */
export function markdownText(text: string, isLineStart: boolean): string {
  return text
    .split('\n')
    .map((line, at) => {
      const escaped = line.replace(SPECIAL, (character) => `\\${character}`);
      return at > 0 || isLineStart ? atLineStart(escaped) : escaped;
    })
    .join('<br>\n');
}

/** On one line, for a cell of a table. */
export function markdownCell(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(SPECIAL, (character) => `\\${character}`))
    .join('<br>')
    .trim();
}

function atLineStart(line: string): string {
  return line
    .replace(/^[ \t]+/, (space) => space.replaceAll(' ', '&#32;').replaceAll('\t', '&#9;'))
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

const SPECIAL = /[\\`*_{}[\]<>#|~&!$^:]/g;
