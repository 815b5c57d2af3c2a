import { expect, test } from 'vitest';
import { label } from '../testing/samples';
import type { LabelId } from './label';
import { labelTree, offeredLabels } from './label-tree';

const id = (text: string): LabelId => text as LabelId;

test('depth first, siblings by order', () => {
  const labels = [
    label('b', { order: 1 }),
    label('a2', { order: 1, parentId: id('a') }),
    label('a', { order: 0 }),
    label('a1', { order: 0, parentId: id('a') }),
    label('a11', { parentId: id('a1') }),
  ];
  expect(
    labelTree(labels).map(({ label: { name }, depth }) => `${'-'.repeat(depth)}${name}`),
  ).toEqual(['a', '-a1', '--a11', '-a2', 'b']);
});

test('a label whose parent is missing, or that loops, still shows', () => {
  const labels = [
    label('lost', { parentId: id('nowhere') }),
    label('x', { parentId: id('y') }),
    label('y', { parentId: id('x') }),
  ];
  expect(
    labelTree(labels)
      .map(({ label: { name } }) => name)
      .sort(),
  ).toEqual(['lost', 'x', 'y']);
});

test('archived labels are not offered', () => {
  expect(
    offeredLabels([label('a', { archived: true }), label('b')]).map(({ name }) => name),
  ).toEqual(['b']);
});
