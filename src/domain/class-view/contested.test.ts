import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClassReading } from '../class/class-reading';
import type { Block } from '../text/block';
import { span } from '../text/span';
import { contestedPassages } from './contested';
import { runsOf } from './runs';
import { classReading, someReadings, type ShortMark } from './testing/class-of';

const TEXT = 'One is so. Two is not.\n\nThree may be.';
const BLOCKS: readonly Block[] = [
  { ...span(0, 22), kind: 'paragraph', within: [] },
  { ...span(24, 37), kind: 'paragraph', within: [] },
];

const contested = (readings: readonly ClassReading[]) =>
  contestedPassages(
    { text: TEXT, blocks: BLOCKS, language: 'en' },
    runsOf(TEXT, readings),
    readings,
  );

const everyone = (...all: readonly (readonly ShortMark[])[]) =>
  contested(all.map((marks, index) => classReading(`r${index}`, ...marks)));

describe('contestedPassages', () => {
  test.each<[string, readonly (readonly ShortMark[])[]]>([
    ['nobody', []],
    ['one reader', [[[0, 10, 'claim']]]],
    ['nothing marked', [[], []]],
    ['all alike', [[[0, 10, 'claim']], [[0, 10, 'claim']]]],
    ['a note without a label', [[[0, 10]], []]],
  ])('none: %s', (_, all) => {
    expect(everyone(...all)).toEqual([]);
  });

  test.each<[string, readonly (readonly ShortMark[])[], string, number]>([
    ['another label', [[[0, 10, 'claim']], [[0, 10, 'evidence']]], 'label', 1],
    ['marked or not', [[[0, 10, 'claim']], []], 'presence', 1],
    ['a bit longer', [[[0, 10, 'claim']], [[0, 9, 'claim']]], 'boundary', 0.1],
    ['one of three', [[[0, 10, 'claim']], [[0, 10, 'claim']], []], 'presence', 2 / 3],
  ])('%s', (_, all, kind, score) => {
    const [only, ...others] = everyone(...all);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ start: 0, end: 10, kind });
    expect(only?.score).toBeCloseTo(score);
  });

  test('end with their sentence unless most carry on across it', () => {
    const across: ShortMark = [0, 22, 'claim'];
    const first: ShortMark = [0, 10, 'claim'];
    expect(everyone([across], [first], [first], [])).toHaveLength(2);
    expect(everyone([across], [across], [first], [])).toMatchObject([{ start: 0, end: 22 }]);
  });

  test('end with their block', () => {
    expect(everyone([[0, 37, 'claim']], []).map(({ start, end }) => [start, end])).toEqual([
      [0, 22],
      [24, 37],
    ]);
  });

  test('come hardest first, with who said what, nothing last', () => {
    const [hardest, easiest] = everyone(
      [
        [0, 10, 'claim'],
        [24, 37, 'claim'],
      ],
      [
        [0, 10, 'evidence'],
        [24, 37, 'claim'],
      ],
      [],
    );
    expect(hardest).toMatchObject({ start: 0, score: 1 });
    expect(easiest).toMatchObject({ start: 24 });
    expect(easiest?.said).toEqual([
      { labelIds: ['claim'], readers: ['r0', 'r1'] },
      { labelIds: [], readers: ['r2'] },
    ]);
  });

  test('cover every character that two readers see differently, are disjoint, and name each reader once', () => {
    fc.assert(
      fc.property(someReadings(TEXT.length), (readings) => {
        const passages = contested(readings).toSorted((a, b) => a.start - b.start);
        passages.slice(1).forEach((passage, index) => {
          expect(passage.start).toBeGreaterThanOrEqual(passages[index]?.end ?? 0);
        });
        for (const { said, score, shares } of passages) {
          expect(said.flatMap(({ readers }) => readers)).toHaveLength(readings.length);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(Object.values(shares).every((share) => share >= 0)).toBe(true);
        }
        for (let at = 0; at < TEXT.length; at += 1) {
          if (/\s/.test(TEXT[at] ?? '')) continue;
          const choices = new Set(readings.map((reading) => choiceOf(reading, at)));
          const isCovered = passages.some(({ start, end }) => start <= at && at < end);
          if (choices.size > 1) expect(isCovered, `${at}`).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function choiceOf({ marks }: ClassReading, at: number): string {
  const found = marks.filter(({ spans }) =>
    spans.some(({ start, end }) => start <= at && at < end),
  );
  return [...new Set(found.flatMap(({ labelIds }) => labelIds))].toSorted().join(' ');
}
