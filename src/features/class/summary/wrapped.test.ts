import { expect, test } from 'vitest';
import { wrapped } from './wrapped';

test.each<[string, number, number, readonly string[]]>([
  ['Claim', 10, 2, ['Claim']],
  ['Theory reference', 10, 2, ['Theory', 'reference']],
  ['Theory reference', 16, 2, ['Theory reference']],
  ['Theory reference', 10, 1, ['Theory…']],
  ['Gegenüberstellung', 10, 2, ['Gegenüber-', 'stellung']],
  ['one two three four', 7, 2, ['one two', 'three…']],
  ['', 7, 2, ['']],
  ['abcdefg', 1, 9, ['a-', 'b-', 'c-', 'd-', 'e-', 'fg']],
])('%s in %d letters and %d lines', (name, room, lines, expected) => {
  expect(wrapped(name, room, lines)).toEqual(expected);
});
