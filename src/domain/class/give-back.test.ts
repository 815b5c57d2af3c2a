import { expect, test } from 'vitest';
import type { AnnotationId } from '../annotation/annotation';
import { MOMENT } from '../testing/samples';
import { span } from '../text/span';
import { comparedMarks, correctionFor, isEmptyCorrection, withComment } from './give-back';
import { consensusMarks } from '../class-view/consensus-marks';
import { EXERCISE, heldMark, submission } from './testing/class-samples';
import type { Verdict } from './verdict';

const LATER = '2026-02-01T00:00:00.000Z';
const own = submission(1);

function verdict(start: number, reason: string): Verdict {
  return {
    kind: 'verdict',
    id: `v-${start}` as Verdict['id'],
    exerciseId: EXERCISE,
    passage: span(start, start + 5),
    marks: [{ ...heldMark(`m-${start}`, start, start + 5), reason: '' }],
    from: [],
    reason,
    created: MOMENT,
    modified: MOMENT,
  };
}

test('one correction per student, whatever is handed in again', () => {
  const first = correctionFor(own, undefined, [], MOMENT);
  const again = correctionFor(submission(1, { attempt: 2 }), first, [], LATER);
  expect(again.id).toBe(first.id);
  expect(again.created).toBe(MOMENT);
  expect(again.modified).toBe(LATER);
  expect(correctionFor(submission(2), undefined, [], MOMENT).id).not.toBe(first.id);
});

test('comments are said, changed and taken away mark by mark', () => {
  const a = 'a' as AnnotationId;
  const b = 'b' as AnnotationId;
  const empty = correctionFor(own, undefined, [], MOMENT);
  const two = withComment(withComment(empty, a, 'Too long.'), b, 'Yes.');
  expect(withComment(two, a, 'Much too long.').comments).toEqual([
    { markId: b, text: 'Yes.' },
    { markId: a, text: 'Much too long.' },
  ]);
  expect(withComment(withComment(two, a, ' '), b, '').comments).toEqual([]);
  expect([empty, two].map(isEmptyCorrection)).toEqual([true, false]);
});

test('the consensus stands in document order, each mark with a reason', () => {
  const marks = consensusMarks([verdict(20, 'Later.'), verdict(3, 'Because.')]);
  expect(marks.map(({ id, reason }) => [id, reason])).toEqual([
    ['m-3', 'Because.'],
    ['m-20', 'Later.'],
  ]);
  expect(comparedMarks('nothing', null, [verdict(3, '')])).toEqual([]);
  expect(comparedMarks('key', null, [verdict(3, '')])).toEqual([]);
});
