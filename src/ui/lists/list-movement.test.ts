import { describe, expect, it } from 'vitest';
import { moved, movementOf, type Movement } from './list-movement';

const options = [{ id: 'a' }, { id: 'b', isDisabled: true }, { id: 'c' }, { id: 'd' }];

describe('moved', () => {
  it.each<[string | null, Movement, string | null]>([
    [null, 'next', 'a'],
    [null, 'previous', 'd'],
    ['a', 'next', 'c'],
    ['c', 'previous', 'a'],
    ['d', 'next', 'a'],
    ['a', 'previous', 'd'],
    ['a', 'page-down', 'd'],
    ['d', 'page-up', 'a'],
    ['gone', 'next', 'a'],
    ['c', 'first', 'a'],
    ['c', 'last', 'd'],
  ])('from %s to the %s is %s', (active, to, expected) => {
    expect(moved(options, active, to)).toBe(expected);
  });

  it('finds nothing in an empty list', () => {
    expect(moved([], null, 'next')).toBeNull();
  });
});

describe('movementOf', () => {
  it.each([
    ['ArrowDown', 'next'],
    ['Home', null],
    ['a', null],
  ])('%s', (key, expected) => {
    expect(movementOf(key)).toBe(expected);
  });
});
