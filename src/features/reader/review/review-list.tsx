/** The marks that have no certain place in this text: one open at a time, to be placed or dropped. */
import { useEffect, useRef, useState } from 'react';
import type { AnnotationId } from '../../../domain/annotation/annotation';
import { useTranslate } from '../../../ui/messages-context';
import { useReaderDesk } from '../reader-context';
import styles from './review-list.module.css';
import { ReviewEntry } from './review-entry';
import { useFocusReview } from './use-focus-review';
import { useOrphans } from './use-orphans';

interface ReviewListProps {
  /** After a place was shown: a drawer closes then. */
  readonly onGone: (() => void) | undefined;
}

/** Nobody looks at more at once, and each costs the page. */
const MOST_SHOWN = 50;

export function ReviewList({ onGone }: ReviewListProps) {
  const t = useTranslate();
  const { editor } = useReaderDesk();
  const orphans = useOrphans();
  const [chosen, setChosen] = useState<AnnotationId | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const wasWithin = useRef(false);
  const count = orphans.length;
  useFocusReview(() => {
    focusFirst(list.current);
  });
  // What was just placed or dropped has taken the focus with it.
  useEffect(() => {
    if (!wasWithin.current) return;
    wasWithin.current = false;
    if (!focusFirst(list.current)) editor.focus();
  }, [count, editor]);

  if (count === 0) return null;
  const open = orphans.some(({ id }) => id === chosen) ? chosen : (orphans[0]?.id ?? null);
  return (
    <section className={styles.review}>
      <h2 className={styles.title}>{t('review.count', { count })}</h2>
      <p className={styles.explain}>{t('review.explain')}</p>
      <ul aria-label={t('review.list')} className={styles.list} ref={list}>
        {orphans.slice(0, MOST_SHOWN).map((orphan) => (
          <li key={orphan.id}>
            <ReviewEntry
              isOpen={orphan.id === open}
              onDone={() => {
                wasWithin.current = true;
              }}
              onGone={onGone}
              onOpen={() => {
                setChosen(orphan.id);
              }}
              orphan={orphan}
            />
          </li>
        ))}
      </ul>
      {count > MOST_SHOWN && (
        <p className={styles.explain}>{t('review.more', { count: count - MOST_SHOWN })}</p>
      )}
    </section>
  );
}

function focusFirst(list: HTMLUListElement | null): boolean {
  const button = list?.querySelector<HTMLElement>('button[aria-expanded="true"]');
  button?.focus();
  return button !== undefined && button !== null;
}
