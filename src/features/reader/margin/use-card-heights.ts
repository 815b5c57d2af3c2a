/** Tells the model how high the mounted cards are: a new one before it is painted, each when it grows. */
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { AnnotationId } from '../../../domain/annotation/annotation';
import { useReaderDesk } from '../reader-context';
import type { CardPlace } from '../desk/places';

/** @param list its children carry the annotation's id as `data-id` */
export function useCardHeights(
  list: RefObject<HTMLElement | null>,
  cards: readonly CardPlace[],
): void {
  const { model } = useReaderDesk();
  const observer = useRef<ResizeObserver | null>(null);
  const watched = useRef(new WeakSet<Element>());

  useLayoutEffect(() => {
    const fresh = childrenOf(list.current).filter((card) => !watched.current.has(card));
    const unknown = new Set(
      cards.flatMap(({ annotation }) => (model.needsHeight(annotation) ? annotation.id : [])),
    );
    const measured = fresh.filter((card) => unknown.has(idOf(card)));
    if (measured.length > 0) {
      model.setHeights(new Map(measured.map((card) => [idOf(card), card.offsetHeight])));
    }
    observer.current ??= new ResizeObserver((entries) => {
      model.setHeights(new Map(entries.flatMap(heightOf)));
    });
    for (const card of fresh) {
      watched.current.add(card);
      observer.current.observe(card);
    }
  }, [model, list, cards]);

  useEffect(
    () => () => {
      observer.current?.disconnect();
      observer.current = null;
      watched.current = new WeakSet();
    },
    [model],
  );
}

function childrenOf(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.children ?? [])].filter((card) => card instanceof HTMLElement);
}

function idOf(card: HTMLElement): AnnotationId {
  return (card.dataset['id'] ?? '') as AnnotationId;
}

/** None for a card that has just been taken away. */
function heightOf({
  target,
  borderBoxSize,
}: ResizeObserverEntry): readonly (readonly [AnnotationId, number])[] {
  const height = Math.round(borderBoxSize[0]?.blockSize ?? 0);
  return target instanceof HTMLElement && height > 0 ? [[idOf(target), height]] : [];
}
