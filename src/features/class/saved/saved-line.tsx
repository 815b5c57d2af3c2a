/** "Saved …", with a check. What reads aloud is told by `useSaved`. */
import { Icon } from '../../../ui/icon';
import styles from './saved-line.module.css';

/** Nothing for an empty text. */
export function SavedLine({ text }: { readonly text: string }) {
  if (text === '') return null;
  return (
    <p className={styles.saved}>
      <Icon name="check" size={16} />
      <span>{text}</span>
    </p>
  );
}
