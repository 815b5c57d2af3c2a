import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileText } from '../../testing/samples';
import { bestEnd, distanceFromStart, distanceToEnd, fillColumns, traceBack } from './bit-parallel';
import { createGramIndex, GRAM } from './gram-index';
import { findLandmarks } from './landmarks';
import { createShadow } from './shadow';

/** Few letters, so that much is alike; long, so that several words of bits are needed. */
const letters = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength });
const pattern = letters(150).filter((text) => text.length > 0);

describe('edit distance by bit vectors', () => {
  it('is that of the plain table, from every start and to every end', () => {
    fc.assert(
      fc.property(pattern, letters(200), fc.boolean(), (wanted, text, freeStart) => {
        expect([...fillColumns(wanted, text, freeStart).lastRow]).toEqual(
          lastRow(wanted, text, freeStart),
        );
      }),
    );
  });

  it('walks back along an alignment of just that cost', () => {
    fc.assert(
      fc.property(pattern, letters(200), (wanted, text) => {
        const columns = fillColumns(wanted, text, true);
        const end = bestEnd(columns);
        const { places, ends, edits } = traceBack(columns, end);
        expect(edits[wanted.length]).toBe(columns.lastRow[end]);
        expect(places[wanted.length]).toBe(end);
        for (let at = 1; at <= wanted.length; at += 1) {
          const [from, to] = [places[at - 1]!, places[at]!];
          expect(ends[at]).toBeLessThanOrEqual(to);
          expect(from).toBeLessThanOrEqual(ends[at]!);
          const cost = lastRow(wanted.charAt(at - 1), text.slice(from, to), false).at(-1)!;
          expect(edits[at]! - edits[at - 1]!).toBe(cost);
        }
      }),
    );
  });

  it.each([
    ['the end', 'a quiet agreement', 'they spoke of a quiet agreement', 0, 17],
    ['an end one letter off', 'a quiet agreement', 'they spoke of a quiet agreemont', 1, 18],
    ['nothing', 'abc', '', 3, 3],
  ])('to %s', (_, wanted, text, toEnd) => {
    expect(distanceToEnd(wanted, text)).toBe(toEnd);
  });

  it('from the start counts what stands before', () => {
    expect(distanceFromStart('lamps', 'lamps and more')).toBe(0);
    expect(distanceFromStart('lamps', 'the lamps')).toBeGreaterThan(0);
  });
});

describe('a shadow', () => {
  it.each([
    ['white space', 'a \n\n\tb\u00a0c', 'a b c'],
    ['quotation marks and dashes', '“a” – ‘b’ — «c»', '"a" - \'b\' - "c"'],
    ['what is not seen', 'so\u00adft\u200bly\ufeff', 'softly'],
    ['decomposed letters', 'cafe\u0301', 'caf\u00e9'],
    ['Hangul in parts', '\u1100\u1161\u11a8', '\uac01'],
  ])('folds %s', (_, source, folded) => {
    expect(createShadow(source).text).toBe(folded);
  });

  it('leads every place of it back to what it stands for', () => {
    fc.assert(
      fc.property(hostileText, (raw) => {
        const source = raw.replaceAll('\r', '');
        const shadow = createShadow(source);
        let reached = 0;
        for (let at = 0; at < shadow.text.length; at += 1) {
          const { start, end } = shadow.toSource(at, at + 1);
          expect(start).toBeGreaterThanOrEqual(reached === end ? start : 0);
          expect(createShadow(source.slice(start, end)).text).toContain(shadow.text.charAt(at));
          expect(shadow.toShadow(start)).toBeLessThanOrEqual(at);
          reached = end;
        }
        expect(createShadow(source.normalize('NFD')).text).toBe(
          createShadow(source.normalize('NFC')).text,
        );
      }),
    );
  });
});

describe('the index of grams', () => {
  it('knows every place of each', () => {
    fc.assert(
      fc.property(letters(120), (text) => {
        const index = createGramIndex(text);
        for (let at = 0; at + GRAM <= text.length; at += 1) {
          const found = [...index.places(text, at)];
          expect(found).toEqual(found.toSorted((a, b) => a - b));
          for (let other = 0; other + GRAM <= text.length; other += 1) {
            const isSame = text.startsWith(text.slice(at, at + GRAM), other);
            if (isSame) expect(found).toContain(other);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('landmarks', () => {
  it('are the same words in both texts, in order and apart', () => {
    fc.assert(
      fc.property(letters(60), letters(60), letters(60), letters(60), (a, b, c, d) => {
        const [before, after] = [`${a}${b}${c}`, `${b}${d}${c}${a}`];
        const found = findLandmarks(before, after).nearOld(0, before.length);
        let last = 0;
        for (const { from, to, length } of found) {
          expect(before.slice(from, from + length)).toBe(after.slice(to, to + length));
          expect(length).toBeGreaterThanOrEqual(16);
          expect(from).toBeGreaterThanOrEqual(last);
          last = from + length;
        }
      }),
    );
  });

  it('leave out what stands there twice', () => {
    const sentence = 'Nobody counted the lamps before the vote. ';
    const { nearOld } = findLandmarks(sentence.repeat(3), `Then ${sentence}`);
    expect(nearOld(0, 200)).toEqual([]);
  });
});

/** The table as it is taught: the least edits of the whole pattern up to each place of the text. */
function lastRow(wanted: string, text: string, freeStart: boolean): readonly number[] {
  let row = Array.from({ length: text.length + 1 }, (_, column) => (freeStart ? 0 : column));
  for (let at = 1; at <= wanted.length; at += 1) {
    const next = [at];
    for (let column = 1; column <= text.length; column += 1) {
      const isSame = wanted.charAt(at - 1) === text.charAt(column - 1);
      next.push(
        Math.min(row[column]! + 1, next[column - 1]! + 1, row[column - 1]! + (isSame ? 0 : 1)),
      );
    }
    row = next;
  }
  return row;
}
