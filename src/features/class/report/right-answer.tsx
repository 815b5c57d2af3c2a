/** What key or consensus marked where a student marked something, and why: only what the student's mark does not say itself. */
import type { ComparedWith } from '../../../domain/class/give-back';
import type { Label } from '../../../domain/codebook/label';
import type { MarkOutcome } from '../../../domain/scoring/compare-with-key';
import { useTranslate } from '../../../ui/messages-context';
import type { RightMark } from './compared-rows';
import { Labels } from './labels';
import styles from './student-correction.module.css';

interface RightAnswerProps {
  readonly right: RightMark;
  /** The student's words: not said twice. */
  readonly own: string;
  readonly outcome: MarkOutcome | null;
  readonly compared: Exclude<ComparedWith, 'nothing'>;
  readonly labels: readonly Label[];
}

export function RightAnswer({ right, own, outcome, compared, labels }: RightAnswerProps) {
  const t = useTranslate();
  const { mark, quote } = right;
  if (outcome === 'exact' && mark.reason === '') return null;
  return (
    <div className={styles.right}>
      {outcome !== 'exact' && (
        <>
          <div className={styles.head}>
            <span>{t(`report.right-${compared}`)}</span>
            <Labels ids={mark.labelIds} labels={labels} />
          </div>
          {quote !== own && <blockquote className={styles.quote}>{quote}</blockquote>}
        </>
      )}
      {mark.reason !== '' && <p>{t('report.why', { reason: mark.reason })}</p>}
    </div>
  );
}
