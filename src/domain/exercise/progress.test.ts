import { expect, test } from 'vitest';
import { exercise, reasoned } from '../testing/exercises';
import type { LabelId } from '../codebook/label';
import { span } from '../text/span';
import { progressOf } from './progress';

const ask = (labelId: string, least: number, most: number | null = null) => ({
  labelId: labelId as LabelId,
  least,
  most,
});

test.each([
  ['none of two', 0, 2, null, 'short'],
  ['one of two', 1, 2, null, 'short'],
  ['just enough', 2, 2, null, 'met'],
  ['as many as allowed', 3, 2, 3, 'met'],
  ['more than allowed', 4, 2, 3, 'over'],
  ['none asked, none there', 0, 0, 1, 'met'],
] as const)('%s', (_, count, least, most, state) => {
  const marks = Array.from({ length: count }, (__, at) => reasoned(`m${at}`, [span(at, at + 1)]));
  const { asks } = progressOf(exercise({ asks: [ask('claim', least, most)] }), marks);
  expect(asks).toMatchObject([{ count, state }]);
});

test('a mark with two labels counts for both, a remark for none', () => {
  const marks = [
    reasoned('a', [span(0, 5)], '', ['claim', 'framing']),
    reasoned('b', [span(6, 9)], '', []),
  ];
  const { asks, marked } = progressOf(
    exercise({ asks: [ask('framing', 1), ask('claim', 1)] }),
    marks,
  );
  expect(asks.map(({ labelId, count }) => [labelId, count])).toEqual([
    ['framing', 1],
    ['claim', 1],
  ]);
  expect(marked).toBe(1);
});

test('what touches no passage is outside; what reaches in counts', () => {
  const limited = exercise({ passages: [span(10, 20)], asks: [ask('claim', 1)] });
  const marks = [
    reasoned('in', [span(12, 15)]),
    reasoned('across', [span(5, 12)]),
    reasoned('out', [span(20, 25)]),
    reasoned('parts', [span(0, 5), span(15, 16)]),
  ];
  expect(progressOf(limited, marks)).toMatchObject({ marked: 3, outside: 1, asks: [{ count: 3 }] });
});
