/** The text with a student's marks and what they are compared with, and beside it what came of that. */
import type { Feedback } from '../feedback/feedback';
import { FeedbackList } from '../feedback/feedback-list';
import { FeedbackSummary } from '../feedback/feedback-summary';
import type { ExerciseDesk } from '../use-exercise-desk';
import { TextBeside } from './text-beside';

interface ComparedTextProps {
  readonly desk: ExerciseDesk;
  readonly feedback: Feedback;
}

export function ComparedText({ desk, feedback }: ComparedTextProps) {
  const { text, labels } = desk;
  return (
    <TextBeside desk={desk} marks={feedback.layers}>
      {({ active, show }) => (
        <>
          <FeedbackSummary feedback={feedback} />
          <FeedbackList
            active={active}
            feedback={feedback}
            labels={labels}
            onPick={show}
            text={text.text}
          />
        </>
      )}
    </TextBeside>
  );
}
