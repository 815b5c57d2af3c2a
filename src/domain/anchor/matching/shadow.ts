/**
 * A text as it is compared: NFC, white space folded to one space, typographic quotes and dashes to plain
 * ones, invisible characters left out. An index map leads back, so that what is found lies in the source.
 */
import { span, type Span } from '../../text/span';

export interface Shadow {
  readonly text: string;
  /** The first place of the shadow at or after a UTF-16 offset of the source. */
  toShadow(offset: number): number;
  /** The smallest span of the source that covers `[start, end)` of the shadow. */
  toSource(start: number, end: number): Span;
}

export function createShadow(source: string): Shadow {
  const pieces: string[] = [];
  const starts = new GrowingList(source.length);
  const ends = new GrowingList(source.length);
  const put = (piece: string, start: number, end: number): void => {
    pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  for (let at = 0; at < source.length;) {
    const end = pieceEnd(source, at);
    put(folded(source, at, end), at, end);
    at = end;
  }
  const text = pieces.join('');
  const toShadow = (offset: number): number => {
    let low = 0;
    let high = text.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (starts.at(middle) >= offset) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return {
    text,
    toShadow,
    toSource(start, end) {
      if (start >= end) {
        const at = start < text.length ? starts.at(start) : source.length;
        return span(at, at);
      }
      return span(starts.at(start), ends.at(end - 1));
    },
  };
}

/** Below U+0300 nothing composes with what stands before it; Hangul vowels and finals do without being marks. */
const COMPOSING = /[\p{M}\u1160-\u11ff]/u;
const FIRST_COMPOSING = 0x300;

const PLAIN = new Map([
  ['\u2018', "'"],
  ['\u2019', "'"],
  ['\u201a', "'"],
  ['\u201b', "'"],
  ['\u2032', "'"],
  ['\u201c', '"'],
  ['\u201d', '"'],
  ['\u201e', '"'],
  ['\u201f', '"'],
  ['\u2033', '"'],
  ['\u00ab', '"'],
  ['\u00bb', '"'],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2012', '-'],
  ['\u2013', '-'],
  ['\u2014', '-'],
  ['\u2212', '-'],
  ['\u00ad', ''],
  ['\u200b', ''],
  ['\u2060', ''],
  ['\ufeff', ''],
]);

function pieceEnd(source: string, at: number): number {
  const code = source.charCodeAt(at);
  let end = at + 1;
  if (isSpace(code)) {
    while (end < source.length && isSpace(source.charCodeAt(end))) end += 1;
    return end;
  }
  if (isHighHalf(code) && isLowHalf(source.charCodeAt(end))) end += 1;
  while (end < source.length && source.charCodeAt(end) >= FIRST_COMPOSING) {
    const next = source.codePointAt(end) ?? 0;
    if (isIdeograph(next) || !COMPOSING.test(String.fromCodePoint(next))) break;
    end += next > 0xffff ? 2 : 1;
  }
  return end;
}

function folded(source: string, at: number, end: number): string {
  const code = source.charCodeAt(at);
  if (isSpace(code)) return ' ';
  const piece = source.slice(at, end);
  if (end - at === 1 && (code < 0x80 || isIdeograph(code))) return piece;
  return PLAIN.get(piece) ?? piece.normalize('NFC');
}

function isSpace(code: number): boolean {
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0) return true;
  return (
    code >= 0x1680 &&
    ((code >= 0x2000 && code <= 0x200a) ||
      code === 0x1680 ||
      code === 0x2028 ||
      code === 0x2029 ||
      code === 0x202f ||
      code === 0x205f ||
      code === 0x3000)
  );
}

function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function isHighHalf(code: number): boolean {
  return (code & 0xfc00) === 0xd800;
}

function isLowHalf(code: number): boolean {
  return (code & 0xfc00) === 0xdc00;
}

/** NFC may make a piece longer than it was, so the length is not known beforehand. */
class GrowingList {
  #values: Uint32Array;
  #length = 0;

  constructor(length: number) {
    this.#values = new Uint32Array(length + 16);
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const more = new Uint32Array(this.#values.length * 2);
      more.set(this.#values);
      this.#values = more;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  at(index: number): number {
    return this.#values[index] ?? 0;
  }
}
