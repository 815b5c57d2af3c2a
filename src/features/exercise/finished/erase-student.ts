/** Erases all of a student's work on an exercise from this browser, and tells how far that is. */
import { removeAnswers } from '../../../domain/edit/answer-edits';
import type { ExerciseId } from '../../../domain/exercise/exercise-id';
import { studentsOf } from '../../../domain/exercise/students';
import type { ReadingId } from '../../../domain/reading/reading';
import { createSignal } from '../../../lib/signal';
import type { Workspace } from '../../../state/workspace';

/** `failed`: something of it may still stand there. */
export type Erasure = 'erasing' | 'failed';

const running = new Map<ExerciseId, Erasure>();
const changed = createSignal<void>();

/** Said on the exercise's page: what shows a student's work goes with the work. */
export const erasures = {
  of: (id: ExerciseId): Erasure | null => running.get(id) ?? null,
  subscribe: changed.listen,
} as const;

/** Resolves when nothing of it is left, or not all could be erased. */
export async function eraseStudent(
  workspace: Workspace,
  exerciseId: ExerciseId,
  student: ReadingId,
): Promise<void> {
  const { readings } = workspace.store.getState();
  const own = studentsOf(readings.values(), exerciseId).find(({ id }) => id === student);
  running.set(exerciseId, 'erasing');
  changed.emit();
  const erased = await workspace.erase(own?.tries.map(({ id }) => id) ?? [student]);
  if (erased.ok) {
    workspace.run(removeAnswers(exerciseId, student), { scope: null, command: 'leave-exercise' });
    running.delete(exerciseId);
  } else {
    running.set(exerciseId, 'failed');
  }
  changed.emit();
}
