/** The white space of HTML as a page shows it. */
import {
  replaceInMarked,
  sliceMarked,
  type MarkedText,
  type Replacement,
} from '../../domain/intake/marked-text';

/** For a text node: white space of the source is a space. No-break spaces stay. */
export function spaceOut(source: string): string {
  return source.replace(/[\t\n\f\r ]+/g, ' ');
}

/**
 * For the content of a paragraph, where `\n` stands for `<br>`: one space at most between words, none
 * at the ends or beside a break. Two breaks and more end the paragraph: there is one piece for each.
 */
export function collapse(value: MarkedText): readonly MarkedText[] {
  const replacements: Replacement[] = [];
  for (const match of value.text.matchAll(/[ \n]+/g)) {
    const start = match.index;
    const end = start + match[0].length;
    const insert = insertFor(match[0], start === 0 || end === value.text.length);
    if (insert !== match[0]) replacements.push({ start, end, insert });
  }
  return splitAtBlankLines(replaceInMarked(value, replacements));
}

function insertFor(gap: string, isAtEnd: boolean): string {
  if (isAtEnd) return '';
  const breaks = gap.split('\n').length - 1;
  if (breaks === 0) return ' ';
  return breaks === 1 ? '\n' : '\n\n';
}

function splitAtBlankLines(value: MarkedText): readonly MarkedText[] {
  const pieces: MarkedText[] = [];
  let start = 0;
  while (start <= value.text.length) {
    const next = value.text.indexOf('\n\n', start);
    const end = next === -1 ? value.text.length : next;
    pieces.push(sliceMarked(value, start, end));
    start = end + 2;
  }
  return pieces;
}
