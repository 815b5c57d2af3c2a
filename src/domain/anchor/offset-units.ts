/**
 * Reads positions counted in any of the three units files use, and finds out which one it was. Many
 * tools count in another unit than they say; the quote beside a position tells.
 */
import { createCodePointIndex } from '../text/code-points';
import { codePoint, utf16, type Utf16Offset } from '../text/offsets';
import { span, type Span } from '../text/span';

export const OFFSET_UNITS = ['UnicodeCodePoint', 'Utf16CodeUnit', 'Utf8Byte'] as const;
export type OffsetUnit = (typeof OFFSET_UNITS)[number];

export interface UnitReader {
  /** Null when the offset lies outside the text or inside a character. */
  toUtf16(offset: number, unit: OffsetUnit): Utf16Offset | null;
  /** The text from `start` to `end`, when it is exactly `exact`; else null. */
  quoted(range: QuotedRange, unit: OffsetUnit): Span | null;
}

export interface QuotedRange {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

export function createUnitReader(text: string): UnitReader {
  const codePoints = createCodePointIndex(text);
  let bytes: ((offset: number) => Utf16Offset | null) | null = null;
  const toUtf16 = (offset: number, unit: OffsetUnit): Utf16Offset | null => {
    if (!Number.isSafeInteger(offset) || offset < 0) return null;
    switch (unit) {
      case 'UnicodeCodePoint':
        return offset <= codePoints.length ? codePoints.toUtf16(codePoint(offset)) : null;
      case 'Utf16CodeUnit':
        return offset <= text.length && !splitsPair(text, offset) ? utf16(offset) : null;
      case 'Utf8Byte':
        bytes ??= createByteReader(text);
        return bytes(offset);
    }
  };
  return {
    toUtf16,
    quoted({ start, end, exact }, unit) {
      const from = toUtf16(start, unit);
      const to = toUtf16(end, unit);
      if (from === null || to === null || to - from !== exact.length) return null;
      return text.startsWith(exact, from) ? span(from, to) : null;
    },
  };
}

/** The unit under which most ranges read as their quote; `said` when none does better. */
export function detectUnit(
  reader: UnitReader,
  ranges: readonly QuotedRange[],
  said: OffsetUnit,
): OffsetUnit {
  const fits = (unit: OffsetUnit): number =>
    ranges.filter((range) => reader.quoted(range, unit) !== null).length;
  let best = { unit: said, count: fits(said) };
  for (const unit of OFFSET_UNITS) {
    if (best.count === ranges.length) break;
    const count = unit === said ? 0 : fits(unit);
    if (count > best.count) best = { unit, count };
  }
  return best.unit;
}

/** Bytes of the text in UTF-8. Lone surrogates count as three, as U+FFFD does. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) bytes += bytesOfUnit(text, at);
  return bytes;
}

function createByteReader(text: string): (offset: number) => Utf16Offset | null {
  const before = new Float64Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1) {
    before[at + 1] = (before[at] as number) + bytesOfUnit(text, at);
  }
  return (offset) => {
    let low = 0;
    let high = text.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((before[middle] as number) >= offset) high = middle;
      else low = middle + 1;
    }
    return before[low] === offset ? utf16(low) : null;
  };
}

/** A pair's four bytes all count for its second half, so no byte offset falls between the halves. */
function bytesOfUnit(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  if (splitsPair(text, at)) return 4;
  return splitsPair(text, at + 1) ? 0 : 3;
}

/** True between the two halves of a surrogate pair. */
function splitsPair(text: string, offset: number): boolean {
  return (
    (text.charCodeAt(offset) & 0xfc00) === 0xdc00 &&
    (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800
  );
}
