import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileText } from '../testing/samples';
import { createCodePointIndex } from './code-points';
import { codePoint, utf16 } from './offsets';

describe('createCodePointIndex', () => {
  test('counts the example of the formats page', () => {
    const text = 'Officials say the 🌍 climate tax works.\n\nCritics call it a tax grab.';
    const index = createCodePointIndex(text);
    expect(index.length).toBe(67);
    expect(index.toCodePoint(utf16(32))).toBe(31);
    expect(index.toUtf16(codePoint(20))).toBe(21);
    expect(index.toUtf16(codePoint(66))).toBe(67);
  });

  test('refuses what lies outside or inside a pair', () => {
    const index = createCodePointIndex('a🌍b');
    expect(() => index.toCodePoint(utf16(2))).toThrow('splits a pair');
    expect(() => index.toCodePoint(utf16(5))).toThrow();
    expect(() => index.toUtf16(codePoint(4))).toThrow();
    expect(() => index.toUtf16(codePoint(-1))).toThrow();
  });

  test('there and back is the same place, and agrees with counting by hand', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const index = createCodePointIndex(text);
        const points = Array.from(text);
        let unit = 0;
        points.forEach((point, at) => {
          expect(index.toUtf16(codePoint(at))).toBe(unit);
          expect(index.toCodePoint(utf16(unit))).toBe(at);
          unit += point.length;
        });
        expect(index.toUtf16(codePoint(points.length))).toBe(text.length);
      }),
      { numRuns: 3000 },
    );
  });
});
