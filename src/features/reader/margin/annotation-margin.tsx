/** The cards beside the text: only those near the viewport are mounted, each level with its words. */
import { useRef } from 'react';
import { useTranslate } from '../../../ui/messages-context';
import { AnnotationCard } from './annotation-card';
import styles from './annotation-margin.module.css';
import { useReadingView } from '../reader-context';
import { useCardHeights } from './use-card-heights';
import { useShownAnnotations } from '../use-shown-annotations';

export function AnnotationMargin() {
  const t = useTranslate();
  const { cards, isGliding } = useReadingView();
  const { positionOf, total } = useShownAnnotations();
  const list = useRef<HTMLUListElement>(null);

  useCardHeights(list, cards);

  return (
    <ul
      aria-label={t('annotations.list')}
      className={styles.margin}
      data-gliding={isGliding}
      ref={list}
    >
      {cards.map(({ annotation, top }) => (
        <li
          key={annotation.id}
          aria-posinset={positionOf(annotation)}
          aria-setsize={total}
          className={styles.place}
          data-id={annotation.id}
          style={{ transform: `translateY(${top}px)` }}
        >
          <AnnotationCard annotation={annotation} />
        </li>
      ))}
    </ul>
  );
}
