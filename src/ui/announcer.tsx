/** Says a change to screen readers, politely, without showing anything. */
import { createContext, use, useCallback, useRef, type ReactNode } from 'react';
import { present } from '../lib/assert';
import styles from './visually-hidden.module.css';

type Announce = (text: string) => void;

export function useAnnounce(): Announce {
  return present(use(AnnouncerContext), 'An AnnouncerProvider around this component');
}

export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const first = useRef<HTMLDivElement>(null);
  const second = useRef<HTMLDivElement>(null);
  const isFirstNext = useRef(true);

  // Two regions in turn: the same text twice is a change in each of them.
  const announce = useCallback((text: string) => {
    const [next, other] = isFirstNext.current ? [first, second] : [second, first];
    if (other.current !== null) other.current.textContent = '';
    if (next.current !== null) next.current.textContent = text;
    isFirstNext.current = !isFirstNext.current;
  }, []);

  return (
    <AnnouncerContext value={announce}>
      {children}
      {/* The attribute keeps it in the tree while a dialog hides the rest of the page. */}
      <div className={styles.hidden} data-live-announcer>
        <div aria-live="polite" ref={first} />
        <div aria-live="polite" ref={second} />
      </div>
    </AnnouncerContext>
  );
}

const AnnouncerContext = createContext<Announce | null>(null);
