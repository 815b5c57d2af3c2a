import { expect, test } from 'vitest';
import { findWords } from './find-words';

test.each<[string, readonly (readonly [number, number])[]]>([
  [
    'hedge',
    [
      [0, 5],
      [10, 15],
    ],
  ],
  [
    'HEDGE',
    [
      [0, 5],
      [10, 15],
    ],
  ],
  ['a  hedge', [[8, 15]]],
  ['(cheap)?', [[16, 24]]],
  ['fence', []],
  ['  ', []],
])('%s', (query, expected) => {
  const found = findWords('Hedge, \na\nhedge (cheap)?', query);
  expect(found.map(({ start, end }) => [start, end])).toEqual(expected);
});
