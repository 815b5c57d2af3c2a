/** The comparison in one figure and one line, and what the teacher says about the whole. */
import type { Correction } from '../../../domain/class/correction';
import { MARK_OUTCOMES } from '../../../domain/scoring/compare-with-key';
import { useTranslate } from '../../../ui/messages-context';
import type { Feedback } from './feedback';
import { outcomeKey } from './feedback-list';
import styles from './feedback-summary.module.css';

export function FeedbackSummary({ feedback }: { readonly feedback: Feedback }) {
  const t = useTranslate();
  const { scored, against, correction, others } = feedback;
  const counts = MARK_OUTCOMES.map((outcome) => ({
    outcome,
    count: scored.marks.filter((mark) => mark.outcome === outcome).length,
  })).filter(({ count }) => count > 0);
  const missed = scored.key.filter(({ foundBy }) => foundBy === null).length;
  return (
    <section aria-label={t('feedback.title')} className={styles.summary}>
      {correction !== null && <Overall correction={correction} />}
      {(others.length > 0 || against === 'key') && (
        <>
          <p>
            {scored.score === null
              ? t('feedback.no-score')
              : t(`feedback.score-${against}`, { score: scored.score })}
          </p>
          <ul className={styles.counts}>
            {counts.map(({ outcome, count }) => (
              <li key={outcome}>
                {t.format.number(count)} {t(outcomeKey(outcome, against))}
              </li>
            ))}
            {missed > 0 && (
              <li>
                {t.format.number(missed)} {t('feedback.missed')}
              </li>
            )}
          </ul>
          <p className={styles.layers}>{t(`feedback.layers-${against}`)}</p>
        </>
      )}
    </section>
  );
}

/** What the teacher says about the whole. */
export function Overall({ correction }: { readonly correction: Correction }) {
  const t = useTranslate();
  if (correction.overall === '') return null;
  return (
    <div className={styles.overall}>
      <h2>{t('feedback.overall')}</h2>
      <p dir="auto">{correction.overall}</p>
    </div>
  );
}
