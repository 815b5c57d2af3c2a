/**
 * Cuts long Markdown into sections that parse alone to what they are in the whole. The parser's time
 * and memory per character grow with the length of what it is given: sections take a half to a quarter
 * of the time for a book. A text in which a cut might be seen is left whole.
 */
export interface Section {
  /** What to parse: the text's link definitions, then its own part. */
  readonly text: string;
  /** UTF-16 length of the definitions before its own part: nodes before it are not its own. */
  readonly lead: number;
}

/** UTF-16. Measured: fastest between 15,000 and 60,000. */
const SECTION_LENGTH = 30_000;
/** Every section carries all definitions, so they must be few. */
const MOST_DEFINITIONS = 10_000;

export function splitSections(text: string): readonly Section[] {
  const whole = [{ text, lead: 0 }];
  if (text.length <= 2 * SECTION_LENGTH || BEYOND_BLANK_LINES.test(text)) return whole;
  const definitions = text.match(DEFINITION)?.join('\n') ?? '';
  if (definitions.length > MOST_DEFINITIONS) return whole;
  const lead = definitions === '' ? '' : `${definitions}\n\n`;
  return cutPoints(text).map(([start, end]) => ({
    text: lead + text.slice(start, end),
    lead: lead.length,
  }));
}

/**
 * A cut stands before a line that ends whatever was open: it follows a blank line and starts, unindented,
 * with a letter or a heading, outside of fenced code.
 */
function cutPoints(text: string): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  let sectionStart = 0;
  let lineStart = 0;
  let isAfterBlank = false;
  let fence = '';
  while (lineStart < text.length) {
    const next = text.indexOf('\n', lineStart);
    const lineEnd = next === -1 ? text.length : next;
    const isLong = lineStart - sectionStart >= SECTION_LENGTH;
    if (fence === '' && isAfterBlank && isLong && isClosingLine(text, lineStart)) {
      ranges.push([sectionStart, lineStart]);
      sectionStart = lineStart;
    }
    if (text.startsWith('```', lineStart) || text.startsWith('~~~', lineStart)) {
      fence = fenceAfter(fence, text.slice(lineStart, lineEnd));
    }
    isAfterBlank = text.slice(lineStart, lineEnd).trim() === '';
    lineStart = lineEnd + 1;
  }
  ranges.push([sectionStart, text.length]);
  return ranges;
}

function isClosingLine(text: string, at: number): boolean {
  return /[\p{L}#]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

function fenceAfter(open: string, line: string): string {
  const marks = /^(?:`+|~+)/.exec(line)?.[0] ?? '';
  if (open === '')
    return marks.startsWith('`') && line.slice(marks.length).includes('`') ? '' : marks;
  const closes = marks.startsWith(open) && line.slice(marks.length).trim() === '';
  return closes ? '' : open;
}

/** Fenced code inside a container, or HTML that a blank line does not end: not followed here. */
const BEYOND_BLANK_LINES =
  /^(?:[ \t]+|[ \t]*(?:[-+*>]|\d{1,9}[.)]).*?)(?:```|~~~)|^.*<(?:script|pre|style|textarea|!|\?)/imu;

const DEFINITION = /^ {0,3}\[[^\]\n]{1,999}\]:[^\n]*$/gmu;
