import { expect, it } from 'vitest';
import type { LabelId } from '../codebook/label';
import { labelPath, plainNames } from './label-names';

const id = (text: string): LabelId => text as LabelId;

it.each([
  [
    ['Claim', 'claim', 'Théorie (réf.)'],
    ['Claim', 'claim_2', 'Theorie_ref'],
  ],
  [
    ['理論', '🌍', ''],
    ['label', 'label_2', 'label_3'],
  ],
  [['a'.repeat(300)], ['a'.repeat(100)]],
])('%j', (names, plain) => {
  const labels = names.map((name, at) => ({ id: id(`${at}`), name }));
  expect([...plainNames(labels).values()]).toEqual(plain);
});

it('a path ends where a circle begins', () => {
  const labels = new Map([
    [id('a'), { name: 'A', parentId: null }],
    [id('b'), { name: 'B', parentId: id('a') }],
    [id('x'), { name: 'X', parentId: id('y') }],
    [id('y'), { name: 'Y', parentId: id('x') }],
  ]);
  expect(labelPath(labels, id('b'))).toEqual(['A', 'B']);
  expect(labelPath(labels, id('x'))).toEqual(['Y', 'X']);
  expect(labelPath(labels, id('gone'))).toEqual([]);
});
