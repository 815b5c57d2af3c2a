/** The text with a student's marks and what they are compared with, and beside it what came of that. */
import { useTranslate } from '../../../ui/messages-context';
import type { Feedback } from '../feedback/feedback';
import { FeedbackList } from '../feedback/feedback-list';
import { FeedbackSummary } from '../feedback/feedback-summary';
import { LayeredText } from '../feedback/layered-text';
import type { ExerciseDesk } from '../use-exercise-desk';
import styles from './finished-page.module.css';
import { useSideBySide } from './use-side-by-side';

interface ComparedTextProps {
  readonly desk: ExerciseDesk;
  readonly feedback: Feedback;
}

export function ComparedText({ desk, feedback }: ComparedTextProps) {
  const t = useTranslate();
  const { article, text, labels, exercise } = desk;
  const { area, active, show, find } = useSideBySide();
  return (
    <div className={styles.zones} ref={area}>
      <LayeredText
        active={active}
        article={article}
        labels={labels}
        marks={feedback.layers}
        onPick={find}
        passages={exercise.passages}
        text={text}
      />
      <aside aria-label={t('feedback.title')} className={styles.aside}>
        <FeedbackSummary feedback={feedback} />
        <FeedbackList
          active={active}
          feedback={feedback}
          labels={labels}
          onPick={show}
          text={text.text}
        />
      </aside>
    </div>
  );
}
