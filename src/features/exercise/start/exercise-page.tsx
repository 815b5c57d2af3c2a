/** Where a student begins: what is to be done, who does it at this computer, and what is kept where. */
import { useMemo, useState } from 'react';
import type { ExerciseId } from '../../../domain/exercise/exercise-id';
import { progressOf } from '../../../domain/exercise/progress';
import { studentsOf } from '../../../domain/exercise/students';
import type { Correction } from '../../../domain/class/correction';
import { useIsReadOnly, useWorkspace } from '../../../state/hooks';
import { useTranslate } from '../../../ui/messages-context';
import { ExerciseGate } from '../exercise-gate';
import { ProgressList } from '../panel/progress-list';
import { TaskText } from '../task-text';
import { useExerciseDesk, type ExerciseDesk } from '../use-exercise-desk';
import styles from './exercise-page.module.css';
import { NewStudent } from './new-student';
import { PeopleList } from './people-list';
import { PreviewDesk } from './preview-desk';

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
  const [isBegun, setBegun] = useState(false);
  const { exercise, article, text, labels } = desk;
  if (isPreview && isBegun) return <PreviewDesk desk={desk} onBack={() => setBegun(false)} />;
  const asked = progressOf(exercise, []).asks;
  const from = [article.byline, article.publication, article.date].filter((part) => part !== '');
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <p className={styles.kind}>{t('exercise.kind')}</p>
        <h1 className={styles.title} dir="auto">
          {exercise.title || article.title}
        </h1>
        <p className={styles.from}>
          {t('exercise.text-about', { title: article.title, words: article.words })}
          {from.length > 0 && ` · ${from.join(' · ')}`}
        </p>
      </header>
      <section aria-label={t('exercise.task')} className={styles.task}>
        <TaskText exercise={exercise} text={text} />
        {asked.length > 0 && <ProgressList asks={asked} isBegun={false} labels={labels} />}
      </section>
      {isPreview ? (
        <NewStudent exercise={exercise} onPreview={() => setBegun(true)} students={[]} />
      ) : (
        <People desk={desk} />
      )}
      <section aria-label={t('exercise.keeping-title')} className={styles.keeping}>
        <p>{t('exercise.keeping')}</p>
        <p>{t('exercise.no-password')}</p>
        {exercise.keyShown === 'after-finishing' && <p>{t('exercise.key-in-file')}</p>}
      </section>
    </div>
  );
}

function People({ desk: { exercise } }: { readonly desk: ExerciseDesk }) {
  const t = useTranslate();
  const isReadOnly = useIsReadOnly();
  const readings = useWorkspace((state) => state.readings);
  const students = studentsOf(readings.values(), exercise.id);
  const corrections = useCorrections(exercise.id);
  const strangers = corrections.filter(
    ({ studentId }) => !students.some(({ id }) => id === studentId),
  );
  if (isReadOnly && students.length === 0) return <p>{t('edit-problem.read-only')}</p>;
  return (
    <>
      {strangers.length > 0 && <p role="note">{t('exercise.feedback-elsewhere')}</p>}
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
