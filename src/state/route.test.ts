import { expect, test } from 'vitest';
import { parseRoute, routeToHash } from './route';

test.each([
  '#/',
  '#/article/0b5c-1',
  '#/article/0b5c-1/7d-2',
  '#/codebook/a_b',
  '#/exercise/e-1',
  '#/exercise/e-1/c-2',
  '#/class/e-1/roll',
  '#/class/e-1/passages',
])('%s there and back', (hash) => {
  expect(routeToHash(parseRoute(hash))).toBe(hash);
});

test.each([
  '',
  '#',
  '#/article/',
  '#/article/<b>',
  '#/elsewhere/1',
  '#/article/a/b/c',
  '#/codebook/a/b',
  '#/exercise/a/b/c',
])('%j is the library', (hash) => {
  expect(parseRoute(hash)).toEqual({ page: 'library' });
});

test('an unknown view of a class is its roll', () => {
  expect(parseRoute('#/class/e-1/elsewhere')).toEqual({ page: 'class', id: 'e-1', view: 'roll' });
});
