/** One question about a class and its answer: a figure with its interval, or the reason why there is none. */
import type { ReactNode } from 'react';
import type { MeasureEntry } from '../../../domain/agreement/report/agreement-report';
import { useTranslate } from '../../../ui/messages-context';
import { figure, whyNone } from './figures';
import styles from './measures.module.css';

interface QuestionCardProps {
  readonly question: string;
  readonly hint: string;
  readonly entries: readonly (MeasureEntry | undefined)[];
  readonly children?: ReactNode;
}

export function QuestionCard({ question, hint, entries, children }: QuestionCardProps) {
  return (
    <section className={styles.card}>
      <h3 className={styles.question}>{question}</h3>
      <dl className={styles.figures}>
        {entries.map((entry) => entry && <Figure entry={entry} key={entry.measure} />)}
      </dl>
      <p className={styles.hint}>{hint}</p>
      {children}
    </section>
  );
}

function Figure({ entry }: { readonly entry: MeasureEntry }) {
  const t = useTranslate();
  const { measure, result, interval } = entry;
  const reason = whyNone(result, t);
  return (
    <div className={styles.figure}>
      <dt>{t(`measures.name-${measure}`)}</dt>
      <dd>
        <strong>{figure(result, t)}</strong>
        {reason !== '' && <span className={styles.band}>{reason}</span>}
        {interval?.result.kind === 'interval' && (
          <span className={styles.band}>
            {t('measures.band', { low: interval.result.low, high: interval.result.high })}
          </span>
        )}
      </dd>
    </div>
  );
}
