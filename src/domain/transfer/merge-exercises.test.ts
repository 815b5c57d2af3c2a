import { describe, expect, it } from 'vitest';
import type { CodebookId, LabelId } from '../codebook/label';
import type { Exercise } from '../exercise/exercise';
import { handoutOf } from '../exercise/handout';
import { recordKey, type EditableRecord } from '../record/editable';
import { applyDiff, type Records } from '../record/records-diff';
import { answerKey, exercise, reasoned } from '../testing/exercises';
import { article as anArticle, articleText, label } from '../testing/samples';
import type { ArticleId } from '../text/article';
import { span } from '../text/span';
import type { Submission, SubmissionId } from '../class/submission';
import type { PostilBundle } from './bundle';
import { copyId } from './copy-id';
import { mergeBundle } from './merge-bundle';

const uuid = <Id extends string>(n: number): Id =>
  `5a3b1e00-7c1d-4f2e-8b6a-${String(n).padStart(12, '0')}` as Id;
const HASH = 'ab'.repeat(32);
const LATER = '2027-01-01T00:00:00.000Z';

const article = anArticle({ id: uuid(1), textHash: HASH });
const text = articleText('Lamps burn.', article.id);
const claim = label(uuid(3), { codebookId: uuid(2) });
const codebook = {
  kind: 'codebook',
  id: uuid<CodebookId>(2),
  name: 'Own',
  created: article.created,
  modified: article.modified,
} as const;
const made = exercise({
  id: uuid(4),
  articleId: article.id,
  codebookId: codebook.id,
  asks: [{ labelId: claim.id, least: 1, most: null }],
});
const key = {
  ...answerKey([reasoned('k', [span(0, 5)], 'Because.', [claim.id])]),
  id: made.id,
};
const submission: Submission = {
  kind: 'submission',
  id: uuid<SubmissionId>(5),
  exerciseId: made.id,
  studentId: uuid(6),
  reader: 'Kim',
  state: 'finished',
  handedIn: LATER,
  attempt: 1,
  collected: LATER,
  fileName: 'kim.postil.json',
  contentHash: HASH,
  marks: [{ id: uuid(7), spans: [span(0, 5)], labelIds: [claim.id], note: '' }],
  unplaced: [],
  doubts: [],
};

const whole: PostilBundle = {
  articles: [{ article, text }],
  codebooks: [{ codebook, labels: [claim] }],
  readings: [],
  exercises: [{ exercise: made, key, submissions: [submission], verdicts: [], corrections: [] }],
};
const handout = (fields: Partial<Exercise> = {}): PostilBundle =>
  handoutOf({
    exercise: { ...made, keyShown: 'after-finishing', ...fields },
    key,
    article: { article, text },
    codebook: { codebook, labels: [claim] },
  });

const library = (records: readonly EditableRecord[]): Records =>
  new Map(records.map((record) => [recordKey(record), record]));
const open = (here: Records, bundle: PostilBundle): Records =>
  applyDiff(here, mergeBundle(here, bundle).diff);
const EMPTY: Records = new Map();

describe('an exercise in a file', () => {
  it('comes in with all that hangs on it, and a second time changes nothing', () => {
    const after = open(EMPTY, whole);
    expect(after.get(recordKey(made))).toEqual(made);
    expect(after.get(recordKey(key))).toEqual(key);
    expect(after.get(recordKey(submission))).toEqual(submission);
    expect(mergeBundle(after, whole).diff).toEqual([]);
  });

  it('is received by students, with a key of nobody’s reading, and only if it is ever shown', () => {
    const after = open(EMPTY, handout());
    expect(after.get(recordKey(made))).toMatchObject({ role: 'received' });
    expect(after.get(recordKey(key))).toMatchObject({ readingId: null, marks: key.marks });
    const test = handout({ keyShown: 'never' });
    expect(open(EMPTY, test).has(recordKey(key))).toBe(false);
    expect(JSON.stringify(test)).not.toContain('Because.');
    expect(JSON.stringify(handout())).not.toContain('Kim');
  });

  it('stays the teacher’s when what was handed out is opened again, newer or not', () => {
    const here = open(EMPTY, whole);
    const same = mergeBundle(here, handout({ keyShown: made.keyShown }));
    expect(same.diff).toEqual([]);
    expect(same.report.counts.exercise.unchanged).toBe(1);
    expect(same.report.exercises).toEqual([{ id: made.id, role: 'received' }]);
    const newer = open(here, handout({ task: 'More.', modified: LATER }));
    expect(newer.get(recordKey(made))).toMatchObject({ role: 'made', task: 'More.' });
    expect(newer.get(recordKey(key))).toEqual(key);
  });

  it('becomes the teacher’s again when their library is brought back', () => {
    const received = open(EMPTY, handout());
    expect(open(received, whole).get(recordKey(made))).toMatchObject({ role: 'made' });
  });

  it('reaches a student anew when the teacher has changed it since', () => {
    const received = open(EMPTY, handout());
    const after = open(received, handout({ task: 'Better.', modified: LATER }));
    expect(after.get(recordKey(made))).toMatchObject({ role: 'received', task: 'Better.' });
    const older = open(after, handout());
    expect(older.get(recordKey(made))).toMatchObject({ task: 'Better.' });
  });

  it('comes in beside another text of its article’s id, with everything it names', () => {
    const other = { ...article, textHash: 'cd'.repeat(32) };
    const here = library([other, { ...text, text: 'Other words.' }]);
    const after = open(here, whole);
    const id = copyId(made.id, HASH);
    const articleId = copyId<ArticleId>(article.id, HASH);
    expect(after.get(`exercise:${id}`)).toMatchObject({ articleId });
    expect(after.has(`article:${articleId}`)).toBe(true);
    expect(after.get(`key:${id}`)).toMatchObject({ marks: key.marks });
    expect(after.get(`submission:${copyId(submission.id, HASH)}`)).toMatchObject({
      exerciseId: id,
    });
    expect(mergeBundle(after, whole).diff).toEqual([]);
  });

  it('follows its labels when they are here in another codebook', () => {
    const elsewhere = { ...claim, codebookId: uuid<CodebookId>(9) };
    const after = open(library([elsewhere]), whole);
    const moved = copyId<LabelId>(claim.id, codebook.id);
    expect(after.get(recordKey(made))).toMatchObject({ asks: [{ labelId: moved }] });
    expect(after.get(recordKey(key))).toMatchObject({ marks: [{ labelIds: [moved] }] });
    expect(after.get(recordKey(submission))).toMatchObject({ marks: [{ labelIds: [moved] }] });
  });
});
