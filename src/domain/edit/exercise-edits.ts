/** Edits of exercises: made from an article, changed, used again for another class, removed; and their key. */
import { err, ok } from '../../lib/result';
import { isEqual } from '../../lib/equal';
import type { AnnotationId } from '../annotation/annotation';
import type { CodebookId, LabelId } from '../codebook/label';
import type { AnswerKey, Exercise, LabelAsk } from '../exercise/exercise';
import type { ExerciseId } from '../exercise/exercise-id';
import { takeMarks } from '../exercise/take-key';
import type { ReadingId } from '../reading/reading';
import { added, removed, updated, type RecordChange } from '../record/records-diff';
import type { ArticleId } from '../text/article';
import type { Edit } from './edit';

/** The whole text, nothing asked yet, no name needed, other people's marks and the key hidden. */
export function makeExercise(id: ExerciseId, articleId: ArticleId, codebookId: CodebookId): Edit {
  return ({ records, clock }) => {
    const article = records.article(articleId);
    if (!article) return err({ kind: 'gone', what: 'article' });
    if (!records.codebook(codebookId)) return err({ kind: 'gone', what: 'codebook' });
    const now = clock.now();
    return ok([
      added({
        kind: 'exercise',
        id,
        articleId,
        codebookId,
        title: article.title,
        task: '',
        asks: [],
        passages: [],
        nameIsRequired: false,
        othersHidden: 'always',
        keyShown: 'never',
        role: 'made',
        created: now,
        modified: now,
      }),
    ]);
  };
}

export type ExerciseFields = Partial<
  Pick<
    Exercise,
    'title' | 'task' | 'codebookId' | 'passages' | 'nameIsRequired' | 'othersHidden' | 'keyShown'
  >
>;

/** Under another codebook what was asked of labels is asked no more. */
export function changeExercise(id: ExerciseId, fields: ExerciseFields): Edit {
  return change(id, (exercise) => {
    const isOther = (fields.codebookId ?? exercise.codebookId) !== exercise.codebookId;
    return isOther ? { ...fields, asks: [] } : fields;
  });
}

/** Asked for nothing (none at least, any number at most), the label is not mentioned. */
export function askFor(id: ExerciseId, ask: LabelAsk): Edit {
  return change(id, ({ asks }) => {
    const isAsked = ask.least > 0 || ask.most !== null;
    const at = asks.findIndex(({ labelId }) => labelId === ask.labelId);
    if (at === -1) return { asks: isAsked ? [...asks, ask] : asks };
    return { asks: isAsked ? asks.with(at, ask) : asks.toSpliced(at, 1) };
  });
}

/** Takes back what is asked of a label, or of all labels that are not in the codebook. */
export function askNothingOf(id: ExerciseId, labelIds: ReadonlySet<LabelId>): Edit {
  return change(id, ({ asks }) => ({ asks: asks.filter(({ labelId }) => !labelIds.has(labelId)) }));
}

/** The same task and key for another class: nothing that was handed in comes along. It must be open. */
export function reuseExercise(id: ExerciseId, newId: ExerciseId, title: string): Edit {
  return ({ records, clock }) => {
    const exercise = records.exercise(id);
    if (!exercise) return err({ kind: 'gone', what: 'exercise' });
    const now = clock.now();
    const dates = { created: now, modified: now };
    const key = records.key(id);
    return ok([
      added({ ...exercise, id: newId, title, role: 'made', ...dates }),
      ...(key ? [added({ ...key, id: newId, ...dates })] : []),
    ]);
  };
}

/** With everything that hangs on it; readings stay with their article. It must be open. */
export function removeExercise(id: ExerciseId): Edit {
  return ({ records }) => {
    const exercise = records.exercise(id);
    if (!exercise) return err({ kind: 'gone', what: 'exercise' });
    const key = records.key(id);
    return ok(
      [
        exercise,
        ...(key ? [key] : []),
        ...records.submissionsOf(id),
        ...records.verdictsOf(id),
        ...records.correctionsOf(id),
      ].map(removed),
    );
  };
}

/** Takes the reading's marks over as the key, or anew: reasons stay with their marks. Both must be open. */
export function takeOverKey(id: ExerciseId, readingId: ReadingId): Edit {
  return ({ records, clock }) => {
    const exercise = records.exercise(id);
    if (!exercise) return err({ kind: 'gone', what: 'exercise' });
    if (!records.reading(readingId)) return err({ kind: 'gone', what: 'reading' });
    const labelIds = new Set(records.labelsOf(exercise.codebookId).map((label) => label.id));
    const before = records.key(id);
    const marks = takeMarks(records.annotationsOf(readingId), labelIds, before?.marks);
    const now = clock.now();
    if (!before) {
      return ok([added({ kind: 'key', id, readingId, marks, created: now, modified: now })]);
    }
    return ok(keyChange(before, { ...before, readingId, marks, modified: now }));
  };
}

export function giveReason(id: ExerciseId, markId: AnnotationId, reason: string): Edit {
  return ({ records, clock }) => {
    const key = records.key(id);
    if (!key) return err({ kind: 'gone', what: 'exercise' });
    const marks = key.marks.map((mark) => (mark.id === markId ? { ...mark, reason } : mark));
    return ok(keyChange(key, { ...key, marks, modified: clock.now() }));
  };
}

export function dropKey(id: ExerciseId): Edit {
  return ({ records }) => {
    const key = records.key(id);
    return ok(key ? [removed(key)] : []);
  };
}

function change(id: ExerciseId, fields: (exercise: Exercise) => Partial<Exercise>): Edit {
  return ({ records, clock }) => {
    const exercise = records.exercise(id);
    if (!exercise) return err({ kind: 'gone', what: 'exercise' });
    const after = { ...exercise, ...fields(exercise) };
    if (isEqual(after, exercise)) return ok([]);
    return ok([updated(exercise, { ...after, modified: clock.now() })]);
  };
}

/** The date alone is no change. */
function keyChange(before: AnswerKey, after: AnswerKey): readonly RecordChange[] {
  return isEqual({ ...after, modified: before.modified }, before) ? [] : [updated(before, after)];
}
