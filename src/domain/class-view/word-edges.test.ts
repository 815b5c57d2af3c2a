import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText, spanIn } from '../testing/samples';
import { span } from '../text/span';
import { EDGE_MOVES, movedByWord, type EdgeMove } from './word-edges';

test.each<[EdgeMove, string]>([
  ['start-earlier', 'two three'],
  ['start-later', ''],
  ['end-earlier', ''],
  ['end-later', 'three four.'],
])('%s', (move, words) => {
  const text = 'One two three four. ';
  const { start, end } = movedByWord(text, span(8, 13), move);
  expect(text.slice(start, end)).toBe(words || 'three');
});

test.each<[EdgeMove, number, number]>([
  ['start-earlier', 0, 3],
  ['end-later', 14, 19],
])('%s stays at the end of the text', (move, start, end) => {
  expect(movedByWord('One two three four. ', span(start, end), move)).toEqual({ start, end });
});

test('every move leaves a span inside the text', () => {
  fc.assert(
    fc.property(
      hostileText.chain((text) => spanIn(text.length).map((place) => ({ text, place }))),
      fc.constantFrom(...EDGE_MOVES),
      ({ text, place }, move) => {
        fc.pre(place.start < place.end);
        const moved = movedByWord(text, place, move);
        expect(moved.start).toBeGreaterThanOrEqual(0);
        expect(moved.end).toBeLessThanOrEqual(text.length);
        expect(moved.start).toBeLessThan(moved.end);
      },
    ),
  );
});
