import { expect, test } from 'vitest';
import { span } from '../text/span';
import { classReadings, insidePassages } from './class-reading';
import { heldMark, submission } from './testing/class-samples';

const marks = [heldMark('in', 0, 5), heldMark('over', 8, 12), heldMark('out', 20, 25)];
const readings = classReadings([submission(1, { marks })], 'Unnamed');

test.each([
  ['none, and all count', [], ['in', 'over', 'out']],
  ['one, and what lies beyond it is left out', [span(0, 10)], ['in', 'over']],
  ['two', [span(0, 2), span(24, 30)], ['in', 'out']],
] as const)('passages: %s', (_, passages, ids) => {
  expect(
    insidePassages(readings, passages).flatMap((one) => one.marks.map(({ id }) => id)),
  ).toEqual(ids);
});

test('a reading that loses nothing stays the same one', () => {
  expect(insidePassages(readings, [span(0, 30)])[0]).toBe(readings[0]);
});
