import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createUnitReader, detectUnit, OFFSET_UNITS, utf8Length } from './offset-units';

const TEXT = 'Officials say the 🌍 climate tax works.\n\nCritics call it a tax grab.';

describe('the three units', () => {
  it.each([
    ['UnicodeCodePoint', 20, 66],
    ['Utf16CodeUnit', 21, 67],
    ['Utf8Byte', 23, 69],
  ] as const)('%s %i-%i is the same quote', (unit, start, end) => {
    const exact = 'climate tax works.\n\nCritics call it a tax grab';
    const reader = createUnitReader(TEXT);
    const span = reader.quoted({ start, end, exact }, unit);
    expect(span && TEXT.slice(span.start, span.end)).toBe(exact);
    expect(detectUnit(reader, [{ start, end, exact }], 'UnicodeCodePoint')).toBe(unit);
  });

  it('keeps to the unit that is said while no other fits better', () => {
    const reader = createUnitReader(TEXT);
    for (const said of OFFSET_UNITS) {
      expect(detectUnit(reader, [], said)).toBe(said);
      expect(detectUnit(reader, [{ start: 0, end: 9, exact: 'Officials' }], said)).toBe(said);
      expect(detectUnit(reader, [{ start: 0, end: 9, exact: 'officials' }], said)).toBe(said);
    }
  });

  it('read every boundary of a character and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const reader = createUnitReader(text);
        const boundaries = [0];
        for (const character of text) boundaries.push(boundaries.at(-1)! + character.length);
        const heads = boundaries.map((at) => text.slice(0, at));
        expect(heads.map((_, at) => reader.toUtf16(at, 'UnicodeCodePoint'))).toEqual(boundaries);
        expect(heads.map((head) => reader.toUtf16(head.length, 'Utf16CodeUnit'))).toEqual(
          boundaries,
        );
        const bytes = heads.map((head) => new TextEncoder().encode(head).length);
        expect(bytes.map((at) => reader.toUtf16(at, 'Utf8Byte'))).toEqual(boundaries);
        expect(utf8Length(text)).toBe(bytes.at(-1));
        const inside = Array.from({ length: bytes.at(-1)! + 2 }, (_, at) => at).filter(
          (at) => !bytes.includes(at),
        );
        expect(inside.every((at) => reader.toUtf16(at, 'Utf8Byte') === null)).toBe(true);
      }),
    );
  });

  it('have no place between the two halves of a character', () => {
    const reader = createUnitReader('a🌍b');
    const places = [0, 1, 2, 3, 4].map((at) => reader.toUtf16(at, 'Utf16CodeUnit'));
    expect(places).toEqual([0, 1, null, 3, 4]);
  });

  it.each([-1, 0.5, NaN, Infinity, 1e9])('have no place for %d', (offset) => {
    const reader = createUnitReader(TEXT);
    for (const unit of OFFSET_UNITS) expect(reader.toUtf16(offset, unit)).toBeNull();
  });
});
