/** The one status of the page, read out politely when it changes. */
import { Icon } from './icon';
import styles from './status-line.module.css';

interface StatusLineProps {
  readonly text: string;
  /** quiet: all is well; busy: under way; problem: the reader has to know. */
  readonly tone: 'quiet' | 'busy' | 'problem';
}

export function StatusLine({ text, tone }: StatusLineProps) {
  return (
    <p
      aria-live="polite"
      className={`${styles.status} ${styles[tone] ?? ''}`}
      data-live-announcer
      role="status"
    >
      <Icon name={ICONS[tone]} size={16} />
      <span>{text}</span>
    </p>
  );
}

const ICONS = { quiet: 'check', busy: 'busy', problem: 'problem' } as const;
