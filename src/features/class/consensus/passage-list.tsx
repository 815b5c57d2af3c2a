/** All passages to decide, and which of them are. */
import type { Verdict } from '../../../domain/class/verdict';
import type { Span } from '../../../domain/text/span';
import { Icon } from '../../../ui/icon';
import { useTranslate } from '../../../ui/messages-context';
import { useClass } from '../class-desk';
import scroll from '../scroll-hint.module.css';
import styles from './consensus.module.css';

interface PassageListProps {
  readonly passages: readonly { readonly passage: Span; readonly verdict: Verdict | null }[];
  /** Index of the one on the desk. */
  readonly at: number;
  readonly onGo: (index: number) => void;
}

export function PassageList({ passages, at, onGo }: PassageListProps) {
  const t = useTranslate();
  const { text } = useClass();
  return (
    <details className={styles.list} open>
      <summary className={styles.summary}>{t('class-consensus.passages')}</summary>
      <ol
        className={`${styles.passages} ${scroll.more}`}
        aria-label={t('class-consensus.passages')}
      >
        {passages.map(({ passage, verdict }, index) => (
          <li key={`${passage.start} ${passage.end}`}>
            <button
              aria-current={index === at ? 'true' : undefined}
              className={styles.go}
              onClick={() => onGo(index)}
              type="button"
            >
              <span className={styles.excerpt}>{text.text.slice(passage.start, passage.end)}</span>
              <span className={styles.state}>
                {verdict && <Icon name="check" size={14} />}
                {verdict === null
                  ? t('class-consensus.open')
                  : verdict.marks.length === 0
                    ? t('class-consensus.decided-nothing')
                    : t('class-consensus.decided-marks', { count: verdict.marks.length })}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
