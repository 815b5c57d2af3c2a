/** Mark by mark what came of the comparison, with the reasons and what the teacher says to it. */
import { useMemo } from 'react';
import type { AnnotationId } from '../../../domain/annotation/annotation';
import type { Label } from '../../../domain/codebook/label';
import type { MarkOutcome } from '../../../domain/scoring/compare-with-key';
import { Icon, type IconName } from '../../../ui/icon';
import { useTranslate } from '../../../ui/messages-context';
import type { Feedback } from './feedback';
import { FeedbackMark, OtherMark } from './feedback-mark';
import styles from './feedback-list.module.css';

interface FeedbackListProps {
  readonly feedback: Feedback;
  readonly text: string;
  readonly labels: readonly Label[];
  readonly active: AnnotationId | null;
  readonly onPick: (id: AnnotationId) => void;
}

export function FeedbackList({ feedback, text, labels, active, onPick }: FeedbackListProps) {
  const t = useTranslate();
  const { scored, others, layers, comments } = feedback;
  const marks = useMemo(
    () => new Map(layers.map((mark) => [`${mark.layer} ${mark.id}`, mark])),
    [layers],
  );
  const reasons = new Map(others.map(({ id, reason }) => [id, reason]));
  const missed = scored.key.filter(({ foundBy }) => foundBy === null);
  const common = { text, labels, onPick };
  return (
    <>
      <section aria-label={t('feedback.own-marks')}>
        <h2 className={styles.title}>{t('feedback.own-marks')}</h2>
        {scored.marks.length === 0 && <p>{t('feedback.none-marked')}</p>}
        <ol className={styles.list}>
          {scored.marks.map(({ id, outcome, keyId, place, credit }) => {
            const mark = marks.get(`own ${id}`);
            const other = keyId === null ? undefined : marks.get(`other ${keyId}`);
            if (!mark) return null;
            return (
              <FeedbackMark {...common} isActive={active === id} key={id} mark={mark}>
                <p className={styles.outcome} data-outcome={outcome}>
                  <Icon name={SIGNS[outcome]} size={16} />
                  <strong>{t(outcomeKey(outcome, feedback.against))}</strong>
                  {outcome === 'wrong-label' && place !== null && place !== 'exact' && (
                    <span>{t(`feedback.place-${place}`)}</span>
                  )}
                  {keyId !== null && <span>{t('feedback.credit', { credit })}</span>}
                </p>
                {other && outcome !== 'exact' && <OtherMark {...common} mark={other} />}
                <Said text={(keyId !== null && reasons.get(keyId)) || ''} what="reason" />
                <Said text={comments.get(id) ?? ''} what="comment" />
              </FeedbackMark>
            );
          })}
        </ol>
      </section>
      {missed.length > 0 && (
        <section aria-label={t('feedback.missed')}>
          <h2 className={styles.title}>{t('feedback.missed')}</h2>
          <ol className={styles.list}>
            {missed.map(({ id }) => {
              const mark = marks.get(`other ${id}`);
              if (!mark) return null;
              return (
                <FeedbackMark {...common} isActive={active === id} key={id} mark={mark}>
                  <Said text={reasons.get(id) ?? ''} what="reason" />
                </FeedbackMark>
              );
            })}
          </ol>
        </section>
      )}
      {feedback.strayComments.length > 0 && (
        <section aria-label={t('feedback.stray-comments')}>
          <h2 className={styles.title}>{t('feedback.stray-comments')}</h2>
          {feedback.strayComments.map((comment) => (
            <Said key={comment.markId} text={comment.text} what="comment" />
          ))}
        </section>
      )}
    </>
  );
}

export function Said({
  text,
  what,
}: {
  readonly text: string;
  readonly what: 'reason' | 'comment';
}) {
  const t = useTranslate();
  if (text === '') return null;
  return (
    <p className={styles.said}>
      <span className={styles.who}>{t(`feedback.${what}`)}</span> <bdi>{text}</bdi>
    </p>
  );
}

/** A mark is in no key where the teacher's own corrections stand. */
export function outcomeKey(outcome: MarkOutcome, against: Feedback['against']) {
  return outcome === 'extra' && against === 'correction'
    ? 'feedback.extra-correction'
    : (`feedback.outcome-${outcome}` as const);
}

const SIGNS: Readonly<Record<MarkOutcome, IconName>> = {
  exact: 'check',
  'too-long': 'end-back',
  'too-short': 'end-on',
  shifted: 'grip',
  'wrong-label': 'label',
  extra: 'add',
  remark: 'note',
  outside: 'hide',
};
