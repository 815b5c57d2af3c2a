import { expect, test } from 'vitest';
import type { AnnotationId } from '../../../domain/annotation/annotation';
import type { Correction, CorrectionId } from '../../../domain/class/correction';
import type { ReadingId } from '../../../domain/reading/reading';
import { answerKey, exercise, EXERCISE, reasoned } from '../../../domain/testing/exercises';
import { MOMENT } from '../../../domain/testing/samples';
import { span } from '../../../domain/text/span';
import { feedbackOf } from './feedback';

const text = 'One lamp. Two lamps.';
const mine = reasoned('mine', [span(0, 8)]);
const key = answerKey([reasoned('k', [span(0, 8)], 'Because.'), reasoned('l', [span(10, 19)])]);

function correction(fields: Partial<Correction> = {}): Correction {
  return {
    kind: 'correction',
    id: 'c' as CorrectionId,
    exerciseId: EXERCISE,
    studentId: 'r' as ReadingId,
    contentHash: '',
    marks: [],
    comments: [],
    overall: 'Good.',
    created: MOMENT,
    modified: MOMENT,
    ...fields,
  };
}

const shown = exercise({ keyShown: 'after-finishing' });

test.each([
  ['nothing without key and correction', shown, null, null, null],
  ['no key that may never be shown', exercise(), key, null, null],
  ['the key when it may be shown', shown, key, null, 'key'],
  ['a correction without marks beside the key', shown, key, correction(), 'key'],
  ['a correction without marks alone', exercise(), key, correction(), 'correction'],
  [
    'a correction’s marks before the key',
    shown,
    key,
    correction({ marks: [reasoned('m', [span(0, 8)])] }),
    'correction',
  ],
] as const)('shows %s', (_, asked, ownKey, given, against) => {
  const feedback = feedbackOf({
    exercise: asked,
    text,
    marks: [mine],
    key: ownKey,
    correction: given,
  });
  expect(feedback?.against ?? null).toBe(against);
});

test('numbers the student’s marks, letters the others, and keeps comments on marks that are gone', () => {
  const comments = [
    { markId: mine.id, text: 'Yes.' },
    { markId: 'gone' as AnnotationId, text: 'No.' },
  ];
  const feedback = feedbackOf({
    exercise: shown,
    text,
    marks: [mine],
    key,
    correction: correction({ comments }),
  });
  expect(feedback?.layers.map(({ id, layer, tag }) => [id, layer, tag])).toEqual([
    ['mine', 'own', '1'],
    ['k', 'other', 'A'],
    ['l', 'other', 'B'],
  ]);
  expect(feedback?.comments.get(mine.id)).toBe('Yes.');
  expect(feedback?.strayComments).toEqual([comments[1]]);
});
