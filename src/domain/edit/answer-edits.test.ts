import { expect, test } from 'vitest';
import type { Reading, ReadingId } from '../reading/reading';
import { changedRecord } from '../record/records-diff';
import type { EditableRecord } from '../record/editable';
import { exercise, EXERCISE } from '../testing/exercises';
import { viewOf } from '../testing/records-view';
import { annotation, ARTICLE, CODEBOOK, reading, READING } from '../testing/samples';
import { span } from '../text/span';
import type { Correction, CorrectionId } from '../class/correction';
import {
  countHandIn,
  finishAnswer,
  removeAnswers,
  reopenAnswer,
  signAnswer,
  startAnswer,
  tryAgain,
} from './answer-edits';
import type { Edit } from './edit';

const NOW = '2026-05-06T07:08:09.000Z';
const NEW = 'reading-2' as ReadingId;
const begun = { id: EXERCISE, try: 1, first: null, handIns: 0, handedIn: null };
const answer = (fields: Partial<Reading> = {}) =>
  reading({ exercise: begun, reader: 'Ada', ...fields });

function carryOut(edit: Edit, ...records: readonly EditableRecord[]) {
  return edit({
    records: viewOf(records),
    clock: { now: () => NOW },
    ids: { uuid: () => 'fresh' },
  });
}

function after(edit: Edit, ...records: readonly EditableRecord[]) {
  const result = carryOut(edit, ...records);
  return result.ok ? result.value.map(changedRecord) : result.error;
}

test('an answer begins under the name given, in the exercise’s article and codebook', () => {
  expect(after(startAnswer(NEW, EXERCISE, ' Ada '), exercise())).toEqual([
    {
      kind: 'reading',
      id: NEW,
      articleId: ARTICLE,
      codebookId: CODEBOOK,
      reader: 'Ada',
      state: 'draft',
      exercise: begun,
      created: NOW,
      modified: NOW,
    },
  ]);
});

test.each([
  ['beginning', startAnswer(NEW, EXERCISE, ' ')],
  ['changing it', signAnswer(READING, '')],
])('a required name cannot be left out when %s', (_, edit) => {
  expect(carryOut(edit, exercise({ nameIsRequired: true }), answer())).toEqual({
    ok: false,
    error: { kind: 'empty-name' },
  });
  expect(carryOut(edit, exercise(), answer()).ok).toBe(true);
});

test.each([
  ['finish', finishAnswer(READING), answer(), { state: 'finished' }],
  ['go back', reopenAnswer(READING), answer({ state: 'finished' }), { state: 'draft' }],
  ['another name', signAnswer(READING, ' Bo '), answer(), { reader: 'Bo' }],
  [
    'hand in',
    countHandIn(READING, NOW),
    answer({ exercise: { ...begun, handIns: 1 } }),
    { exercise: { ...begun, handIns: 2, handedIn: NOW } },
  ],
] as const)('%s', (_, edit, before, fields) => {
  expect(after(edit, exercise(), before)).toEqual([{ ...before, ...fields, modified: NOW }]);
});

test('finished twice is finished once', () => {
  expect(after(finishAnswer(READING), answer({ state: 'finished' }))).toEqual([]);
});

test('a reading that answers nothing is left alone', () => {
  expect(carryOut(finishAnswer(READING), reading()).ok).toBe(false);
});

test('a second try is a reading of its own; with the marks it gets copies of them', () => {
  const mark = annotation('a', [span(0, 3)]);
  const finished = answer({ state: 'finished', exercise: { ...begun, handIns: 1, handedIn: NOW } });
  const exerciseOf = { id: EXERCISE, try: 2, first: READING, handIns: 0, handedIn: null };
  const next = {
    ...finished,
    id: NEW,
    state: 'draft',
    exercise: exerciseOf,
    created: NOW,
    modified: NOW,
  };
  expect(after(tryAgain(READING, NEW, 'empty'), finished, mark)).toEqual([next]);
  expect(after(tryAgain(READING, NEW, 'own'), finished, mark)).toEqual([
    next,
    { ...mark, id: 'fresh', readingId: NEW, modified: NOW },
  ]);
});

test('a third try is still the same student’s', () => {
  const second = answer({ exercise: { ...begun, try: 2, first: 'reading-0' as ReadingId } });
  expect(after(tryAgain(READING, NEW, 'empty'), second)).toMatchObject([
    { exercise: { try: 3, first: 'reading-0' } },
  ]);
});

test('leaving takes all tries, their marks and what was given back, and nothing of anybody else', () => {
  const given = (id: string, studentId: ReadingId): Correction => ({
    kind: 'correction',
    id: id as CorrectionId,
    exerciseId: EXERCISE,
    studentId,
    contentHash: '',
    marks: [],
    comments: [],
    overall: '',
    created: NOW,
    modified: NOW,
  });
  const second = answer({ id: NEW, exercise: { ...begun, try: 2, first: READING } });
  const other = answer({ id: 'reading-3' as ReadingId });
  const gone = after(
    removeAnswers(EXERCISE, READING),
    exercise(),
    answer(),
    second,
    other,
    reading({ id: 'reading-4' as ReadingId }),
    annotation('a', [span(0, 3)]),
    { ...annotation('b', [span(0, 3)]), readingId: other.id },
    given('mine', READING),
    given('theirs', other.id),
  );
  expect(Array.isArray(gone) && gone.map(({ id }) => id)).toEqual(['mine', 'a', READING, NEW]);
});
