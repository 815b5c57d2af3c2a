/** Erases all of a student's tries from this browser and goes to where others begin. */
import { useState } from 'react';
import { removeAnswers } from '../../../domain/edit/answer-edits';
import { studentIdOf, studentsOf, type Answer } from '../../../domain/exercise/students';
import { usePostil } from '../../../state/hooks';

export type LeaveState = 'asking' | 'leaving' | 'failed';

export function useLeave(reading: Answer) {
  const { workspace, go } = usePostil();
  const [state, setState] = useState<LeaveState>('asking');

  async function leave(): Promise<void> {
    setState('leaving');
    const exerciseId = reading.exercise.id;
    const student = studentIdOf(reading);
    const { readings } = workspace.store.getState();
    const own = studentsOf(readings.values(), exerciseId).find(({ id }) => id === student);
    const erased = await workspace.erase((own?.tries ?? [reading]).map(({ id }) => id));
    if (!erased.ok) return setState('failed');
    workspace.run(removeAnswers(exerciseId, student), { scope: null, command: 'leave-exercise' });
    go({ page: 'exercise', id: exerciseId });
  }

  return { state, leave };
}
