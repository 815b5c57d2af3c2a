/** Lets a student in when the exercise is open; before that, and when it cannot be opened, says so. */
import type { ReactNode } from 'react';
import { usePostil } from '../../state/hooks';
import { Button } from '../../ui/button';
import { useTranslate } from '../../ui/messages-context';
import type { ExerciseDesk, OpenedExercise } from './use-exercise-desk';
import styles from './exercise-gate.module.css';

interface ExerciseGateProps {
  readonly opened: OpenedExercise;
  readonly children: (desk: ExerciseDesk) => ReactNode;
}

export function ExerciseGate({ opened, children }: ExerciseGateProps) {
  const t = useTranslate();
  const { go } = usePostil();
  if (opened.kind === 'open') return children(opened.desk);
  if (opened.kind === 'opening') return <p className={styles.quiet}>{t('common.loading')}</p>;
  return (
    <section className={styles.quiet}>
      <p role="alert">
        {opened.kind === 'missing'
          ? t('edit-problem.gone-exercise')
          : t('reader.unreadable', { reason: t(`store-problem.${opened.problem}`) })}
      </p>
      <Button icon="library" onPress={() => go({ page: 'library' })}>
        {t('reader.to-library')}
      </Button>
    </section>
  );
}
