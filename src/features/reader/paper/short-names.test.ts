import { expect, test } from 'vitest';
import type { LabelId } from '../../../domain/codebook/label';
import { shortNames } from './short-names';

test.each([
  [
    ['Claim', 'Evidence', 'Framing'],
    ['C', 'E', 'F'],
  ],
  [
    ['Claim', 'Cause', 'claim', 'Claims'],
    ['C', 'Ca', 'cl', 'Cla'],
  ],
  [
    ['A', 'A', 'A'],
    ['A', 'A2', 'A3'],
  ],
  [
    ['', '“…”', '理論'],
    ['L2', 'L3', '理'],
  ],
])('%j are called %j', (names, short) => {
  const labels = names.map((name, at) => ({ id: `${at}` as LabelId, name }));
  expect([...shortNames(labels).values()]).toEqual(short);
});
