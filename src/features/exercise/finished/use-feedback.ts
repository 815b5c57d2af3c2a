/** What this student may be told now: from the key, or from what the teacher gave back. */
import { useMemo } from 'react';
import { EMPTY_INDEX } from '../../../domain/annotation/annotation-index';
import type { Correction } from '../../../domain/class/correction';
import { studentIdOf, type Answer } from '../../../domain/exercise/students';
import { useWorkspace } from '../../../state/hooks';
import { feedbackOf, type Feedback } from '../feedback/feedback';
import type { ExerciseDesk } from '../use-exercise-desk';

export function useFeedback({ exercise, text }: ExerciseDesk, reading: Answer): Feedback | null {
  const key = useWorkspace((state) => state.keys.get(exercise.id)) ?? null;
  const corrections = useWorkspace((state) => state.corrections);
  const index = useWorkspace((state) => state.annotations.get(reading.id)) ?? EMPTY_INDEX;
  const correction = useMemo(
    () => correctionOf(corrections.values(), reading),
    [corrections, reading],
  );
  return useMemo(
    () => feedbackOf({ exercise, text: text.text, marks: index.ordered, key, correction }),
    [exercise, text, index, key, correction],
  );
}

/** The newest for this student; given back on what was handed in, so on a reading that was. */
export function correctionOf(
  corrections: Iterable<Correction>,
  reading: Answer,
): Correction | null {
  if (reading.exercise.handIns === 0) return null;
  const student = studentIdOf(reading);
  return (
    [...corrections]
      .filter((item) => item.exerciseId === reading.exercise.id && item.studentId === student)
      .toSorted((a, b) => (a.modified < b.modified ? 1 : -1))[0] ?? null
  );
}
