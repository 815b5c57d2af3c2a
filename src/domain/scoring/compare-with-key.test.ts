import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnnotationId } from '../annotation/annotation';
import type { LabelId } from '../codebook/label';
import type { HeldMark } from '../exercise/exercise';
import { mergeSpans, span, type Span } from '../text/span';
import { compareWithKey, type MarkOutcome } from './compare-with-key';

const TEXT = 'abcdefghij'.repeat(10);

/** `claim 0-10`, `claim+framing 0-10/20-30`, `- 0-10` (no label). */
function mark(id: string, short: string): HeldMark {
  const [labels = '', places = ''] = short.split(' ');
  return {
    id: id as AnnotationId,
    labelIds: labels === '-' ? [] : labels.split('+').map((label) => label as LabelId),
    spans: places.split('/').map((place) => {
      const [start = 0, end = 0] = place.split('-').map(Number);
      return span(start, end);
    }),
    note: '',
  };
}

const marksOf = (prefix: string, shorts: readonly string[]) =>
  shorts.map((short, at) => mark(`${prefix}${at}`, short));

function compare(
  students: readonly string[],
  keys: readonly string[],
  passages: readonly Span[] = [],
) {
  const marks = marksOf('s', students);
  return compareWithKey({ text: TEXT, marks, key: marksOf('k', keys), passages });
}

describe('one mark against one of the key', () => {
  test.each<[string, string, string, MarkOutcome, number, number]>([
    ['the same', 'claim 0-10', 'claim 0-10', 'exact', 1, 1],
    ['twice as long', 'claim 0-20', 'claim 0-10', 'too-long', 0.5, 0.5],
    ['half as long', 'claim 0-10', 'claim 0-20', 'too-short', 0.5, 0.5],
    ['moved by half', 'claim 0-10', 'claim 5-15', 'shifted', 1 / 3, 1 / 3],
    ['moved by more than half', 'claim 0-10', 'claim 6-16', 'extra', 0, 0],
    ['wrong label', 'framing 0-10', 'claim 0-10', 'wrong-label', 0.5, 0.5],
    ['wrong label, half the place', 'framing 0-20', 'claim 0-10', 'wrong-label', 0.25, 0.25],
    ['one label of two', 'claim 0-10', 'claim+framing 0-10', 'wrong-label', 0.75, 0.75],
    ['the order of labels', 'framing+claim 0-10', 'claim+framing 0-10', 'exact', 1, 1],
    ['elsewhere', 'claim 40-50', 'claim 0-10', 'extra', 0, 0],
    ['in two parts', 'claim 0-10/20-30', 'claim 0-10/20-30', 'exact', 1, 1],
    ['one part of two', 'claim 0-10', 'claim 0-10/20-30', 'too-short', 0.5, 0.5],
  ])('%s', (_, student, key, outcome, credit, score) => {
    const scored = compare([student], [key]);
    expect(scored.marks[0]?.outcome).toBe(outcome);
    expect(scored.marks[0]?.credit).toBeCloseTo(credit, 12);
    expect(scored.score).toBeCloseTo(score, 12);
    expect(scored.key[0]?.foundBy).toBe(outcome === 'extra' ? null : 's0');
  });
});

test('the example of docs/scoring.md', () => {
  const scored = compare(
    ['claim 0-10', 'evidence 20-40', 'framing 50-60', 'claim 80-90'],
    ['claim 0-10', 'evidence 20-30', 'claim 50-60', 'framing 70-75'],
  );
  expect(scored.marks.map(({ outcome, credit }) => [outcome, credit])).toEqual([
    ['exact', 1],
    ['too-long', 0.5],
    ['wrong-label', 0.5],
    ['extra', 0],
  ]);
  expect(scored.key.map(({ foundBy }) => foundBy)).toEqual(['s0', 's1', 's2', null]);
  expect(scored.points).toBe(2);
  expect(scored.score).toBe(0.5);
});

test('each of the key is found once: the better of two is it', () => {
  const { marks, score } = compare(['claim 0-9', 'claim 0-10'], ['claim 0-10']);
  expect(marks.map(({ id, outcome }) => [id, outcome])).toEqual([
    ['s1', 'exact'],
    ['s0', 'extra'],
  ]);
  expect(score).toBeCloseTo(2 / 3, 12);
});

test('the best for all goes before the best for one', () => {
  const { marks } = compare(['claim 0-10', 'claim 0-20'], ['claim 0-11', 'claim 0-9']);
  expect(marks.every(({ keyId }) => keyId !== null)).toBe(true);
});

