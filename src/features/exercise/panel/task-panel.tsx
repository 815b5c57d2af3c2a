/** The task beside the text while a student marks: what is asked, how far it is done, and the way to the end. */
import { useId, useMemo, useState, type ReactNode } from 'react';
import { EMPTY_INDEX } from '../../../domain/annotation/annotation-index';
import type { Exercise } from '../../../domain/exercise/exercise';
import { progressOf, type Progress } from '../../../domain/exercise/progress';
import { isAnswer } from '../../../domain/exercise/students';
import type { ReadingId } from '../../../domain/reading/reading';
import type { ArticleText } from '../../../domain/text/article';
import { useIsReadOnly, usePostil, useWorkspace } from '../../../state/hooks';
import { routeToHash } from '../../../state/route';
import { Button } from '../../../ui/button';
import { useTranslate } from '../../../ui/messages-context';
import { TaskText } from '../task-text';
import { correctionOf } from '../finished/use-feedback';
import { useExerciseLabels, useExerciseParts } from '../use-exercise-desk';
import { ProgressList } from './progress-list';
import { progressSummary } from './progress-summary';
import styles from './task-panel.module.css';

interface TaskPanelProps {
  readonly exercise: Exercise;
  readonly readingId: ReadingId;
  readonly place: 'rail' | 'bar';
  readonly onFinish: () => void;
}

export function TaskPanel({ exercise, readingId, place, onFinish }: TaskPanelProps) {
  const t = useTranslate();
  const { session } = usePostil();
  const isReadOnly = useIsReadOnly();
  const reading = useWorkspace((state) => state.readings.get(readingId));
  const index = useWorkspace((state) => state.annotations.get(readingId)) ?? EMPTY_INDEX;
  const text = useWorkspace((state) => state.texts.get(exercise.articleId));
  useExerciseParts(exercise.id);
  const corrections = useWorkspace((state) => state.corrections);
  const progress = useMemo(() => progressOf(exercise, index.ordered), [exercise, index]);
  if (!text || !reading) return null;
  const isGivenBack = isAnswer(reading) && correctionOf(corrections.values(), reading) !== null;
  return (
    <TaskFrame
      exercise={exercise}
      finish={
        <Button
          icon="check"
          isDisabled={isReadOnly}
          onPress={() => {
            session.setState({ selection: null, choices: [] });
            onFinish();
          }}
          variant="primary"
        >
          {t('exercise.finish')}
        </Button>
      }
      place={place}
      progress={progress}
      text={text}
      who={
        <>
          {isGivenBack && <p role="note">{t('exercise.feedback-waits')}</p>}
          <p className={styles.who}>
            {t('exercise.working-as', { name: reading.reader || t('class.unnamed') })}{' '}
            <a href={routeToHash({ page: 'exercise', id: exercise.id })}>
              {t('exercise.somebody-else')}
            </a>
          </p>
        </>
      }
    />
  );
}

interface TaskFrameProps {
  readonly exercise: Exercise;
  readonly text: ArticleText;
  readonly place: 'rail' | 'bar';
  readonly progress: Progress;
  readonly who: ReactNode;
  readonly finish: ReactNode;
}

/** Open in the rail; a bar that opens above the text where there is none. */
export function TaskFrame({ exercise, text, place, progress, who, finish }: TaskFrameProps) {
  const t = useTranslate();
  const labels = useExerciseLabels(exercise);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const summary = progressSummary(progress, t);
  const body = (
    <>
      <TaskText exercise={exercise} text={text} />
      {progress.asks.length > 0 && <ProgressList asks={progress.asks} labels={labels} />}
      {progress.outside > 0 && (
        <p className={styles.outside}>{t('exercise.outside', { count: progress.outside })}</p>
      )}
      {who}
    </>
  );
  if (place === 'rail') {
    return (
      <section aria-label={t('exercise.task')} className={styles.rail}>
        <h2 className={styles.title}>{t('exercise.task')}</h2>
        {body}
        {finish}
      </section>
    );
  }
  return (
    <section aria-label={t('exercise.task')} className={styles.bar}>
      <div className={styles.line}>
        <Button
          aria-controls={id}
          aria-expanded={isOpen}
          icon={isOpen ? 'chevron-up' : 'chevron-down'}
          onPress={() => setOpen(!isOpen)}
          variant="quiet"
        >
          {t('exercise.task')}
        </Button>
        <span className={styles.summary}>{summary}</span>
        {finish}
      </div>
      <div className={styles.body} hidden={!isOpen} id={id}>
        {body}
      </div>
    </section>
  );
}
