import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LabelId } from '../codebook/label';
import { keyOverlaps, labelRows, readerRows, spreadOf } from './tables';
import { classReading, heldMark, someReadings } from './testing/class-of';
import { marksOver, partOfPlace, withoutNames } from './who';
import { span } from '../text/span';

const CLAIM = 'claim' as LabelId;
const EVIDENCE = 'evidence' as LabelId;

const ANNA = classReading('anna', [0, 4, 'claim'], [2, 6, 'claim', 'evidence'], [8, 9]);
const BEN = classReading('ben');

describe('labelRows', () => {
  test('count marks, users and spread', () => {
    expect(labelRows([ANNA, BEN], [CLAIM, EVIDENCE])).toMatchObject([
      { marks: [2, 0], total: 2, users: 1, spread: { least: 0, middle: 1, most: 2 } },
      { marks: [1, 0], total: 1, users: 1 },
    ]);
  });
});

describe('readerRows', () => {
  test('count a covered character once, and no note without a label', () => {
    expect(readerRows([ANNA, BEN], 12)).toMatchObject([
      { name: 'anna', marks: 2, notes: 0, covered: 0.5 },
      { name: 'ben', marks: 0, covered: 0 },
    ]);
  });
});

describe('keyOverlaps', () => {
  test.each<[string, number, number, number | null]>([
    ['the same', 0, 6, 1],
    ['nothing in common', 6, 12, 0],
    ['half as long', 0, 3, 2 / 3],
  ])('%s', (_, start, end, value) => {
    expect(keyOverlaps([ANNA], [heldMark([start, end, 'claim'])], CLAIM)).toEqual([value]);
  });

  test('say nothing of a label that neither uses', () => {
    expect(keyOverlaps([BEN], [], CLAIM)).toEqual([null]);
  });

  test('are 1 with oneself and alike both ways', () => {
    fc.assert(
      fc.property(someReadings(20), (readings) => {
        const [a = BEN, b = BEN] = readings;
        const [own] = keyOverlaps([a], a.marks, CLAIM);
        expect(own ?? 1).toBeCloseTo(1);
        expect(keyOverlaps([a], b.marks, CLAIM)).toEqual(keyOverlaps([b], a.marks, CLAIM));
      }),
    );
  });
});

describe('spreadOf', () => {
  test.each([
    [[], null],
    [[3], { least: 3, lower: 3, middle: 3, upper: 3, most: 3 }],
    [[4, 1, 2, 3], { least: 1, lower: 1.75, middle: 2.5, upper: 3.25, most: 4 }],
  ])('%j', (values, spread) => {
    expect(spreadOf(values)).toEqual(spread);
  });
});

describe('marksOver', () => {
  test('says who marked a place and who did not', () => {
    const [anna, ben] = marksOver([ANNA, BEN], span(4, 5));
    expect(anna?.marks).toHaveLength(1);
    expect(ben?.marks).toEqual([]);
  });
});

describe('withoutNames', () => {
  test('gives the same number whatever order the readings came in', () => {
    const name = (ordinal: number) => `Reader ${ordinal}`;
    const hidden = withoutNames([BEN, ANNA], name);
    expect(hidden.map(({ id, name: shown }) => [id, shown])).toEqual([
      ['anna', 'Reader 1'],
      ['ben', 'Reader 2'],
    ]);
    expect(withoutNames([ANNA, BEN], name)).toEqual(hidden);
  });
});

describe('partOfPlace', () => {
  test.each<[string, number, number, string | null]>([
    ['all of it', 0, 8, null],
    ['more than it', 0, 14, null],
    ['all but a stop', 0, 7, null],
    ['its first word', 0, 3, 'One'],
    ['its end', 4, 14, 'two.'],
  ])('%s', (_, start, end, words) => {
    const text = 'One two. Three';
    expect(partOfPlace(text, span(0, 8), heldMark([start, end, 'claim']))).toBe(words);
  });

  test('of several parts those inside', () => {
    const mark = { ...heldMark([0, 3, 'claim']), spans: [span(0, 3), span(8, 13)] };
    expect(partOfPlace('One two three.', span(0, 14), mark)).toBe('One … three');
  });
});
