import { expect, test } from 'vitest';
import type { LabelId } from '../../../domain/codebook/label';
import { labelTree } from '../../../domain/codebook/label-tree';
import { label } from '../../../domain/testing/samples';
import { directionOfKey, rowAfterKey } from './tree-keys';

const TREE = labelTree([
  label('a', { order: 0 }),
  label('b', { parentId: 'a' as LabelId }),
  label('c', { order: 1 }),
]);

test.each([
  ['a', 'ArrowDown', 'b'],
  ['a', 'ArrowUp', null],
  ['c', 'ArrowDown', null],
  ['c', 'ArrowUp', 'b'],
  ['b', 'ArrowLeft', 'a'],
  ['c', 'ArrowLeft', null],
  ['a', 'ArrowRight', 'b'],
  ['b', 'ArrowRight', null],
  ['c', 'Home', 'a'],
  ['a', 'End', 'c'],
  ['a', 'x', null],
  ['nobody', 'Home', null],
])('from %s, %s leads to %s', (from, key, to) => {
  expect(rowAfterKey(TREE, from as LabelId, key)).toBe(to);
});

test('only arrows move', () => {
  expect(['ArrowUp', 'ArrowRight', 'Home'].map(directionOfKey)).toEqual(['up', 'in', null]);
});
