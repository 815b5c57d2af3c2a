/** Erases all of a student's work on an exercise from this browser, and remembers where that failed. */
import { removeAnswers } from '../../../domain/edit/answer-edits';
import type { ExerciseId } from '../../../domain/exercise/exercise-id';
import { studentsOf } from '../../../domain/exercise/students';
import type { ReadingId } from '../../../domain/reading/reading';
import { createSignal } from '../../../lib/signal';
import type { Workspace } from '../../../state/workspace';

/** Said where the page is by then: what shows a student's work goes with the work. */
const failed = new Set<ExerciseId>();
const changed = createSignal<void>();

export const failedErasures = {
  has: (id: ExerciseId): boolean => failed.has(id),
  subscribe: changed.listen,
} as const;

/**
 * `onGone`: it is no longer on the desk; taking it off the disk may take longer. False when something of it may
 * still stand there.
 */
export async function eraseStudent(
  workspace: Workspace,
  exerciseId: ExerciseId,
  student: ReadingId,
  onGone: () => void,
): Promise<boolean> {
  const { readings } = workspace.store.getState();
  const own = studentsOf(readings.values(), exerciseId).find(({ id }) => id === student);
  const ids = own?.tries.map(({ id }) => id) ?? [student];
  let isGone = false;
  const look = (): void => {
    const state = workspace.store.getState();
    if (isGone || ids.some((id) => state.readings.has(id))) return;
    isGone = true;
    // At once: what is given back later is not to be removed.
    workspace.run(removeAnswers(exerciseId, student), { scope: null, command: 'leave-exercise' });
    onGone();
  };
  const stop = workspace.store.subscribe(look);
  const erased = await workspace.erase(ids);
  stop();
  if (erased.ok) look();
  if (erased.ok) failed.delete(exerciseId);
  else failed.add(exerciseId);
  changed.emit();
  return erased.ok;
}
