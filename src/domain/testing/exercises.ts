/** Small exercises and keys, for tests only. */
import type { AnnotationId } from '../annotation/annotation';
import type { LabelId } from '../codebook/label';
import type { AnswerKey, Exercise, ReasonedMark } from '../exercise/exercise';
import type { ExerciseId } from '../exercise/exercise-id';
import type { Span } from '../text/span';
import { ARTICLE, CODEBOOK, MOMENT, READING } from './samples';

export const EXERCISE = 'exercise-1' as ExerciseId;

export function exercise(fields: Partial<Exercise> = {}): Exercise {
  return {
    kind: 'exercise',
    id: EXERCISE,
    articleId: ARTICLE,
    codebookId: CODEBOOK,
    title: 'On lamps',
    task: 'Mark every claim.',
    asks: [],
    passages: [],
    nameIsRequired: false,
    othersHidden: 'always',
    keyShown: 'never',
    role: 'made',
    created: MOMENT,
    modified: MOMENT,
    ...fields,
  };
}

export function reasoned(
  id: string,
  spans: readonly Span[],
  reason = '',
  labels: readonly string[] = ['claim'],
): ReasonedMark {
  const labelIds = labels.map((name) => name as LabelId);
  return { id: id as AnnotationId, spans, labelIds, note: '', reason };
}

export function answerKey(marks: readonly ReasonedMark[]): AnswerKey {
  return {
    kind: 'key',
    id: EXERCISE,
    readingId: READING,
    marks,
    created: MOMENT,
    modified: MOMENT,
  };
}
