/** The text as a student would have it, with the task beside it: to be looked at, nothing is kept. */
import { progressOf } from '../../../domain/exercise/progress';
import { Button } from '../../../ui/button';
import { useTranslate } from '../../../ui/messages-context';
import { LayeredText } from '../feedback/layered-text';
import { TaskFrame } from '../panel/task-panel';
import type { ExerciseDesk } from '../use-exercise-desk';
import styles from './preview-desk.module.css';

interface PreviewDeskProps {
  readonly desk: ExerciseDesk;
  readonly onBack: () => void;
}

export function PreviewDesk({ desk, onBack }: PreviewDeskProps) {
  const t = useTranslate();
  const { exercise, article, text, labels } = desk;
  return (
    <div className={styles.desk}>
      <h1 className={styles.title} dir="auto">
        {article.title}
      </h1>
      <div className={styles.task}>
        <TaskFrame
          exercise={exercise}
          finish={
            <Button icon="back" onPress={onBack}>
              {t('exercise.preview-back')}
            </Button>
          }
          place="rail"
          progress={progressOf(exercise, [])}
          text={text}
          who={<p>{t('exercise.preview-desk')}</p>}
        />
      </div>
      <LayeredText
        article={article}
        labels={labels}
        marks={NO_MARKS}
        passages={exercise.passages}
        text={text}
      />
    </div>
  );
}

const NO_MARKS = [] as const;
