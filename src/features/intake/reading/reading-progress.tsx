/** Shown when reading takes longer than a second: which file, how many, and a way to stop. */
import { useEffect, useState } from 'react';
import { useTranslate } from '../../../ui/messages-context';
import { ProgressBar } from '../../../ui/progress-bar';
import type { Progress } from './read-sources';
import styles from './reading-progress.module.css';

interface ReadingProgressProps {
  readonly progress: Progress;
  readonly onAbort: () => void;
}

const PATIENCE_MS = 1000;

export function ReadingProgress({ progress, onAbort }: ReadingProgressProps) {
  const t = useTranslate();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLong(true);
    }, PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  const { name, index, total } = progress;
  return (
    <section aria-label={t('opening.reading')} className={styles.card}>
      <ProgressBar
        label={t('intake.reading-file', { file: name === '' ? t('opening.pasted') : name })}
        onAbort={onAbort}
        value={total === 1 ? null : (index - 1) / total}
        {...(total === 1 ? {} : { valueText: t('opening.progress', { index, total }) })}
      />
    </section>
  );
}
