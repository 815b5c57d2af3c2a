import { expect, test } from 'vitest';
import { span } from '../text/span';
import { bareSpans, comparePlaces } from './place';

test.each([
  ['a full stop', 'They fell.', 'They fell'],
  ['quotation marks and brackets', '(“They fell”) ', 'They fell'],
  ['nothing of a number', '50%', '50%'],
  ['nothing inside', 'They, then: fell', 'They, then: fell'],
  ['a dash of any length', '– They —', 'They'],
])('%s does not count', (_, text, bare) => {
  const [found] = bareSpans(text, [span(0, text.length)]);
  expect(found && text.slice(found.start, found.end)).toBe(bare);
});

test('nothing but punctuation is no place', () => {
  expect(bareSpans('a … b', [span(1, 4)])).toEqual([]);
});

test.each([
  ['the same', [span(0, 10)], [span(0, 10)], 1, 1, 'exact'],
  ['more', [span(0, 20)], [span(5, 15)], 0.5, 1, 'too-long'],
  ['less', [span(5, 15)], [span(0, 20)], 0.5, 1, 'too-short'],
  ['moved', [span(0, 10)], [span(5, 15)], 1 / 3, 0.5, 'shifted'],
  ['apart', [span(0, 10)], [span(10, 20)], 0, 0, 'shifted'],
  ['one of two parts', [span(0, 5)], [span(0, 5), span(10, 15)], 0.5, 1, 'too-short'],
  ['two parts against one', [span(0, 5), span(10, 15)], [span(0, 15)], 2 / 3, 1, 'too-short'],
] as const)('%s', (_, student, key, overlap, shared, outcome) => {
  const compared = comparePlaces(student, key);
  expect(compared.overlap).toBeCloseTo(overlap, 12);
  expect(compared.shared).toBeCloseTo(shared, 12);
  expect(compared.outcome).toBe(outcome);
});
