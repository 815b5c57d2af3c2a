/** One way on: a button, and what it does. */
import type { ReactNode } from 'react';
import styles from './recovery-page.module.css';

interface WayProps {
  readonly hint: string;
  readonly children: ReactNode;
}

export function Way({ hint, children }: WayProps) {
  return (
    <li className={styles.way}>
      {children}
      <p className={styles.hint}>{hint}</p>
    </li>
  );
}
