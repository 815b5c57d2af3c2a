/** Left of the article: its outline, and the codebook as legend and filter. */
import type { ReactNode } from 'react';
import { useTranslate } from '../../../ui/messages-context';
import { Legend } from './legend';
import { ReviewList } from '../review/review-list';
import { MakeExercise } from './make-exercise';
import { Outline } from './outline';
import { ReadingChoice } from './reading-choice';
import styles from './rail.module.css';

interface RailProps {
  readonly className?: string | undefined;
  /** After a place was chosen: a drawer closes then. */
  readonly onGone?: () => void;
  /** What stands above all else. */
  readonly children?: ReactNode;
}

export function Rail({ className, onGone, children }: RailProps) {
  const t = useTranslate();
  return (
    <aside aria-label={t('reader.rail')} className={`${styles.rail} ${className ?? ''}`}>
      {children}
      <ReadingChoice />
      <ReviewList onGone={onGone} />
      <Legend />
      <Outline onGone={onGone} />
      <MakeExercise />
    </aside>
  );
}
