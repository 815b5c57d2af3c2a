/**
 * Refuses Markdown built to exhaust the parser, before it runs: quotes and lists nested in each other
 * without end, brackets opened by the thousand, emphasis in which every mark could pair with any other.
 */

/** Quotes and lists inside each other. */
export const NESTING_LIMIT = 64;

/** Brackets and link targets open at the same time in one paragraph. */
const OPEN_LIMIT = 500;

/** The parser tries the emphasis marks and brackets of a paragraph against each other: the squares' sum. */
const INLINE_BUDGET = 1e8;

/** The parser walks all open containers at each line: the sum of their squares. */
const CONTAINER_BUDGET = 1e7;

/** Linear in the length of the text. */
export function isNestedTooDeep(text: string): boolean {
  const containers = createContainerMeter();
  const inline = createInlineMeter();
  let start = 0;
  while (start <= text.length) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    if (containers.isTooDeep(text, start, end) || inline.isTooDeep(text, start, end)) return true;
    start = end + 1;
  }
  return false;
}

/** Reads one line, `[start, end)` of the text; true as soon as it is too much. */
interface Meter {
  isTooDeep(text: string, start: number, end: number): boolean;
}

function createContainerMeter(): Meter {
  /** Columns where the content of the open list items starts. */
  let items: number[] = [];
  let spent = 0;
  return {
    isTooDeep(text, start, end) {
      let at = start;
      let column = 0;
      let quotes = 0;
      let isMarkerExpected = true;
      while (isMarkerExpected && at < end) {
        const character = text.charAt(at);
        const marker = markerLength(text, at, end);
        if (character === ' ' || character === '\t') {
          column += character === '\t' ? 4 - (column % 4) : 1;
          at += 1;
        } else if (character === '>') {
          quotes += 1;
          column += 1;
          at += 1;
        } else if (marker > 0) {
          items = items.filter((content) => content <= column);
          items.push(column + marker + 1);
          column += marker;
          at += marker;
        } else {
          isMarkerExpected = false;
          items = items.filter((content) => content <= column);
        }
        if (quotes + items.length > NESTING_LIMIT) return true;
      }
      spent += (quotes + items.length) ** 2;
      return spent > CONTAINER_BUDGET;
    },
  };
}

function createInlineMeter(): Meter {
  let brackets = 0;
  let destinations = 0;
  let delimiters = 0;
  let spent = 0;
  return {
    isTooDeep(text, start, end) {
      if (startsParagraph(text, start, end)) {
        spent += delimiters ** 2;
        brackets = 0;
        destinations = 0;
        delimiters = 0;
      }
      for (let at = start; at < end; at += 1) {
        const character = text.charCodeAt(at);
        const isDouble = text.charCodeAt(at - 1) === character;
        if (character === BACKSLASH) at += 1;
        else if (character === OPEN) brackets += 1;
        else if (character === CLOSE) {
          brackets = Math.max(0, brackets - 1);
          delimiters += 1;
          if (text.charCodeAt(at + 1) === OPEN_ROUND) destinations += 1;
        } else if (character === CLOSE_ROUND) destinations = Math.max(0, destinations - 1);
        else if (isDelimiter(character) && !isDouble) delimiters += 1;
        if (brackets + destinations > OPEN_LIMIT) return true;
      }
      return spent + delimiters ** 2 > INLINE_BUDGET;
    },
  };
}

/** A blank line, a list item, a heading or a table row: emphasis does not reach over it. */
function startsParagraph(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && text.charAt(at) === ' ') at += 1;
  const first = text.charAt(at);
  return at === end || first === '#' || first === '|' || markerLength(text, at, end) > 0;
}

/** `-`, `+`, `*`, `1.` or `1)` before a space or the line's end; 0 when there is none. */
function markerLength(text: string, at: number, end: number): number {
  let digits = 0;
  while (digits < 9 && isDigit(text.charCodeAt(at + digits))) digits += 1;
  const sign = text.charAt(at + digits);
  const isMarker = digits > 0 ? sign === '.' || sign === ')' : '-+*'.includes(sign) && sign !== '';
  if (!isMarker) return 0;
  const after = at + digits + 1;
  const isFollowed = after >= end || text.charAt(after) === ' ' || text.charAt(after) === '\t';
  return isFollowed ? digits + 1 : 0;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isDelimiter(code: number): boolean {
  return code === ASTERISK || code === UNDERSCORE || code === TILDE;
}

const BACKSLASH = 0x5c;
const OPEN = 0x5b;
const CLOSE = 0x5d;
const OPEN_ROUND = 0x28;
const CLOSE_ROUND = 0x29;
const ASTERISK = 0x2a;
const UNDERSCORE = 0x5f;
const TILDE = 0x7e;
