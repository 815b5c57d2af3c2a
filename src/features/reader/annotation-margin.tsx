/** The cards beside the text: only those near the viewport are mounted, each level with its words. */
import { useLayoutEffect, useRef } from 'react';
import type { AnnotationId } from '../../domain/annotation/annotation';
import { useTranslate } from '../../ui/messages-context';
import { AnnotationCard } from './annotation-card';
import styles from './annotation-margin.module.css';
import { useReaderDesk, useReadingView } from './reader-context';
import { useShownAnnotations } from './use-shown-annotations';

export function AnnotationMargin() {
  const t = useTranslate();
  const { model } = useReaderDesk();
  const { cards, isGliding } = useReadingView();
  const { positionOf, total } = useShownAnnotations();
  const list = useRef<HTMLUListElement>(null);

  // Heights are taken before the cards are painted, and again whenever one grows.
  useLayoutEffect(() => {
    if (list.current) model.setHeights(heightsOf(list.current));
  }, [model, cards]);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      model.setHeights(heightsOf(element));
    });
    for (const card of element.children) observer.observe(card);
    return () => {
      observer.disconnect();
    };
  }, [model, cards]);

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

function heightsOf(list: HTMLUListElement): ReadonlyMap<AnnotationId, number> {
  return new Map(
    [...list.children].flatMap((card) =>
      card instanceof HTMLElement && card.dataset['id'] !== undefined
        ? [[card.dataset['id'] as AnnotationId, card.offsetHeight] as const]
        : [],
    ),
  );
}
