/** A reading that is finished: to be handed in, looked at, compared and tried again. It no longer changes. */
import { useState } from 'react';
import { isAnswer, studentIdOf, studentsOf, type Answer } from '../../../domain/exercise/students';
import type { ExerciseId } from '../../../domain/exercise/exercise-id';
import type { ReadingId } from '../../../domain/reading/reading';
import { useWorkspace } from '../../../state/hooks';
import { useTranslate } from '../../../ui/messages-context';
import { ExerciseGate } from '../exercise-gate';
import { useExerciseDesk, type ExerciseDesk } from '../use-exercise-desk';
import { FinishedHead } from './finished-head';
import { FinishedText } from './finished-text';
import styles from './finished-page.module.css';
import { useFeedback } from './use-feedback';

interface FinishedPageProps {
  readonly exerciseId: ExerciseId;
  readonly readingId: ReadingId;
}

export function FinishedPage({ exerciseId, readingId }: FinishedPageProps) {
  const opened = useExerciseDesk(exerciseId);
  const reading = useWorkspace((state) => state.readings.get(readingId));
  if (!reading || !isAnswer(reading)) return null;
  return (
    <ExerciseGate opened={opened}>
      {(desk) => <Finished desk={desk} reading={reading} />}
    </ExerciseGate>
  );
}

function Finished({ desk, reading }: { readonly desk: ExerciseDesk; readonly reading: Answer }) {
  const t = useTranslate();
  const feedback = useFeedback(desk, reading);
  const readings = useWorkspace((state) => state.readings);
  const students = studentsOf(readings.values(), desk.exercise.id);
  const student = students.find(({ id }) => id === studentIdOf(reading));
  const [beside, setBeside] = useState<ReadingId | null>(null);
  const others =
    desk.exercise.othersHidden === 'until-finished'
      ? students.filter((other) => other !== student)
      : [];
  return (
    <div className={styles.page}>
      <FinishedHead
        desk={desk}
        hasFeedback={feedback !== null}
        reading={reading}
        tries={student?.tries ?? [reading]}
      />
      <FinishedText
        beside={beside}
        desk={desk}
        feedback={feedback}
        onBeside={setBeside}
        others={others.flatMap(({ tries }) => tries.filter(({ state }) => state === 'finished'))}
        reading={reading}
      />
      {feedback && <p className={styles.rule}>{t('feedback.rule')}</p>}
    </div>
  );
}
