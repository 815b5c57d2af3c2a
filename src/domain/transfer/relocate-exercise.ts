/** An exercise that comes in under another id, because its article does, or another one has its id here. */
import type { Correction } from '../class/correction';
import type { Submission, SubmissionId } from '../class/submission';
import type { Verdict } from '../class/verdict';
import type { LabelId } from '../codebook/label';
import type { AnswerKey, Exercise, HeldMark } from '../exercise/exercise';
import type { ExerciseId } from '../exercise/exercise-id';
import type { Article } from '../text/article';
import type { ExerciseParts } from './bundle';
import { copyId } from './copy-id';
import type { ExistingRecords } from './existing-records';

/** Every id an exercise may have afterwards. */
export function exerciseIdsAfter({ id }: Exercise, { textHash }: Article): readonly ExerciseId[] {
  return [id, copyId(id, textHash)];
}

/** `article`: as it comes in. All that hangs on the exercise moves with it. */
export function relocateExercise(
  existing: ExistingRecords,
  parts: ExerciseParts,
  article: Article,
  labelIds: ReadonlyMap<LabelId, LabelId>,
): ExerciseParts {
  const { exercise } = parts;
  const here = existing.get(`exercise:${exercise.id}`);
  const moves =
    article.id !== exercise.articleId ||
    (here?.kind === 'exercise' && here.articleId !== article.id);
  const toMoved = <Id extends string>(id: Id): Id => (moves ? copyId(id, article.textHash) : id);
  const id = toMoved(exercise.id);
  const relabel = labelsOf(labelIds);
  return {
    exercise: {
      ...exercise,
      id,
      articleId: article.id,
      asks: exercise.asks.map((ask) => ({
        ...ask,
        labelId: labelIds.get(ask.labelId) ?? ask.labelId,
      })),
    },
    key: parts.key && { ...parts.key, id, marks: parts.key.marks.map(relabel) },
    submissions: parts.submissions.map((submission): Submission => ({
      ...submission,
      id: toMoved(submission.id),
      exerciseId: id,
      marks: submission.marks.map(relabel),
      unplaced: submission.unplaced.map(relabel),
    })),
    verdicts: parts.verdicts.map((verdict): Verdict => ({
      ...verdict,
      id: toMoved(verdict.id),
      exerciseId: id,
      marks: verdict.marks.map(relabel),
      from: verdict.from.map(({ submissionId, markId }) => ({
        submissionId: toMoved<SubmissionId>(submissionId),
        markId,
      })),
    })),
    corrections: parts.corrections.map((correction): Correction => ({
      ...correction,
      id: toMoved(correction.id),
      exerciseId: id,
      marks: correction.marks.map(relabel),
    })),
  };
}

/**
 * One exercise, here and in the file. Made here it stays made, whoever opens the file that was handed out; and
 * a library brought back makes a received one the teacher's again.
 */
export function mergeExercise(ours: Exercise, theirs: Exercise, theirsIsNewer: boolean): Exercise {
  const role = ours.role === 'made' || theirs.role === 'made' ? 'made' : 'received';
  return { ...(theirsIsNewer ? theirs : ours), role };
}

/** What was handed out does not say which reading the key was taken from. */
export function mergeKey(ours: AnswerKey, theirs: AnswerKey, theirsIsNewer: boolean): AnswerKey {
  return theirsIsNewer ? { ...theirs, readingId: theirs.readingId ?? ours.readingId } : ours;
}

function labelsOf(labelIds: ReadonlyMap<LabelId, LabelId>) {
  return <M extends Pick<HeldMark, 'labelIds'>>(mark: M): M => ({
    ...mark,
    labelIds: mark.labelIds.map((id) => labelIds.get(id) ?? id),
  });
}
