/** A sign beside a name that is not what it looks like; hovering or a screen reader says why. */
import { Icon } from './icon';
import styles from './name-warning.module.css';
import { VisuallyHidden } from './visually-hidden';

interface NameWarningProps {
  readonly text: string;
}

export function NameWarning({ text }: NameWarningProps) {
  return (
    <span className={styles.sign} title={text}>
      <Icon name="problem" size={14} />
      <VisuallyHidden>{text}</VisuallyHidden>
    </span>
  );
}
