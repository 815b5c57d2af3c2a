/** Removes all of a student's tries from this browser and goes to where others begin. */
import { useState } from 'react';
import { removeAnswers } from '../../../domain/edit/answer-edits';
import { studentIdOf, type Answer } from '../../../domain/exercise/students';
import { usePostil } from '../../../state/hooks';

export type LeaveState = 'asking' | 'leaving' | 'failed';

export function useLeave(reading: Answer) {
  const { workspace, go } = usePostil();
  const [state, setState] = useState<LeaveState>('asking');

  async function leave(): Promise<void> {
    setState('leaving');
    const edit = removeAnswers(reading.exercise.id, studentIdOf(reading));
    const removed = workspace.run(edit, { scope: null, command: 'leave-exercise' });
    if (!removed.ok) return setState('failed');
    go({ page: 'exercise', id: reading.exercise.id });
  }

  return { state, leave };
}
