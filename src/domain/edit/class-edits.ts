/** Edits of a class: take in what was handed in, take it away again, write what is given back. */
import { err, ok } from '../../lib/result';
import type { AnnotationId } from '../annotation/annotation';
import type { Correction } from '../class/correction';
import { extraWithPlace } from '../class/placed-marks';
import type { Submission, SubmissionId } from '../class/submission';
import type { Codebook, Label } from '../codebook/label';
import type { Exercise } from '../exercise/exercise';
import type { ExerciseId } from '../exercise/exercise-id';
import { added, removed, updated, type RecordChange } from '../record/records-diff';
import type { Article, ArticleText } from '../text/article';
import { snapSpan, trimSpan } from '../text/graphemes';
import type { Span } from '../text/span';
import type { Edit } from './edit';

/** Those that are here already are left as they are. Not to be undone as a whole: each can be removed. */
export function takeInSubmissions(
  exerciseId: ExerciseId,
  submissions: readonly Submission[],
): Edit {
  return ({ records }) => {
    if (!records.exercise(exerciseId)) return err({ kind: 'gone', what: 'exercise' });
    const here = new Set(records.submissionsOf(exerciseId).map(({ id }) => id));
    const fresh = new Map(
      submissions
        .filter(({ id }) => !here.has(id))
        .map((submission) => [submission.id, submission]),
    );
    return ok([...fresh.values()].map(added));
  };
}

export function removeSubmissions(exerciseId: ExerciseId, ids: readonly SubmissionId[]): Edit {
  return ({ records }) => {
    const wanted = new Set(ids);
    const found = records.submissionsOf(exerciseId).filter(({ id }) => wanted.has(id));
    return found.length === wanted.size
      ? ok(found.map(removed))
      : err({ kind: 'gone', what: 'reading' });
  };
}

/** Puts a mark without a certain place where the teacher says, or (null) takes that back. */
export function placeHandedIn(
  exerciseId: ExerciseId,
  id: SubmissionId,
  markId: AnnotationId,
  place: Span | null,
): Edit {
  return ({ records }) => {
    const before = records.submissionsOf(exerciseId).find((submission) => submission.id === id);
    if (!before) return err({ kind: 'gone', what: 'reading' });
    if (!before.unplaced.some((mark) => mark.id === markId)) {
      return err({ kind: 'gone', what: 'annotation' });
    }
    const exercise = records.exercise(exerciseId);
    const text = exercise && records.text(exercise.articleId)?.text;
    if (text === undefined) return err({ kind: 'gone', what: 'article' });
    const snapped = place && trimSpan(text, snapSpan(text, place));
    if (snapped && snapped.start >= snapped.end) return err({ kind: 'empty-span' });
    const extra = extraWithPlace(before, text, markId, snapped && [snapped]);
    return ok([updated(before, { ...before, extra })]);
  };
}

export interface ExerciseToBring {
  readonly exercise: Exercise;
  readonly article: Article;
  readonly text: ArticleText;
  readonly codebook: Codebook;
  readonly labels: readonly Label[];
}

/** An exercise that came with a hand-in, to collect for: with its article and codebook, where they are not here. */
export function bringExercise({
  exercise,
  article,
  text,
  codebook,
  labels,
}: ExerciseToBring): Edit {
  return ({ records }) => {
    if (records.exercise(exercise.id)) return ok([]);
    const here = records.article(article.id);
    // Its passages and marks are of that text.
    if (here && here.textHash !== article.textHash) return err({ kind: 'gone', what: 'article' });
    const changes: RecordChange[] = here ? [] : [added(text), added(article)];
    if (!records.codebook(codebook.id)) changes.push(added(codebook));
    const fresh = labels.filter(({ id }) => !records.label(id));
    return ok([...changes, ...fresh.map(added), added({ ...exercise, role: 'made' })]);
  };
}

/** New ones and changed ones; what is as it was leaves no trace. */
export function writeCorrections(exerciseId: ExerciseId, corrections: readonly Correction[]): Edit {
  return ({ records }) => {
    if (!records.exercise(exerciseId)) return err({ kind: 'gone', what: 'exercise' });
    const here = new Map(records.correctionsOf(exerciseId).map((item) => [item.id, item]));
    return ok(
      corrections.map((correction) => {
        const before = here.get(correction.id);
        return before ? updated(before, correction) : added(correction);
      }),
    );
  };
}
