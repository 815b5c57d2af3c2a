/** Erases all of a student's tries from this browser and goes to where others begin. */
import { useState } from 'react';
import { studentIdOf, type Answer } from '../../../domain/exercise/students';
import { usePostil } from '../../../state/hooks';
import { eraseStudent } from './erase-student';

export type LeaveState = 'asking' | 'leaving' | 'failed';

export function useLeave(reading: Answer) {
  const { workspace, go } = usePostil();
  const [state, setState] = useState<LeaveState>('asking');

  async function leave(): Promise<void> {
    setState('leaving');
    const { id } = reading.exercise;
    const isErased = await eraseStudent(workspace, id, studentIdOf(reading), () =>
      go({ page: 'exercise', id }),
    );
    if (!isErased) setState('failed');
  }

  return { state, leave };
}
