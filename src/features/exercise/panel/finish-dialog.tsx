/**
 * Asks once before a reading is called finished: says what is missing, and stands in nobody's way. What is not
 * done can be handed in as it is.
 */
import { useState } from 'react';
import { EMPTY_INDEX } from '../../../domain/annotation/annotation-index';
import { finishAnswer } from '../../../domain/edit/answer-edits';
import type { Exercise } from '../../../domain/exercise/exercise';
import { progressOf } from '../../../domain/exercise/progress';
import type { ReadingId } from '../../../domain/reading/reading';
import { usePostil, useWorkspace } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { useTranslate } from '../../../ui/messages-context';
import { Dialog } from '../../../ui/overlays/dialog';
import { HandInDialog } from '../hand-in/hand-in-dialog';
import { useExerciseLabels, useExerciseParts } from '../use-exercise-desk';
import { ProgressList } from './progress-list';
import styles from './finish-dialog.module.css';

interface FinishDialogProps {
  readonly exercise: Exercise;
  readonly readingId: ReadingId;
  readonly onClose: () => void;
}

export function FinishDialog({ exercise, readingId, onClose }: FinishDialogProps) {
  const t = useTranslate();
  const { commander } = usePostil();
  useExerciseParts(exercise.id);
  const [isHandingIn, setHandingIn] = useState(false);
  const hasKey = useWorkspace((state) => state.keys.has(exercise.id));
  const labels = useExerciseLabels(exercise);
  const index = useWorkspace((state) => state.annotations.get(readingId)) ?? EMPTY_INDEX;
  const progress = progressOf(exercise, index.ordered);
  const made = progress.marked + progress.outside;
  const open = progress.asks.filter(({ state }) => state !== 'met');
  if (isHandingIn) return <HandInDialog onClose={onClose} readingId={readingId} />;
  return (
    <Dialog
      actions={
        <>
          <Button onPress={onClose}>{t('exercise.go-on')}</Button>
          <Button
            icon="check"
            onPress={() => {
              const step = { scope: null, command: 'finish-answer' };
              commander.carryOut([{ kind: 'edit', edit: finishAnswer(readingId), step }]);
              onClose();
            }}
            variant="primary"
          >
            {t('exercise.finish-now')}
          </Button>
        </>
      }
      isOpen
      onClose={onClose}
      size="small"
      title={t('exercise.finish-title')}
    >
      <div className={styles.body}>
        <p>
          {made === 0 ? t('exercise.finish-empty') : t('exercise.finish-marked', { count: made })}
        </p>
        {open.length > 0 && (
          <>
            <p>{t('exercise.finish-missing')}</p>
            <ProgressList asks={open} labels={labels} />
          </>
        )}
        {progress.outside > 0 && <p>{t('exercise.outside', { count: progress.outside })}</p>}
        <p className={styles.after}>
          {t(
            exercise.keyShown === 'after-finishing' && hasKey
              ? 'exercise.finish-then-key'
              : 'exercise.finish-then-open',
          )}
        </p>
        <div className={styles.unfinished}>
          <p>{t('exercise.finish-unfinished')}</p>
          <Button icon="export" onPress={() => setHandingIn(true)}>
            {t('exercise.hand-in-unfinished')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
