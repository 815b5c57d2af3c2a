import { describe, expect, test } from 'vitest';
import type { AnnotationId } from '../annotation/annotation';
import type { LabelId } from '../codebook/label';
import type { JsonValue } from '../../lib/json';
import { span } from '../text/span';
import { extraWithPlace, placedHere, placedMarks, withPlaced } from './placed-marks';
import type { HeldOrphan, Submission } from './submission';
import { heldMark, submission } from './testing/class-samples';

const TEXT = 'One 🦔 hedge. Two hedges.';
const LOST = 'lost' as AnnotationId;

const orphan: HeldOrphan = {
  id: LOST,
  parts: [
    { exact: 'a hedge', prefix: '', suffix: '', textHash: '', alike: 0, ordinal: 0, rival: 0 },
  ],
  reason: 'gone',
  candidates: [],
  labelIds: ['claim' as LabelId],
  note: 'why?',
};
const handedIn = submission(1, { marks: [heldMark('first', 0, 3)], unplaced: [orphan] });
const HEDGE = span(7, 12);
const placed: Submission = {
  ...handedIn,
  extra: extraWithPlace(handedIn, TEXT, LOST, [HEDGE]),
};

test('a placed mark is one of the marks, with its labels and note', () => {
  expect(withPlaced(handedIn, TEXT)).toBe(handedIn);
  const { marks, unplaced } = withPlaced(placed, TEXT);
  expect(marks.map(({ id }) => id)).toEqual(['first', 'lost']);
  expect(marks[1]).toEqual({ id: LOST, spans: [HEDGE], labelIds: ['claim'], note: 'why?' });
  expect(unplaced).toEqual([]);
  expect([...placedHere(withPlaced(placed, TEXT))]).toEqual([LOST]);
  expect(placedHere(handedIn).size).toBe(0);
});

test('places are kept in code points with their words, beside what else is there', () => {
  const extra = extraWithPlace({ ...handedIn, extra: { other: 1 } }, TEXT, LOST, [HEDGE]);
  expect(extra).toEqual({
    other: 1,
    placedHere: [{ id: 'lost', spans: [{ start: 6, end: 11, exact: 'hedge' }] }],
  });
  expect(extraWithPlace({ ...handedIn, extra }, TEXT, LOST, null)).toEqual({ other: 1 });
});

test('put somewhere else it stands there alone', () => {
  const extra = extraWithPlace(placed, TEXT, LOST, [span(18, 24)]);
  expect(placedMarks({ ...placed, extra }, TEXT).map(({ spans }) => spans)).toEqual([
    [span(18, 24)],
  ]);
});

describe('what does not fit the text says nothing', () => {
  const spans = (value: JsonValue): JsonValue => [{ id: 'lost', spans: value }];
  test.each<[string, JsonValue]>([
    ['not a list', 'x'],
    ['no spans', spans([])],
    ['other words', spans([{ start: 6, end: 11, exact: 'hedges' }])],
    ['beyond the end', spans([{ start: 6, end: 99, exact: '' }])],
    ['backwards', spans([{ start: 11, end: 6, exact: '' }])],
    ['no numbers', spans([{ start: '6', end: 11, exact: 'hedge' }])],
    ['a part that is none', spans([{ start: 6, end: 11, exact: 'hedge' }, null])],
    ['another mark', [{ id: 'first', spans: [{ start: 6, end: 11, exact: 'hedge' }] }]],
  ])('%s', (_, placedHere) => {
    const odd = { ...handedIn, extra: { placedHere } };
    expect(withPlaced(odd, TEXT)).toBe(odd);
  });
});
