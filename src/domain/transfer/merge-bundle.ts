/**
 * Brings what a file carries into the library. By ids: what is here and equal stays, what differs goes to
 * the newer `modified`, ties to ours; nothing is ever removed. Importing a file twice changes nothing.
 */
import type { Orphan } from '../annotation/orphan';
import type { AnswerKey, Exercise } from '../exercise/exercise';
import type { ExerciseId } from '../exercise/exercise-id';
import type { PartsRequest } from '../ports';
import { recordKey, type EditableRecord } from '../record/editable';
import {
  added,
  removed,
  updated,
  type RecordChange,
  type RecordsDiff,
} from '../record/records-diff';
import { isEqual } from '../../lib/equal';
import type { Article, ArticleId } from '../text/article';
import type { PostilBundle } from './bundle';
import { isLater } from './compare-times';
import type { ExistingRecords } from './existing-records';
import { exerciseIdsAfter, mergeExercise, mergeKey } from './relocate-exercise';
import { articleIdsAfter, readingIdsAfter, relocate, type Relocated } from './relocate';

export interface Merged {
  /** Parents before children. Empty when everything was already here. */
  readonly diff: RecordsDiff;
  readonly report: MergeReport;
}

export interface MergeReport {
  /** One entry per article of the file, in its order. */
  readonly articles: readonly MergedArticle[];
  /** One entry per exercise of the file, in its order. */
  readonly exercises: readonly MergedExercise[];
  readonly counts: Readonly<Record<EditableRecord['kind'], MergeCounts>>;
}

export interface MergedArticle {
  /** In the library. */
  readonly id: ArticleId;
  readonly title: string;
  readonly outcome: Outcome;
  /** An article of this id is here with another text: the file's came in beside it under a new id. */
  readonly copy: boolean;
  /** That article; null when there is none. */
  readonly original: ArticleId | null;
}

export interface MergedExercise {
  /** In the library. */
  readonly id: ExerciseId;
  /** What the file says it is: handed out, or a teacher's own. */
  readonly role: Exercise['role'];
}

export type Outcome = 'added' | 'updated' | 'kept-ours' | 'unchanged';

export type MergeCounts = Readonly<Record<Outcome, number>>;

/** What must be loaded before `mergeBundle` can see it: a record not loaded counts as not there. */
export function partsToMerge(bundle: PostilBundle): PartsRequest {
  const articles = new Map(bundle.articles.map(({ article }) => [article.id, article]));
  return {
    texts: bundle.articles.flatMap(articleIdsAfter),
    readings: bundle.readings.flatMap(({ reading }) => {
      const article = articles.get(reading.articleId);
      return article ? readingIdsAfter(reading, article) : [];
    }),
    scopes: [],
    exercises: (bundle.exercises ?? []).flatMap(({ exercise }) => {
      const article = articles.get(exercise.articleId);
      return article ? exerciseIdsAfter(exercise, article) : [];
    }),
  };
}

/** `existing` holds the library and the parts that `partsToMerge` names. */
export function mergeBundle(existing: ExistingRecords, bundle: PostilBundle): Merged {
  const relocated = relocate(existing, bundle);
  const { articles, codebooks, readings, exercises = [] } = relocated.bundle;
  const settled = [
    ...codebooks.flatMap(({ codebook, labels }) => {
      const here = existing.get(recordKey(codebook));
      const theirsIsNewer = here?.kind === 'codebook' && isLater(codebook.modified, here.modified);
      return [
        settle(existing, codebook, theirsIsNewer),
        ...labels.map((label) => settle(existing, label, theirsIsNewer)),
      ];
    }),
    ...articles.flatMap(({ article, text }) => [
      settleDated(existing, article),
      settle(existing, text, false),
    ]),
    ...readings.flatMap(({ reading, annotations, links, orphans = [] }) => [
      settleDated(existing, reading),
      ...annotations.map((annotation) => settleDated(existing, annotation)),
      ...orphans.flatMap((orphan) => settleOrphan(existing, orphan)),
      ...links.map((link) => settle(existing, link, false)),
    ]),
    ...exercises.flatMap(({ exercise, key, submissions, verdicts, corrections }) => [
      settleAs(existing, exercise, mergeExercise),
      ...(key ? [settleAs(existing, key, mergeKey)] : []),
      ...submissions.map((submission) => settle(existing, submission, false)),
      ...[...verdicts, ...corrections].map((record) => settleDated(existing, record)),
    ]),
  ];
  return {
    diff: [
      ...settled.flatMap(({ change }) => change ?? []),
      ...placedSince(existing, relocated.bundle),
    ],
    report: {
      articles: describeArticles(relocated, settled),
      exercises: exercises.map(({ exercise: { id, role } }) => ({ id, role })),
      counts: countOutcomes(settled),
    },
  };
}

