/** Text as Markdown (CommonMark, GFM, the signs of Obsidian) that shows it as it is. */

/** `isLineStart`: where Markdown would see lists, headings and indents. A line end becomes a break. */
export function markdownText(text: string, isLineStart: boolean): string {
  return escapedLines(text)
    .map((line, at) => (at > 0 || isLineStart ? atLineStart(line) : line))
    .join('<br>\n');
}

/** On one line, for a cell of a table, a title, a footnote; also where that line begins with it. */
export function markdownCell(text: string): string {
  return atLineStart(escapedLines(text).join('<br>').trim());
}

function escapedLines(text: string): readonly string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(SPECIAL, (character) => `\\${character}`));
}

function atLineStart(line: string): string {
  return line
    .replace(/^[ \t]+/, (space) => space.replaceAll(' ', '&#32;').replaceAll('\t', '&#9;'))
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/**
 * The dot of `www.`: what GFM takes for an address it shows with our backslashes. Of `==` and `%%` all but the
 * last sign: marked text and comments of Obsidian.
 */
const SPECIAL = /[\\`*_{}[\]<>#|~&!$^:]|(?<=www)\.|=(?==)|%(?=%)/gi;
