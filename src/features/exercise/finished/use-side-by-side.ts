/** A text and the list beside it: what is picked in one comes into sight in the other. */
import { useCallback, useRef, useState, type RefObject } from 'react';
import type { AnnotationId } from '../../../domain/annotation/annotation';

export interface SideBySide {
  /** Around both. */
  readonly area: RefObject<HTMLDivElement | null>;
  readonly active: AnnotationId | null;
  /** Picked in the list. */
  readonly show: (id: AnnotationId) => void;
  /** Picked in the text. */
  readonly find: (id: AnnotationId) => void;
}

export function useSideBySide(): SideBySide {
  const [active, setActive] = useState<AnnotationId | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const pick = useCallback((id: AnnotationId, selector: string): void => {
    setActive(id);
    area.current?.querySelector(selector)?.scrollIntoView(IN_SIGHT);
  }, []);
  const show = useCallback((id: AnnotationId) => pick(id, `[data-mark="${id}"]`), [pick]);
  const find = useCallback((id: AnnotationId) => pick(id, `[data-entry="${id}"]`), [pick]);
  return { area, active, show, find };
}

const IN_SIGHT = { block: 'center', inline: 'nearest' } as const;
