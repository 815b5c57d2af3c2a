/** Left of the article: its outline, and the codebook as legend and filter. */
import { useTranslate } from '../../../ui/messages-context';
import { Legend } from './legend';
import { ReviewList } from '../review/review-list';
import { Outline } from './outline';
import styles from './rail.module.css';

interface RailProps {
  readonly className?: string | undefined;
  /** After a place was chosen: a drawer closes then. */
  readonly onGone?: () => void;
}

export function Rail({ className, onGone }: RailProps) {
  const t = useTranslate();
  return (
    <aside aria-label={t('reader.rail')} className={`${styles.rail} ${className ?? ''}`}>
      <ReviewList onGone={onGone} />
      <Legend />
      <Outline onGone={onGone} />
    </aside>
  );
}
