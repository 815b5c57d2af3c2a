import { expect, test } from 'vitest';
import type { AnnotationId } from '../annotation/annotation';
import { EXERCISE, submission } from '../class/testing/class-samples';
import type { Exercise } from '../exercise/exercise';
import type { EditableRecord } from '../record/editable';
import { article, articleText, ARTICLE, CODEBOOK, label, MOMENT } from '../testing/samples';
import { span } from '../text/span';
import { viewOf } from '../testing/records-view';
import {
  bringExercise,
  placeHandedIn,
  removeSubmissions,
  takeInSubmissions,
  writeCorrections,
} from './class-edits';
import type { Edit } from './edit';

const exercise: Exercise = {
  kind: 'exercise',
  id: EXERCISE,
  articleId: ARTICLE,
  codebookId: CODEBOOK,
  title: 'Lanterns',
  task: '',
  asks: [],
  passages: [],
  nameIsRequired: false,
  othersHidden: 'always',
  keyShown: 'never',
  role: 'received',
  created: MOMENT,
  modified: MOMENT,
};

function run(edit: Edit, records: readonly EditableRecord[]) {
  return edit({ records: viewOf(records), clock: { now: () => MOMENT }, ids: { uuid: () => 'x' } });
}

test('taking in adds what is not here, once', () => {
  const given = [submission(1), submission(2), submission(2)];
  expect(run(takeInSubmissions(EXERCISE, given), [exercise, submission(1)])).toEqual({
    ok: true,
    value: [{ kind: 'added', after: submission(2) }],
  });
});

test('nothing comes in where the exercise is gone', () => {
  expect(run(takeInSubmissions(EXERCISE, [submission(1)]), [])).toEqual({
    ok: false,
    error: { kind: 'gone', what: 'exercise' },
  });
});

test('removing takes exactly what was named', () => {
  const { id } = submission(1);
  const here = [exercise, submission(1), submission(2)];
  expect(run(removeSubmissions(EXERCISE, [id]), here)).toEqual({
    ok: true,
    value: [{ kind: 'removed', before: submission(1) }],
  });
  expect(run(removeSubmissions(EXERCISE, [id]), [exercise]).ok).toBe(false);
});

test('an exercise comes with its article and codebook, as one to collect for', () => {
  const parts = {
    exercise,
    article: article({ textHash: 'a' }),
    text: articleText('One.'),
    codebook: { kind: 'codebook', id: CODEBOOK, name: '', created: MOMENT, modified: MOMENT },
    labels: [label('claim')],
  } as const;
  const brought = run(bringExercise(parts), []);
  expect(
    brought.ok && brought.value.map((change) => 'after' in change && change.after.kind),
  ).toEqual(['text', 'article', 'codebook', 'label', 'exercise']);
  const again = run(bringExercise(parts), [
    article({ textHash: 'a' }),
    { ...exercise, role: 'made' },
  ]);
  expect(again).toEqual({ ok: true, value: [] });
  expect(run(bringExercise(parts), [article({ textHash: 'other' })]).ok).toBe(false);
});

test('a correction is written anew or over the one before', () => {
  const correction = {
    kind: 'correction',
    id: 'c-1' as never,
    exerciseId: EXERCISE,
    studentId: submission(1).studentId,
    contentHash: '',
    marks: [],
    comments: [],
    overall: '',
    created: MOMENT,
    modified: MOMENT,
  } as const;
  const changed = { ...correction, overall: 'Well read.' };
  expect(run(writeCorrections(EXERCISE, [changed]), [exercise, correction])).toEqual({
    ok: true,
    value: [{ kind: 'updated', before: correction, after: changed }],
  });
});

test('a mark without a place is put on whole words, and taken back without a trace', () => {
  const lost = {
    id: 'lost' as AnnotationId,
    parts: [],
    reason: 'gone',
    candidates: [],
    labelIds: [],
    note: '',
  } as const;
  const before = submission(1, { unplaced: [lost] });
  const text = articleText('Lanterns cost money. ');
  const here = [exercise, text, before];
  const place = placeHandedIn(EXERCISE, before.id, lost.id, span(8, 14));
  const done = run(place, here);
  const after = { ...before, extra: { placedHere: [LANTERN_COSTS] } };
  expect(done).toEqual({ ok: true, value: [{ kind: 'updated', before, after }] });
  const back = placeHandedIn(EXERCISE, before.id, lost.id, null);
  expect(run(back, [exercise, text, after])).toMatchObject({ value: [{ after: { extra: {} } }] });
});

test.each([
  ['nothing but a blank', 'lost', span(8, 9), { kind: 'empty-span' }],
  ['a mark that has its place', 'other', span(0, 8), { kind: 'gone', what: 'annotation' }],
])('%s is not placed', (_, id, place, error) => {
  const lost = { id: 'lost' as AnnotationId, parts: [], reason: 'gone', candidates: [] } as const;
  const own = submission(1, { unplaced: [{ ...lost, labelIds: [], note: '' }] });
  const here = [exercise, articleText('Lanterns cost money. '), own];
  expect(run(placeHandedIn(EXERCISE, own.id, id as AnnotationId, place), here)).toEqual({
    ok: false,
    error,
  });
});

const LANTERN_COSTS = { id: 'lost', spans: [{ start: 9, end: 13, exact: 'cost' }] };
