import { expect, test } from 'vitest';
import { annotation, version } from '../testing/sample-versions';
import { newestOf } from './remains';

const first = version(annotation('1', 'first'), 1);
const second = version(annotation('1', 'second'), 2);
const other = version(annotation('2', 'other'), 1);

test.each([
  ['the older one first', [first, other, second]],
  ['the newer one first', [second, first, other]],
])('of two versions the newer one is kept, with %s', (_, versions) => {
  expect(new Set(newestOf(versions))).toEqual(new Set([second, other]));
});

test('of two with one revision the earlier in the list is kept', () => {
  expect(newestOf([first, { ...first }])[0]).toBe(first);
});
