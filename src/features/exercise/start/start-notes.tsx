/** What has to be known before anybody begins: feedback for somebody who is not here, work that could not be removed. */
import { useSyncExternalStore } from 'react';
import type { Correction, CorrectionId } from '../../../domain/class/correction';
import type { ExerciseId } from '../../../domain/exercise/exercise-id';
import { studentsOf } from '../../../domain/exercise/students';
import { useWorkspace } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { useTranslate } from '../../../ui/messages-context';
import { erasures, type Erasure } from '../finished/erase-student';
import styles from './start-notes.module.css';

interface StrangersProps {
  readonly exerciseId: ExerciseId;
  readonly corrections: readonly Correction[];
  readonly onRead: (id: CorrectionId) => void;
}

export function Strangers({ exerciseId, corrections, onRead }: StrangersProps) {
  const t = useTranslate();
  const readings = useWorkspace((state) => state.readings);
  const here = new Set(studentsOf(readings.values(), exerciseId).map(({ id }) => id));
  const strangers = corrections.filter(({ studentId }) => !here.has(studentId));
  if (strangers.length === 0) return null;
  return (
    <div className={styles.note} role="note">
      <p>{t('exercise.feedback-elsewhere')}</p>
      {strangers.map(({ id, modified }) => (
        <Button icon="read" key={id} onPress={() => onRead(id)}>
          {strangers.length === 1 ? t('returned.read') : t('returned.read-one', { when: modified })}
        </Button>
      ))}
    </div>
  );
}

export function ErasureFailed() {
  const t = useTranslate();
  return (
    <p className={styles.problem} role="alert">
      {t('leave.failed')}
    </p>
  );
}

export function useErasure(id: ExerciseId): Erasure | null {
  return useSyncExternalStore(erasures.subscribe, () => erasures.of(id));
}
