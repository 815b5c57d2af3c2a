/** A line under the top bar: something holds for the whole page, and what can be done about it. */
import { useEffect, useRef, type ReactNode } from 'react';
import styles from './banner.module.css';

interface BannerProps {
  /** Names the region. */
  readonly label: string;
  readonly children: ReactNode;
  readonly actions: ReactNode;
  readonly tone: 'quiet' | 'problem';
  /** It answers something the reader did, whose control is gone. */
  readonly takesFocus?: boolean;
}

export function Banner({ label, children, actions, tone, takesFocus = false }: BannerProps) {
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (takesFocus) text.current?.focus();
  }, [takesFocus]);
  return (
    <section aria-label={label} className={`${styles.banner} ${styles[tone]}`}>
      <p className={styles.text} ref={text} tabIndex={-1}>
        {children}
      </p>
      <div className={styles.actions}>{actions}</div>
    </section>
  );
}
