/** Submissions, verdicts and corrections of the file, each with the exercise it belongs to. */
import type { Correction } from '../../../domain/class/correction';
import type { Submission } from '../../../domain/class/submission';
import type { Verdict } from '../../../domain/class/verdict';
import type { Exercise } from '../../../domain/exercise/exercise';
import type { ExerciseId } from '../../../domain/exercise/exercise-id';
import type { Decoder } from '../../../domain/schema/decode';
import { child, describePath, ROOT, type Path } from '../../../domain/schema/path';
import type { RefusedItem } from '../../../domain/schema/problem';
import type { ExerciseParts } from '../../../domain/transfer/bundle';
import { readEach, refusal, type EachContext } from '../marks/each';
import type { FileShape } from '../shapes';
import { handedInMarks, placePassage, reasonedMarks, type MarkContext } from './held-marks';
import { readCorrection, readSubmission, readVerdict, type FileVerdict } from './shapes';

/** An exercise that was read, and how marks over its text are. */
export interface OfExercise {
  readonly exercise: Exercise;
  readonly marks: MarkContext;
}

export type OfExercises = ReadonlyMap<ExerciseId, OfExercise>;

type Belongings = Omit<ExerciseParts, 'exercise' | 'key'>;

export function readBelongings(
  file: FileShape,
  exercises: OfExercises,
  context: EachContext,
): (id: ExerciseId) => Belongings {
  const submissions = each(file.submissions, readSubmission, 'submission', exercises, context).map(
    ({ value: { seal: _seal, marks, unplaced, ...fields }, at, own }): Submission => ({
      kind: 'submission',
      ...fields,
      ...handedInMarks(marks, unplaced, at, own.marks),
    }),
  );
  const verdicts = each(file.verdicts, readVerdict, 'verdict', exercises, context).flatMap(
    ({ value, at, own }) => verdictOf(value, at, own.marks) ?? [],
  );
  const corrections = each(file.corrections, readCorrection, 'correction', exercises, context).map(
    ({ value: { seal: _seal, marks, ...fields }, at, own }): Correction => ({
      kind: 'correction',
      ...fields,
      marks: reasonedMarks(marks, child(at, 'marks'), own.marks),
    }),
  );
  const grouped = {
    submissions: byExercise(submissions),
    verdicts: byExercise(verdicts),
    corrections: byExercise(corrections),
  };
  return (id) => ({
    submissions: grouped.submissions.get(id) ?? [],
    verdicts: grouped.verdicts.get(id) ?? [],
    corrections: grouped.corrections.get(id) ?? [],
  });
}

/** A verdict on a passage that cannot be found is about nothing. */
function verdictOf(
  { seal: _seal, passage, marks, ...fields }: FileVerdict,
  at: Path,
  context: MarkContext,
): Verdict | null {
  const passageAt = child(at, 'passage');
  const placed = placePassage(passage, passageAt, context);
  if (!placed.ok || !placed.value) {
    const reason = placed.ok
      ? ({ kind: 'no-place', path: describePath(passageAt) } as const)
      : placed.error;
    context.refuse(refusal('verdict', { id: fields.id, spans: [passage] }, at, reason));
    return null;
  }
  return {
    kind: 'verdict',
    ...fields,
    passage: placed.value,
    marks: reasonedMarks(marks, child(at, 'marks'), context),
  };
}

interface Belonging<T> {
  readonly value: T;
  readonly at: Path;
  readonly own: OfExercise;
}

function each<T extends { readonly id: string; readonly exerciseId: ExerciseId }>(
  values: readonly unknown[] = [],
  decoder: Decoder<T>,
  what: 'submission' | 'verdict' | 'correction',
  exercises: OfExercises,
  context: EachContext,
): readonly Belonging<T>[] {
  return readEach(values, decoder, what, child(ROOT, `${what}s`), context).flatMap(
    ({ value, at }) => {
      const own = exercises.get(value.exerciseId);
      if (own) return [{ value, at, own }];
      context.refuse(unresolved(what, value, at));
      return [];
    },
  );
}

export function unresolved(
  what: RefusedItem['what'],
  value: { readonly exerciseId: ExerciseId },
  at: Path,
): RefusedItem {
  const path = describePath(child(at, 'exerciseId'));
  return refusal(what, value, at, { kind: 'unresolved', path, id: value.exerciseId });
}

function byExercise<R extends { readonly exerciseId: ExerciseId }>(
  records: readonly R[],
): ReadonlyMap<ExerciseId, readonly R[]> {
  const grouped = new Map<ExerciseId, R[]>();
  for (const record of records) {
    const group = grouped.get(record.exerciseId);
    if (group) group.push(record);
    else grouped.set(record.exerciseId, [record]);
  }
  return grouped;
}
