/** What a teacher gave back, without the marks it is about: their marks on the text, their reasons and comments. */
import type { Correction } from '../../../domain/class/correction';
import { useTranslate } from '../../../ui/messages-context';
import type { Feedback } from '../feedback/feedback';
import { Said } from '../feedback/feedback-list';
import list from '../feedback/feedback-list.module.css';
import { FeedbackMark } from '../feedback/feedback-mark';
import { Overall } from '../feedback/feedback-summary';
import { TextBeside } from '../finished/text-beside';
import type { ExerciseDesk } from '../use-exercise-desk';

interface TeacherOnlyProps {
  readonly desk: ExerciseDesk;
  readonly correction: Correction;
  readonly feedback: Feedback;
}

export function TeacherOnly({ desk, correction, feedback }: TeacherOnlyProps) {
  const t = useTranslate();
  const { text, labels } = desk;
  const reasons = new Map(feedback.others.map(({ id, reason }) => [id, reason]));
  return (
    <TextBeside desk={desk} marks={feedback.layers}>
      {({ active, show }) => (
        <>
          <Overall correction={correction} />
          {correction.comments.length > 0 && (
            <section aria-label={t('returned.comments')}>
              <h2 className={list.title}>{t('returned.comments')}</h2>
              {correction.comments.map(({ markId, text: words }) => (
                <Said key={markId} text={words} what="comment" />
              ))}
            </section>
          )}
          {feedback.layers.length > 0 && (
            <section aria-label={t(`returned.marks-${feedback.against}`)}>
              <h2 className={list.title}>{t(`returned.marks-${feedback.against}`)}</h2>
              <ol className={list.list}>
                {feedback.layers.map((mark) => (
                  <FeedbackMark
                    isActive={active === mark.id}
                    key={mark.id}
                    labels={labels}
                    mark={mark}
                    onPick={show}
                    text={text.text}
                  >
                    <Said text={reasons.get(mark.id) ?? ''} what="reason" />
                  </FeedbackMark>
                ))}
              </ol>
            </section>
          )}
        </>
      )}
    </TextBeside>
  );
}
