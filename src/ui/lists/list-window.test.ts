import { expect, it } from 'vitest';
import { scrolledTo, windowAt } from './list-window';

const ROW = 36;
const ROOM = 300;

it('holds all that can be seen wherever the list is scrolled to', () => {
  for (const total of [0, 1, 59, 60, 61, 1000]) {
    const furthest = Math.max(0, total * ROW - ROOM);
    for (let scrolled = 0; scrolled <= furthest; scrolled += 7) {
      const { from, to } = windowAt(scrolled, ROW, total);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(from * ROW).toBeLessThanOrEqual(scrolled);
      expect(to * ROW).toBeGreaterThanOrEqual(Math.min(scrolled + ROOM, total * ROW));
      expect(to - from).toBeLessThanOrEqual(60);
    }
  }
});

it.each([
  ['in sight', 3, 0, 0],
  ['above', 3, 200, 3 * ROW],
  ['below', 20, 0, 21 * ROW - ROOM],
  ['the first', 0, 36, 0],
])('scrolls no further than it must: a row %s', (_, at, scrolled, expected) => {
  expect(scrolledTo(at, ROW, scrolled, ROOM)).toBe(expected);
});
