/** What is asked of each label, and how far it has been done. */
import type { Label } from '../../../domain/codebook/label';
import type { AskProgress } from '../../../domain/exercise/progress';
import { Icon } from '../../../ui/icon';
import { useTranslate } from '../../../ui/messages-context';
import { Swatch } from '../../../ui/swatch';
import styles from './progress-list.module.css';

interface ProgressListProps {
  readonly asks: readonly AskProgress[];
  /** In the codebook's order, which is the order of the list. */
  readonly labels: readonly Label[];
  /** False before anything can have been done. */
  readonly isBegun?: boolean;
}

export function ProgressList({ asks, labels, isBegun = true }: ProgressListProps) {
  const t = useTranslate();
  return (
    <ul aria-label={t('exercise.progress')} className={styles.list}>
      {labels.map((label) => {
        const ask = asks.find(({ labelId }) => labelId === label.id);
        if (!ask) return null;
        return (
          <li className={styles.row} data-state={ask.state} key={label.id}>
            <Swatch color={label.color} pattern={label.pattern} size={16} />
            <span className={styles.name} dir="auto">
              {label.name}
            </span>
            <span className={styles.count}>
              {t(isBegun ? 'exercise.ask-progress' : 'exercise.ask', ask)}
            </span>
            <span className={styles.sign}>
              {isBegun && ask.state === 'met' && <Icon name="check" size={16} />}
              {ask.state === 'over' && <Icon name="problem" size={16} />}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
