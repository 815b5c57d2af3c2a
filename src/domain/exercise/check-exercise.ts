/** What a teacher should mend before an exercise is handed out. Nothing of it keeps it from being saved. */
import type { Label, LabelId } from '../codebook/label';
import { compareLabels } from '../codebook/label-tree';
import type { AnswerKey, Exercise } from './exercise';
import { isAsked } from './passages';

export type ExerciseProblem =
  | { readonly kind: 'no-task' }
  | { readonly kind: 'no-labels' }
  | { readonly kind: 'archived-label'; readonly labelId: LabelId }
  | { readonly kind: 'least-over-most'; readonly labelId: LabelId }
  /** Labels that are asked for and not in the codebook. */
  | { readonly kind: 'unknown-labels'; readonly count: number }
  /** Students are to see a key, and there is none. */
  | { readonly kind: 'key-missing' }
  | { readonly kind: 'key-empty' }
  /** Marks of the key that lie, wholly or in part, outside the passages. */
  | { readonly kind: 'key-outside'; readonly count: number }
  /** Marks of the key with a label that students are not offered. */
  | { readonly kind: 'key-labels'; readonly count: number };

/** `labels`: of the exercise's codebook, archived ones too. */
export function checkExercise(
  exercise: Exercise,
  labels: readonly Label[],
  key: AnswerKey | null,
): readonly ExerciseProblem[] {
  return [
    ...(exercise.task.trim() === '' ? [{ kind: 'no-task' } as const] : []),
    ...(labels.every(({ archived }) => archived) ? [{ kind: 'no-labels' } as const] : []),
    ...checkAsks(exercise, labels),
    ...checkKey(exercise, labels, key),
  ];
}

function checkAsks({ asks }: Exercise, labels: readonly Label[]): readonly ExerciseProblem[] {
  const byId = new Map(labels.map((label) => [label.id, label]));
  const unknown = asks.filter(({ labelId }) => !byId.has(labelId)).length;
  const problems = labels.toSorted(compareLabels).flatMap(({ id, archived }) => {
    const ask = asks.find(({ labelId }) => labelId === id);
    if (!ask) return [];
    const isReversed = ask.most !== null && ask.least > ask.most;
    return [
      ...(archived ? [{ kind: 'archived-label', labelId: id } as const] : []),
      ...(isReversed ? [{ kind: 'least-over-most', labelId: id } as const] : []),
    ];
  });
  return unknown === 0 ? problems : [...problems, { kind: 'unknown-labels', count: unknown }];
}

function checkKey(
  { keyShown, passages }: Exercise,
  labels: readonly Label[],
  key: AnswerKey | null,
): readonly ExerciseProblem[] {
  if (!key) return keyShown === 'never' ? [] : [{ kind: 'key-missing' }];
  if (key.marks.length === 0) return [{ kind: 'key-empty' }];
  const offered = new Set(labels.filter(({ archived }) => !archived).map(({ id }) => id));
  const outside = key.marks.filter(({ spans }) => spans.some((place) => !isAsked(passages, place)));
  const strange = key.marks.filter(({ labelIds }) => labelIds.some((id) => !offered.has(id)));
  return [
    ...(outside.length > 0 ? [{ kind: 'key-outside', count: outside.length } as const] : []),
    ...(strange.length > 0 ? [{ kind: 'key-labels', count: strange.length } as const] : []),
  ];
}
