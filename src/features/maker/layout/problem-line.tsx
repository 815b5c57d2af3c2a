/** One thing to mend, said where it can be mended. */
import { Icon } from '../../../ui/icon';
import styles from './problem-line.module.css';

export function ProblemLine({ text }: { readonly text: string }) {
  return (
    <p className={styles.problem}>
      <Icon name="problem" size={16} />
      {text}
    </p>
  );
}
