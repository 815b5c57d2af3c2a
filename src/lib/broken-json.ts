/**
 * Reads JSON that was cut short or damaged: everything up to the cut, and after a damaged place whatever
 * the lines and their indentation show to be whole again. JSON on one line is read up to the damage.
 */

export interface BrokenJson {
  /** undefined: not even the first sign is JSON. So are items of lists that were skipped. */
  readonly value: unknown;
  readonly gaps: readonly Gap[];
}

export interface Gap {
  /**
   * - `cut`: the text ends inside this; what stands around it is incomplete too.
   * - `skipped`: this could not be read and is left out.
   * - `mended`: signs that do not belong here were passed over.
   */
  readonly kind: 'cut' | 'skipped' | 'mended';
  readonly path: readonly (string | number)[];
}

/** `deepest`: levels of lists and objects that are read. */
export function readBrokenJson(text: string, deepest: number): BrokenJson {
  const gaps: Gap[] = [];
  const path: (string | number)[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let isCut = false;
  /** Columns per level, as the first line inside shows. */
  let unit = 0;

  const note = (kind: Gap['kind'], ...inside: (string | number)[]): void => {
    if (gaps.length < MOST_GAPS) gaps.push({ kind, path: [...path, ...inside] });
  };
  const isAtEnd = (): boolean => {
    SPACE.lastIndex = at;
    SPACE.test(text);
    at = SPACE.lastIndex;
    return at >= text.length;
  };

  /** `column`: of the line it starts in; -1 when lines tell nothing. */
  function readValue(column: number): unknown {
    if (isAtEnd()) return cut();
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) return readString();
    if (sign === BRACE || sign === BRACKET) {
      return path.length < deepest ? readMembers(sign === BRACE, column) : BROKEN;
    }
    SCALAR.lastIndex = at;
    const [scalar] = SCALAR.exec(text) ?? [];
    if (scalar === undefined) return text.length - at < 5 ? cut() : BROKEN;
    if (at + scalar.length >= text.length) return cut();
    at += scalar.length;
    return JSON.parse(scalar);
  }

  function cut(): symbol {
    isCut = true;
    return BROKEN;
  }

  function readString(): unknown {
    let end = text.indexOf('"', at + 1);
    while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
    if (end === -1) return text.includes('\n', at) ? BROKEN : cut();
    try {
      const value: unknown = JSON.parse(text.slice(at, end + 1));
      at = end + 1;
      return value;
    } catch {
      return BROKEN;
    }
  }

  /** An object or a list. Every member is a step of the path: its key, or its index. */
  function readMembers(isObject: boolean, outer: number): unknown {
    const members: [string | number, unknown][] = [];
    const whole = (): unknown =>
      isObject ? Object.fromEntries(members) : members.map(([, value]) => value);
    const closing = isObject ? CLOSE_BRACE : CLOSE_BRACKET;
    let column = outer === -1 || unit === 0 ? -1 : outer + unit;
    let index = 0;
    at += 1;
    for (;;) {
      if (isAtEnd()) {
        isCut = true;
        note('cut');
        return whole();
      }
      if (text.charCodeAt(at) === closing) {
        at += 1;
        return whole();
      }
      const start = at;
      if (path.length === 0 && unit === 0) column = unit = Math.max(0, columnOf(text, at));
      const key = isObject ? readKey() : index;
      const step = typeof key === 'symbol' ? '' : key;
      index += 1;
      path.push(step);
      const value = key === BROKEN ? BROKEN : readValue(column);
      path.pop();
      if (value !== BROKEN) members.push([step, value]);
      else if (!isObject && !isCut) members.push([step, undefined]);
      if (isCut) {
        if (value === BROKEN) note('cut');
        return whole();
      }
      if (value !== BROKEN && goOnAfterMember(closing)) continue;
      if (isAtEnd()) continue;
      if (column < 1) return BROKEN;
      note(value === BROKEN ? 'skipped' : 'mended', step);
      if (!goOn(start, column, closing)) {
        note('mended');
        return whole();
      }
    }
  }

  /** Past the comma; false when there is something else than a comma or the end of what holds it. */
  function goOnAfterMember(closing: number): boolean {
    if (isAtEnd() || text.charCodeAt(at) === closing) return true;
    if (text.charCodeAt(at) !== COMMA) return false;
    at += 1;
    return true;
  }

  function readKey(): string | symbol {
    if (text.charCodeAt(at) !== QUOTE) return BROKEN;
    const key = readString();
    if (typeof key !== 'string') return BROKEN;
    if (isAtEnd()) return cut();
    if (text.charCodeAt(at) !== COLON) return BROKEN;
    at += 1;
    return key;
  }

  /**
   * From a damaged place in the member at `start` to the next one in its `column`, or to the end of what
   * holds them. False: the lines go on further out, so that end is missing.
   */
  function goOn(start: number, column: number, closing: number): boolean {
    let sign = at;
    let own = columnOf(text, at);
    if (at === start || own > column || !isLandmark(sign, own)) [sign, own] = nextLine(at);
    while (own > column || !isLandmark(sign, own)) [sign, own] = nextLine(sign);
    at = sign;
    const code = text.charCodeAt(at);
    if (at >= text.length) return true;
    if (own < column) return code === closing && own === column - unit;
    if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      at += text.charCodeAt(at + 1) === COMMA ? 2 : 1;
    }
    return true;
  }

  /** A line that begins as lines do: its column tells where it belongs. */
  function isLandmark(sign: number, column: number): boolean {
    if (sign >= text.length) return true;
    return column >= 0 && column % unit === 0 && '"{}[]-0123456789tfn'.includes(text.charAt(sign));
  }

  /** The first sign of the line after `from`, and its column. */
  function nextLine(from: number): [number, number] {
    const end = text.indexOf('\n', from);
    if (end === -1) return [text.length, 0];
    let sign = end + 1;
    while (text.charCodeAt(sign) === BLANK) sign += 1;
    return [sign, sign - end - 1];
  }

  const value = readValue(0);
  if (value === BROKEN) return { value: undefined, gaps };
  return { value, gaps };
}

/** How far into its line a sign stands; -1 when something other than spaces stands before it. */
function columnOf(text: string, at: number): number {
  let start = at;
  while (text.charCodeAt(start - 1) === BLANK) start -= 1;
  return start === 0 || text.charCodeAt(start - 1) === NEWLINE ? at - start : -1;
}

/** An odd number of backslashes stands before it. */
function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes += 1;
  return backslashes % 2 === 1;
}

const BROKEN = Symbol('not readable');
const MOST_GAPS = 100_000;
const SPACE = /[ \t\r\n]*/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const BLANK = 0x20;
const NEWLINE = 0x0a;
