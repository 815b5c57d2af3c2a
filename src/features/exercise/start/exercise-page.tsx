/** Where a student begins: what is to be done, who does it at this computer, and what is kept where. */
import { useMemo, useState } from 'react';
import type { Exercise } from '../../../domain/exercise/exercise';
import type { ExerciseId } from '../../../domain/exercise/exercise-id';
import { progressOf } from '../../../domain/exercise/progress';
import { studentsOf } from '../../../domain/exercise/students';
import type { Correction } from '../../../domain/class/correction';
import { useIsReadOnly, usePostil, useRoute, useWorkspace } from '../../../state/hooks';
import { useTranslate } from '../../../ui/messages-context';
import { ProgressBar } from '../../../ui/progress-bar';
import { ExerciseGate } from '../exercise-gate';
import { ProgressList } from '../panel/progress-list';
import { ReturnedFeedback } from '../returned/returned-feedback';
import { TaskText } from '../task-text';
import { useExerciseDesk, type ExerciseDesk } from '../use-exercise-desk';
import styles from './exercise-page.module.css';
import { NewStudent } from './new-student';
import { PeopleList } from './people-list';
import { PreviewDesk } from './preview-desk';
import { ErasureFailed, Strangers, useErasure } from './start-notes';

interface ExercisePageProps {
  readonly exerciseId: ExerciseId;
  /** As a student sees it: nobody is listed, nothing is written. */
  readonly isPreview?: boolean;
}

export function ExercisePage({ exerciseId, isPreview = false }: ExercisePageProps) {
  const opened = useExerciseDesk(exerciseId);
  return (
    <ExerciseGate opened={opened}>
      {(desk) => <Start desk={desk} isPreview={isPreview} />}
    </ExerciseGate>
  );
}

interface StartProps {
  readonly desk: ExerciseDesk;
  readonly isPreview: boolean;
}

function Start({ desk, isPreview }: StartProps) {
  const t = useTranslate();
  const { go } = usePostil();
  const route = useRoute();
  const [isBegun, setBegun] = useState(false);
  const { exercise, article, text, labels } = desk;
  const corrections = useCorrections(exercise.id);
  const erasure = useErasure(exercise.id);
  const hasKey = useWorkspace((state) => state.keys.has(exercise.id));
  if (isPreview && isBegun) return <PreviewDesk desk={desk} onBack={() => setBegun(false)} />;
  const start = { page: 'exercise', id: exercise.id } as const;
  const read = route.page === 'exercise' ? route.feedback : undefined;
  const returned = corrections.find(({ id }) => id === read);
  if (returned) {
    return <ReturnedFeedback correction={returned} desk={desk} onBack={() => go(start)} />;
  }
  const asked = progressOf(exercise, []).asks;
  const title = exercise.title || article.title;
  const from = [article.byline, article.publication, article.date].filter((part) => part !== '');
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <p className={styles.kind}>{t('exercise.kind')}</p>
        <h1 className={styles.title} dir="auto">
          {title}
        </h1>
        <p className={styles.from}>
          {t('exercise.text-about', {
            title: article.title.trim() === title.trim() ? '' : article.title,
            words: article.words,
          })}
          {from.length > 0 && ` · ${from.join(' · ')}`}
        </p>
      </header>
      {!isPreview && (
        <>
          {erasure === 'failed' && <ErasureFailed />}
          {erasure !== 'erasing' && (
            <Strangers
              corrections={corrections}
              exerciseId={exercise.id}
              onRead={(feedback) => go({ ...start, feedback })}
            />
          )}
        </>
      )}
      <section aria-label={t('exercise.task')} className={styles.task}>
        <TaskText exercise={exercise} text={text} />
        {asked.length > 0 && <ProgressList asks={asked} isBegun={false} labels={labels} />}
      </section>
      {isPreview && (
        <NewStudent exercise={exercise} onPreview={() => setBegun(true)} students={[]} />
      )}
      {!isPreview && erasure === 'erasing' && (
        <ProgressBar label={t('leave.removing')} value={null} />
      )}
      {!isPreview && erasure !== 'erasing' && (
        <People corrections={corrections} exercise={exercise} />
      )}
      <section aria-label={t('exercise.keeping-title')} className={styles.keeping}>
        <p>{t('exercise.keeping')}</p>
        <p>{t('exercise.no-password')}</p>
        {exercise.keyShown === 'after-finishing' && hasKey && <p>{t('exercise.key-in-file')}</p>}
      </section>
    </div>
  );
}

interface PeopleProps {
  readonly exercise: Exercise;
  readonly corrections: readonly Correction[];
}

function People({ exercise, corrections }: PeopleProps) {
  const t = useTranslate();
  const isReadOnly = useIsReadOnly();
  const readings = useWorkspace((state) => state.readings);
  const students = studentsOf(readings.values(), exercise.id);
  if (isReadOnly && students.length === 0) return <p>{t('edit-problem.read-only')}</p>;
  return (
    <>
      {students.length > 0 && <PeopleList corrections={corrections} students={students} />}
      {!isReadOnly && <NewStudent exercise={exercise} students={students} />}
    </>
  );
}

function useCorrections(id: ExerciseId): readonly Correction[] {
  const corrections = useWorkspace((state) => state.corrections);
  return useMemo(
    () => [...corrections.values()].filter(({ exerciseId }) => exerciseId === id),
    [corrections, id],
  );
}
