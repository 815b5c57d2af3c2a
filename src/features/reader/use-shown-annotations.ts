/** The annotations the reader wants to see, after filter and hidden labels, and where each stands among them. */
import { useMemo } from 'react';
import type { Annotation } from '../../domain/annotation/annotation';
import {
  compareAnnotations,
  EMPTY_INDEX,
  type AnnotationIndex,
} from '../../domain/annotation/annotation-index';
import { filterAnnotations } from '../../domain/annotation/filter';
import { firstIndex } from '../../lib/sorted';
import { useSession, useWorkspace } from '../../state/hooks';
import { useReaderDesk } from './reader-context';

export interface ShownAnnotations {
  readonly shown: readonly Annotation[];
  /** How many are shown. */
  readonly total: number;
  /** How many there are. */
  readonly all: number;
  /** From 1; 0 when it is not shown. */
  positionOf(annotation: Annotation): number;
}

export function useAnnotationIndex(): AnnotationIndex {
  const { readingId } = useReaderDesk();
  return useWorkspace((state) => state.annotations.get(readingId)) ?? EMPTY_INDEX;
}

export function useShownAnnotations(): ShownAnnotations {
  const { text } = useReaderDesk();
  const { ordered } = useAnnotationIndex();
  const filter = useSession((state) => state.filter);
  const hidden = useSession((state) => state.hidden);
  return useMemo(() => {
    const shown = filterAnnotations(ordered, text.text, { ...filter, hidden });
    return {
      shown,
      total: shown.length,
      all: ordered.length,
      positionOf(annotation) {
        const at = firstIndex(shown, (other) => compareAnnotations(other, annotation) >= 0);
        return shown[at]?.id === annotation.id ? at + 1 : 0;
      },
    };
  }, [ordered, text, filter, hidden]);
}