interface Settled {
  readonly record: EditableRecord;
  readonly outcome: Outcome;
  readonly change: RecordChange | null;
}

type Dated = Extract<EditableRecord, { readonly modified: string }>;

function settleDated(existing: ExistingRecords, theirs: Dated): Settled {
  const ours = existing.get(recordKey(theirs));
  const theirsIsNewer =
    ours !== undefined && 'modified' in ours && isLater(theirs.modified, ours.modified);
  return settle(existing, theirs, theirsIsNewer);
}

/** Of one that both sides have, `merge` makes the one that stays. */
function settleAs<R extends Exercise | AnswerKey>(
  existing: ExistingRecords,
  theirs: R,
  merge: (ours: R, theirs: R, theirsIsNewer: boolean) => R,
): Settled {
  const ours = existing.get(recordKey(theirs));
  if (!isOfKind(ours, theirs)) return settle(existing, theirs, false);
  const merged = merge(ours, theirs, isLater(theirs.modified, ours.modified));
  if (!isEqual(ours, merged)) {
    return { record: merged, outcome: 'updated', change: updated(ours, merged) };
  }
  const outcome = isEqual(ours, merge(ours, theirs, true)) ? 'unchanged' : 'kept-ours';
  return { record: ours, outcome, change: null };
}

function isOfKind<R extends EditableRecord>(
  record: EditableRecord | undefined,
  like: R,
): record is R {
  return record?.kind === like.kind;
}

/** One that has found its place here stays there. */
function settleOrphan(existing: ExistingRecords, orphan: Orphan): readonly Settled[] {
  const placed = existing.get(`annotation:${orphan.id}`);
  if (placed) return [{ record: orphan, outcome: 'unchanged', change: null }];
  return [settleDated(existing, orphan)];
}

/** Orphans here that have found their place in the file. */
function placedSince(existing: ExistingRecords, { readings }: PostilBundle): RecordsDiff {
  return readings.flatMap(({ annotations }) =>
    annotations.flatMap(({ id }) => {
      const orphan = existing.get(`orphan:${id}`);
      return orphan?.kind === 'orphan' ? [removed(orphan)] : [];
    }),
  );
}

function settle(
  existing: ExistingRecords,
  theirs: EditableRecord,
  theirsIsNewer: boolean,
): Settled {
  const ours = existing.get(recordKey(theirs));
  if (!ours) return { record: theirs, outcome: 'added', change: added(theirs) };
  if (isEqual(ours, theirs)) return { record: ours, outcome: 'unchanged', change: null };
  if (!theirsIsNewer) return { record: ours, outcome: 'kept-ours', change: null };
  return { record: theirs, outcome: 'updated', change: updated(ours, theirs) };
}

function describeArticles({ copies }: Relocated, settled: readonly Settled[]): MergedArticle[] {
  const originals = new Map([...copies].map(([id, copy]) => [copy, id]));
  return settled.flatMap(({ record, outcome }) =>
    record.kind === 'article'
      ? [describeArticle(record, outcome, originals.get(record.id) ?? null)]
      : [],
  );
}

function describeArticle(
  { id, title }: Article,
  outcome: Outcome,
  original: ArticleId | null,
): MergedArticle {
  return { id, title, outcome, copy: original !== null, original };
}

function countOutcomes(settled: readonly Settled[]): MergeReport['counts'] {
  const count = (kind: EditableRecord['kind']): MergeCounts => {
    const ofKind = settled.filter(({ record }) => record.kind === kind);
    const having = (outcome: Outcome): number =>
      ofKind.filter((item) => item.outcome === outcome).length;
    return {
      added: having('added'),
      updated: having('updated'),
      'kept-ours': having('kept-ours'),
      unchanged: having('unchanged'),
    };
  };
  return {
    article: count('article'),
    text: count('text'),
    codebook: count('codebook'),
    label: count('label'),
    reading: count('reading'),
    annotation: count('annotation'),
    orphan: count('orphan'),
    link: count('link'),
    exercise: count('exercise'),
    key: count('key'),
    submission: count('submission'),
    verdict: count('verdict'),
    correction: count('correction'),
  };
}
