/** Who does an exercise at this computer: each with all their tries. Names tell them apart, nothing else does. */
import type { Reading, ReadingId } from '../reading/reading';
import type { ExerciseId } from './exercise-id';

export interface Student {
  /** The reading of the first try. */
  readonly id: ReadingId;
  /** May be empty. */
  readonly reader: string;
  /** At least one; the last is the one being worked on. */
  readonly tries: readonly Answer[];
}

/** A reading that answers an exercise. */
export type Answer = Reading & Required<Pick<Reading, 'exercise'>>;

/** In the order they began. */
export function studentsOf(
  readings: Iterable<Reading>,
  exerciseId: ExerciseId,
): readonly Student[] {
  const tries = new Map<ReadingId, Answer[]>();
  for (const reading of readings) {
    if (!isAnswer(reading) || reading.exercise.id !== exerciseId) continue;
    const id = studentIdOf(reading);
    tries.set(id, [...(tries.get(id) ?? []), reading]);
  }
  return [...tries]
    .map(([id, own]): Student => {
      const sorted = own.toSorted((a, b) => a.exercise.try - b.exercise.try);
      return { id, reader: sorted.at(-1)?.reader ?? '', tries: sorted };
    })
    .toSorted((a, b) => (begun(a) < begun(b) ? -1 : 1));
}

export function isAnswer(reading: Reading): reading is Answer {
  return reading.exercise !== undefined;
}

/** One for all tries: what a hand-in calls its student. */
export function studentIdOf({ id, exercise }: Answer): ReadingId {
  return exercise.first ?? id;
}

function begun({ id, tries }: Student): string {
  return `${tries[0]?.created ?? ''} ${id}`;
}