test('remarks and marks outside the passages are listed, not compared', () => {
  const { marks, key, score } = compare(
    ['claim 0-10', '- 10-20', 'claim 60-70'],
    ['claim 0-10', '- 12-20', 'claim 80-90'],
    [span(0, 50)],
  );
  expect(marks.map(({ outcome }) => outcome)).toEqual(['exact', 'remark', 'outside']);
  expect(key.map(({ id }) => id)).toEqual(['k0']);
  expect(score).toBe(1);
});

test.each([
  ['nothing on either side', [], [], null],
  ['nothing marked', [], ['claim 0-10'], 0],
  ['nothing to be found', ['claim 0-10'], [], 0],
])('%s', (_, students, keys, score) => {
  expect(compare(students, keys).score).toBe(score);
});

const places = fc
  .array(fc.tuple(fc.nat({ max: 90 }), fc.integer({ min: 1, max: 30 })), {
    minLength: 1,
    maxLength: 2,
  })
  .map((pairs) => mergeSpans(pairs.map(([at, size]) => span(at, Math.min(100, at + size)))));
const someMarks = (prefix: string): fc.Arbitrary<readonly HeldMark[]> =>
  fc
    .array(
      fc.record({
        spans: places,
        labelIds: fc.subarray(['claim', 'evidence', 'framing'].map((id) => id as LabelId)),
      }),
      { maxLength: 8 },
    )
    .map((list) =>
      list.map((fields, at) => ({ ...fields, id: `${prefix}${at}` as AnnotationId, note: '' })),
    );

const readings = { marks: someMarks('s'), key: someMarks('k') };
const compareAll = (marks: readonly HeldMark[], key: readonly HeldMark[]) =>
  compareWithKey({ text: TEXT, marks, key, passages: [] });

describe('whatever was marked', () => {
  test('score and credits lie between 0 and 1, and no two marks share one of the key', () => {
    fc.assert(
      fc.property(fc.record(readings), ({ marks, key }) => {
        const scored = compareAll(marks, key);
        const mates = scored.marks.flatMap(({ keyId }) => keyId ?? []);
        expect(new Set(mates).size).toBe(mates.length);
        expect(scored.marks).toHaveLength(marks.length);
        for (const value of [scored.score ?? 0, ...scored.marks.map(({ credit }) => credit)]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        for (const { id, foundBy } of scored.key) {
          const finder = scored.marks.find((other) => other.keyId === id)?.id ?? null;
          expect(foundBy).toBe(finder);
        }
      }),
    );
  });

  test('the key itself is worth everything', () => {
    fc.assert(
      fc.property(readings.key, (key) => {
        const { score, marks } = compareAll(key, key);
        const labelled = key.some(({ labelIds }) => labelIds.length > 0);
        expect(score ?? -1).toBeCloseTo(labelled ? 1 : -1, 9);
        expect(marks.every(({ outcome }) => outcome === 'exact' || outcome === 'remark')).toBe(
          true,
        );
      }),
    );
  });

  test('the order does not count, nor which side is called the key', () => {
    fc.assert(
      fc.property(fc.record(readings), ({ marks, key }) => {
        const scored = compareAll(marks, key);
        const turned = compareAll(marks.toReversed(), key.toReversed());
        expect(turned.marks).toEqual(scored.marks);
        expect(turned.key).toEqual(scored.key);
        expect(turned.score ?? -1).toBeCloseTo(scored.score ?? -1, 9);
        expect(compareAll(key, marks).score ?? -1).toBeCloseTo(scored.score ?? -1, 9);
      }),
    );
  });

  test('one more mark where the key has nothing never helps', () => {
    fc.assert(
      fc.property(fc.record(readings), ({ marks, key }) => {
        const inFirstHalf = key.filter(({ spans }) => spans.every(({ end }) => end <= 50));
        const more = [...marks, mark('extra', 'claim 60-90')];
        const before = compareAll(marks, inFirstHalf).score ?? 0;
        expect(compareAll(more, inFirstHalf).score ?? 0).toBeLessThanOrEqual(before + 1e-9);
      }),
    );
  });

  test('the best pairing is never worse than any one pair', () => {
    fc.assert(
      fc.property(fc.record(readings), ({ marks, key }) => {
        const { points } = compareAll(marks, key);
        for (const one of marks) {
          expect(points).toBeGreaterThanOrEqual(compareAll([one], key).points - 1e-9);
        }
      }),
    );
  });
});
