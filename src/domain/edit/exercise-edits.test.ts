import { describe, expect, test } from 'vitest';
import type { AnnotationId } from '../annotation/annotation';
import type { CodebookId, LabelId } from '../codebook/label';
import type { Submission } from '../class/submission';
import type { ExerciseId } from '../exercise/exercise-id';
import type { EditableRecord } from '../record/editable';
import { changedRecord, type RecordsDiff } from '../record/records-diff';
import { answerKey, exercise, EXERCISE, reasoned } from '../testing/exercises';
import { viewOf } from '../testing/records-view';
import {
  annotation,
  article,
  ARTICLE,
  CODEBOOK,
  label,
  MOMENT,
  READING,
  reading,
} from '../testing/samples';
import type { ArticleId } from '../text/article';
import { span } from '../text/span';
import type { Edit } from './edit';
import {
  askFor,
  askNothingOf,
  changeExercise,
  dropKey,
  giveReason,
  makeExercise,
  removeExercise,
  reuseExercise,
  takeOverKey,
} from './exercise-edits';

const NOW = '2026-05-06T07:08:09.000Z';
const NEW = 'exercise-2' as ExerciseId;
const CLAIM = 'claim' as LabelId;

const CODEBOOK_RECORD = {
  kind: 'codebook',
  id: CODEBOOK,
  name: 'Own',
  created: MOMENT,
  modified: MOMENT,
} as const;

function carryOut(edit: Edit, records: readonly EditableRecord[]) {
  return edit({
    records: viewOf(records),
    clock: { now: () => NOW },
    ids: { uuid: () => 'new' },
  });
}

function diffOf(edit: Edit, records: readonly EditableRecord[]): RecordsDiff {
  const result = carryOut(edit, records);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

const after = (edit: Edit, records: readonly EditableRecord[]) =>
  diffOf(edit, records).map(changedRecord);

describe('an exercise', () => {
  test('is made with its article’s title and nothing asked', () => {
    const [made] = after(makeExercise(NEW, ARTICLE, CODEBOOK), [article(), CODEBOOK_RECORD]);
    expect(made).toMatchObject({
      id: NEW,
      title: 'On lamps',
      asks: [],
      role: 'made',
      created: NOW,
    });
  });

  test.each([
    ['article', makeExercise(NEW, 'gone' as ArticleId, CODEBOOK)],
    ['codebook', makeExercise(NEW, ARTICLE, 'gone' as CodebookId)],
    ['exercise', changeExercise(NEW, { title: 'x' })],
    ['exercise', removeExercise(NEW)],
    ['exercise', reuseExercise(NEW, EXERCISE, '')],
  ] as const)('needs its %s', (what, edit) => {
    expect(carryOut(edit, [article(), CODEBOOK_RECORD])).toEqual({
      ok: false,
      error: { kind: 'gone', what },
    });
  });

  test('is changed with its date, and not when nothing changes', () => {
    expect(after(changeExercise(EXERCISE, { task: 'More.' }), [exercise()])).toEqual([
      { ...exercise(), task: 'More.', modified: NOW },
    ]);
    expect(diffOf(changeExercise(EXERCISE, { task: exercise().task }), [exercise()])).toEqual([]);
  });

  test('under another codebook asks nothing any more', () => {
    const asking = exercise({ asks: [{ labelId: CLAIM, least: 1, most: null }] });
    const other = 'other' as CodebookId;
    expect(after(changeExercise(EXERCISE, { codebookId: other }), [asking])).toMatchObject([
      { codebookId: other, asks: [] },
    ]);
    expect(after(changeExercise(EXERCISE, { title: 'x' }), [asking])).toMatchObject([
      { asks: asking.asks },
    ]);
  });

  test('asks for labels, more, fewer, nothing', () => {
    const two = { labelId: CLAIM, least: 2, most: null };
    const three = { labelId: CLAIM, least: 0, most: 3 };
    const none = { labelId: CLAIM, least: 0, most: null };
    expect(after(askFor(EXERCISE, two), [exercise()])).toMatchObject([{ asks: [two] }]);
    const asking = exercise({ asks: [two] });
    expect(after(askFor(EXERCISE, three), [asking])).toMatchObject([{ asks: [three] }]);
    expect(after(askFor(EXERCISE, none), [asking])).toMatchObject([{ asks: [] }]);
    expect(diffOf(askFor(EXERCISE, none), [exercise()])).toEqual([]);
    expect(after(askNothingOf(EXERCISE, new Set([CLAIM])), [asking])).toMatchObject([{ asks: [] }]);
  });

  test('used again has its task and key, a new id, and nothing that was handed in', () => {
    const key = answerKey([reasoned('k', [span(0, 3)], 'Because.')]);
    const copies = after(reuseExercise(EXERCISE, NEW, 'Class 8b'), [exercise(), key, submission()]);
    expect(copies).toEqual([
      { ...exercise(), id: NEW, title: 'Class 8b', created: NOW, modified: NOW },
      { ...key, id: NEW, created: NOW, modified: NOW },
    ]);
  });

  test('is removed with all that hangs on it, and nothing of another', () => {
    const key = answerKey([]);
    const other = exercise({ id: NEW });
    const gone = after(removeExercise(EXERCISE), [
      exercise(),
      other,
      key,
      { ...key, id: NEW },
      submission(),
      { ...submission(), id: 's-2' as Submission['id'], exerciseId: NEW },
      reading(),
    ]);
    expect(gone).toEqual([exercise(), key, submission()]);
  });
});

describe('a key', () => {
  const claim = label('claim');
  const mark = { ...annotation('m', [span(0, 3)]), note: 'A note.' };
  const records = [exercise(), claim, reading(), mark];

  test('is taken over from a reading', () => {
    expect(after(takeOverKey(EXERCISE, READING), records)).toMatchObject([
      { kind: 'key', readingId: READING, marks: [{ id: 'm', reason: 'A note.' }], created: NOW },
    ]);
  });

  test('taken over anew keeps its reasons; without a change there is no step', () => {
    const key = answerKey([reasoned('m', [span(0, 1)], 'Because.')]);
    const [taken] = after(takeOverKey(EXERCISE, READING), [...records, key]);
    expect(taken).toMatchObject({
      marks: [{ spans: [span(0, 3)], reason: 'Because.', note: '' }],
      created: MOMENT,
      modified: NOW,
    });
    expect(diffOf(takeOverKey(EXERCISE, READING), [...records, taken as EditableRecord])).toEqual(
      [],
    );
  });

  test('gets a reason, loses it, is dropped', () => {
    const key = answerKey([reasoned('m', [span(0, 3)]), reasoned('n', [span(4, 6)], 'Stays.')]);
    const mine = 'm' as AnnotationId;
    expect(after(giveReason(EXERCISE, mine, 'Because.'), [key])).toMatchObject([
      { marks: [{ reason: 'Because.' }, { reason: 'Stays.' }] },
    ]);
    expect(diffOf(giveReason(EXERCISE, mine, ''), [key])).toEqual([]);
    expect(diffOf(dropKey(EXERCISE), [key])).toEqual([{ kind: 'removed', before: key }]);
    expect(diffOf(dropKey(EXERCISE), [])).toEqual([]);
  });
});

function submission(): Submission {
  return {
    kind: 'submission',
    id: 's-1' as Submission['id'],
    exerciseId: EXERCISE,
    studentId: READING,
    reader: 'Kim',
    state: 'finished',
    handedIn: MOMENT,
    attempt: 1,
    collected: MOMENT,
    fileName: 'kim.postil.json',
    contentHash: '',
    marks: [],
    unplaced: [],
    doubts: [],
  };
}
