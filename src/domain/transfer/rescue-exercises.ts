/** Exercises that came out of a damaged library, each with what hangs on it. */
import type { ExerciseId } from '../exercise/exercise-id';
import type { PostilRecord } from '../record/record';
import type { ArticleId } from '../text/article';
import type { ExerciseParts } from './bundle';

/** Those whose text is there. What hangs on one that is lost stays unplaced: nothing tells its text. */
export function placeExercises(
  live: readonly PostilRecord[],
  texts: ReadonlySet<ArticleId>,
): readonly ExerciseParts[] {
  const belongings = new Map<ExerciseId, Belongings>();
  for (const record of live) {
    switch (record.kind) {
      case 'key':
        of(belongings, record.id).key = record;
        break;
      case 'submission':
        of(belongings, record.exerciseId).submissions.push(record);
        break;
      case 'verdict':
        of(belongings, record.exerciseId).verdicts.push(record);
        break;
      case 'correction':
        of(belongings, record.exerciseId).corrections.push(record);
        break;
      default:
    }
  }
  return live.flatMap((record) =>
    record.kind === 'exercise' && texts.has(record.articleId)
      ? [{ exercise: record, ...of(belongings, record.id) }]
      : [],
  );
}

interface Belongings {
  key: ExerciseParts['key'];
  readonly submissions: ExerciseParts['submissions'][number][];
  readonly verdicts: ExerciseParts['verdicts'][number][];
  readonly corrections: ExerciseParts['corrections'][number][];
}

function of(belongings: Map<ExerciseId, Belongings>, id: ExerciseId): Belongings {
  const found = belongings.get(id) ?? { key: null, submissions: [], verdicts: [], corrections: [] };
  belongings.set(id, found);
  return found;
}
