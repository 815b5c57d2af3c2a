/** The cards beside the text: only those near the viewport are mounted, each level with its words. */
import { createContext, memo, use, useRef } from 'react';
import { useTranslate } from '../../../ui/messages-context';
import type { CardPlace } from '../desk/places';
import { AnnotationCard } from './annotation-card';
import styles from './annotation-margin.module.css';
import { useReadingView } from '../reader-context';
import { useCardHeights } from './use-card-heights';
import { useShownAnnotations, type ShownAnnotations } from '../use-shown-annotations';

/**
 * The places of all cards in the order change with each new one. They come to the cards by a context of
 * their own, so that a new card renders alone and the others follow after it has been painted.
 */
export function AnnotationMargin() {
  return (
    <ShownContext value={useShownAnnotations()}>
      <Cards />
    </ShownContext>
  );
}

const ShownContext = createContext<ShownAnnotations | null>(null);

const Cards = memo(function Cards() {
  const t = useTranslate();
  const { cards, isGliding } = useReadingView();
  const list = useRef<HTMLUListElement>(null);

  useCardHeights(list, cards);

  return (
    <ul
      aria-label={t('annotations.list')}
      className={styles.margin}
      data-gliding={isGliding}
      ref={list}
    >
      {cards.map((place) => (
        <Card key={place.annotation.id} place={place} />
      ))}
    </ul>
  );
});

const Card = memo(function Card({ place: { annotation, top } }: { readonly place: CardPlace }) {
  const shown = use(ShownContext);
  return (
    <li
      aria-posinset={shown?.positionOf(annotation) || undefined}
      aria-setsize={shown?.total}
      className={styles.place}
      data-id={annotation.id}
      style={{ transform: `translateY(${top}px)` }}
    >
      <AnnotationCard annotation={annotation} />
    </li>
  );
});
