/** Work that takes more than a moment: how far it is, and a way to stop it. */
import { Button } from './button';
import { useTranslate } from './messages-context';
import styles from './progress-bar.module.css';

interface ProgressBarProps {
  /** What is being done. */
  readonly label: string;
  /** From 0 to 1; null while nobody knows. */
  readonly value: number | null;
  /** How far in words, as in "12 of 40 files"; otherwise per cent. */
  readonly valueText?: string;
  readonly onAbort?: () => void;
}

export function ProgressBar({ label, value, valueText, onAbort }: ProgressBarProps) {
  const t = useTranslate();
  const words = valueText ?? (value === null ? '' : t.format.percent(value));
  return (
    <div className={styles.progress}>
      <div className={styles.line}>
        <span className={styles.label}>{label}</span>
        <span aria-hidden className={styles.value}>
          {words}
        </span>
      </div>
      <div className={styles.line}>
        <progress
          aria-label={label}
          aria-valuetext={words === '' ? undefined : words}
          className={styles.bar}
          max={1}
          {...(value === null ? {} : { value })}
        />
        {onAbort !== undefined && (
          <Button onPress={onAbort} variant="quiet">
            {t('common.abort')}
          </Button>
        )}
      </div>
    </div>
  );
}
