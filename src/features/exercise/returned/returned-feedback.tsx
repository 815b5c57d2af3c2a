/**
 * Feedback for somebody whose work is not in this browser: the text with the teacher's marks and words, and the
 * student's own marks beside them once the file they handed in has been opened. That file is looked at, not kept.
 */
import { useMemo, useState } from 'react';
import type { Correction } from '../../../domain/class/correction';
import type { Submission } from '../../../domain/class/submission';
import { useIsReadOnly, usePostil, useWorkspace } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { useTranslate } from '../../../ui/messages-context';
import { feedbackOf } from '../feedback/feedback';
import { ComparedText } from '../finished/compared-text';
import { eraseStudent } from '../finished/erase-student';
import styles from '../finished/finished-page.module.css';
import type { ExerciseDesk } from '../use-exercise-desk';
import { BringHandIn } from './bring-hand-in';
import { TeacherOnly } from './teacher-only';

interface ReturnedFeedbackProps {
  readonly desk: ExerciseDesk;
  readonly correction: Correction;
  readonly onBack: () => void;
}

export function ReturnedFeedback({ desk, correction, onBack }: ReturnedFeedbackProps) {
  const t = useTranslate();
  const { workspace } = usePostil();
  const isReadOnly = useIsReadOnly();
  const { exercise, article, text } = desk;
  const key = useWorkspace((state) => state.keys.get(exercise.id)) ?? null;
  const [handIn, setHandIn] = useState<Submission | null>(null);
  const marks = handIn?.marks ?? NO_MARKS;
  const feedback = useMemo(
    () => feedbackOf({ exercise, text: text.text, marks, key, correction }),
    [exercise, text, marks, key, correction],
  );
  if (!feedback) return null;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title} dir="auto">
          {t('returned.title', { title: exercise.title || article.title })}
        </h1>
        {handIn === null ? (
          <p>{t('returned.not-here')}</p>
        ) : (
          <p>
            {t('returned.whose', {
              name: handIn.reader || t('class.unnamed'),
              when: handIn.handedIn,
              count: handIn.marks.length,
            })}{' '}
            {handIn.contentHash !== correction.contentHash && t('returned.another-try')}
          </p>
        )}
        <div className={styles.actions}>
          <BringHandIn correction={correction} isBrought={handIn !== null} onHandIn={setHandIn} />
          <Button icon="back" onPress={onBack}>
            {t('returned.back')}
          </Button>
          {!isReadOnly && (
            <Button
              icon="delete"
              onPress={() => {
                const { exerciseId, studentId } = correction;
                void eraseStudent(workspace, exerciseId, studentId);
                onBack();
              }}
              variant="quiet"
            >
              {t('returned.remove')}
            </Button>
          )}
        </div>
      </header>
      {handIn === null ? (
        <TeacherOnly correction={correction} desk={desk} feedback={feedback} />
      ) : (
        <>
          <ComparedText desk={desk} feedback={feedback} />
          <p className={styles.rule}>{t('feedback.rule')}</p>
        </>
      )}
    </div>
  );
}

const NO_MARKS = [] as const;
