/** One student's page of a printed report. */
import { useMemo } from 'react';
import type { RollRow } from '../../../../domain/class/roll';
import type { Label } from '../../../../domain/codebook/label';
import { useTranslate } from '../../../../ui/messages-context';
import { useClass } from '../../class-desk';
import { compareRows } from '../compared-rows';
import type { GiveBack } from '../use-give-back';
import styles from './printed-report.module.css';

interface StudentPageProps {
  readonly row: RollRow;
  readonly giveBack: GiveBack;
}

export function StudentPage({ row, giveBack }: StudentPageProps) {
  const t = useTranslate();
  const { exercise, article, text, labels } = useClass();
  const { submission, name } = row;
  const { marks, compared } = giveBack;
  const correction = giveBack.correctionOf(row);
  const said = new Map(correction?.comments.map((comment) => [comment.markId, comment.text]));
  const { rows, missed, score } = useMemo(
    () => compareRows(text.text, submission.marks, marks, exercise.passages),
    [text, submission, marks, exercise],
  );
  return (
    <section className={styles.page}>
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p>
        {exercise.title || article.title} · {t(`roll.state.${submission.state}`)} ·{' '}
        {t('roll.handed-in', { at: submission.handedIn })} ·{' '}
        {t('roll.marks', { count: row.total, outside: row.outside })}
        {score !== null &&
          compared !== 'nothing' &&
          ` · ${t(`report.score-${compared}`, { score })}`}
      </p>
      {correction && correction.overall.trim() !== '' && (
        <p className={styles.overall}>{correction.overall}</p>
      )}
      <ul className={styles.marks}>
        {rows.map(({ mark, quote, outcome, right }) => (
          <li className={styles.mark} key={mark.id}>
            <p className={styles.labels}>
              {namesOf(mark.labelIds, labels) || t('report.no-label')}
              {outcome && ` · ${t(`report.outcome.${outcome}`)}`}
            </p>
            <blockquote className={styles.quote}>{quote}</blockquote>
            {mark.note !== '' && <p>{mark.note}</p>}
            {right && compared !== 'nothing' && outcome !== 'exact' && (
              <p className={styles.right}>
                {t(`report.right-${compared}`)} {namesOf(right.mark.labelIds, labels)}: “
                {right.quote}”
              </p>
            )}
            {right && right.mark.reason !== '' && (
              <p className={styles.right}>{t('report.why', { reason: right.mark.reason })}</p>
            )}
            {said.has(mark.id) && <p className={styles.comment}>{said.get(mark.id)}</p>}
          </li>
        ))}
      </ul>
      {missed.length > 0 && (
        <>
          <h2>{t('report.missed')}</h2>
          <ul className={styles.marks}>
            {missed.map(({ mark, quote }) => (
              <li className={styles.mark} key={mark.id}>
                <p className={styles.labels}>{namesOf(mark.labelIds, labels)}</p>
                <blockquote className={styles.quote}>{quote}</blockquote>
                {mark.reason !== '' && (
                  <p className={styles.right}>{t('report.why', { reason: mark.reason })}</p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function namesOf(ids: readonly string[], labels: readonly Label[]): string {
  return labels
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(', ');
}
