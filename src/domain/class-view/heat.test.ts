import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LabelId } from '../codebook/label';
import { heatOf, heatSteps, inSteps, stepOf } from './heat';
import { runsOf } from './runs';
import { classReading, someReadings } from './testing/class-of';

const CLAIM = 'claim' as LabelId;

describe('heatOf', () => {
  test('counts what counting character by character counts', () => {
    const text = 'x'.repeat(24);
    fc.assert(
      fc.property(someReadings(24), fc.constantFrom(null, CLAIM), (readings, labelId) => {
        const slow = [...text].map((_, at) => {
          const marked = readings.filter(({ marks }) =>
            marks.some(
              ({ spans, labelIds }) =>
                spans.some(({ start, end }) => start <= at && at < end) &&
                (labelId === null ? labelIds.length > 0 : labelIds.includes(labelId)),
            ),
          );
          return marked.length;
        });
        const heat = heatOf(runsOf(text, readings), labelId);
        expect(
          heat.flatMap(({ start, end, count }) => Array.from({ length: end - start }, () => count)),
        ).toEqual(slow);
        heat.slice(1).forEach((run, index) => {
          expect(run.start).toBe(heat[index]?.end);
          expect(run.count).not.toBe(heat[index]?.count);
        });
      }),
    );
  });

  test('never cuts a grapheme, and takes all of it that is touched', () => {
    const text = 'a👩‍🚀b';
    const heat = heatOf(runsOf(text, [classReading('a', [3, 4, 'claim'])]), null);
    expect(heat.map(({ start, end, count }) => [start, end, count])).toEqual([
      [0, 1, 0],
      [1, 6, 1],
      [6, 7, 0],
    ]);
  });

  test('leaves out notes without a label', () => {
    expect(heatOf(runsOf('abc', [classReading('a', [0, 2])]), null)).toMatchObject([
      { start: 0, end: 3, count: 0 },
    ]);
  });

  test.each([
    ['', 0],
    ['abc', 1],
  ])('of nobody, %j is %d stretches', (text, length) => {
    expect(heatOf(runsOf(text, []), null)).toHaveLength(length);
  });
});

describe('heatSteps', () => {
  test.each([
    [0, []],
    [1, [[1, 1]]],
    [
      3,
      [
        [1, 1],
        [2, 2],
        [3, 3],
      ],
    ],
    [
      8,
      [
        [1, 1],
        [2, 3],
        [4, 4],
        [5, 6],
        [7, 8],
      ],
    ],
    [
      30,
      [
        [1, 6],
        [7, 12],
        [13, 18],
        [19, 24],
        [25, 30],
      ],
    ],
  ])('of %d readers', (readers, steps) => {
    expect(heatSteps(readers).map(({ least, most }) => [least, most])).toEqual(steps);
  });

  test('have a place for every count, and 0 for nobody', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(400), (readers, count) => {
        const steps = heatSteps(readers);
        const step = stepOf(steps, Math.min(count, readers));
        expect(step === 0).toBe(count === 0);
        expect(stepOf(steps, readers)).toBe(steps.length);
      }),
    );
  });

  test('join neighbours that fall into one', () => {
    const readings = [
      classReading('a', [0, 4, 'claim']),
      classReading('b', [0, 2, 'claim']),
      ...Array.from({ length: 28 }, (_, n) => classReading(`n${n}`)),
    ];
    const heat = heatOf(runsOf('abcdef', readings), null);
    expect(heat).toHaveLength(3);
    expect(inSteps(heat, heatSteps(30)).map(({ end, count }) => [end, count])).toEqual([
      [4, 1],
      [6, 0],
    ]);
  });
});
