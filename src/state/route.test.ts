import { expect, test } from 'vitest';
import { parseRoute, routeToHash } from './route';

test.each(['#/', '#/article/0b5c-1', '#/codebook/a_b'])('%s there and back', (hash) => {
  expect(routeToHash(parseRoute(hash))).toBe(hash);
});

test.each(['', '#', '#/article/', '#/article/<b>', '#/elsewhere/1', '#/article/a/b'])(
  '%j is the library',
  (hash) => {
    expect(parseRoute(hash)).toEqual({ page: 'library' });
  },
);
