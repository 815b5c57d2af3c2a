/** What a screen reader hears of an annotation: "Claim, 14 words, overlaps Evidence. Note: …" */
import { useMemo } from 'react';
import type { Annotation } from '../../../domain/annotation/annotation';
import { EMPTY_INDEX, type AnnotationIndex } from '../../../domain/annotation/annotation-index';
import type { ReadingId } from '../../../domain/reading/reading';
import { useWorkspace } from '../../../state/hooks';
import type { WorkspaceState } from '../../../state/workspace-state';
import { useTranslate } from '../../../ui/messages-context';
import { countAnnotationWords, labelsOf, overlapNames, type Labels } from './describe-annotation';
import { useReaderDesk } from '../reader-context';

export function useDescription(annotation: Annotation): string {
  const t = useTranslate();
  const { text, readingId } = useReaderDesk();
  const labels = useWorkspace((state) => state.labels);
  const nameless = t('annotation.no-label');
  const overlaps = useWorkspace(
    useMemo(
      () => selectOverlaps(annotation, readingId, nameless),
      [annotation, readingId, nameless],
    ),
  );
  const words = useMemo(() => countAnnotationWords(annotation, text.text), [annotation, text]);
  return t('annotation.description', {
    labels: labelsOf(annotation, labels).map(({ name }) => name),
    words,
    overlaps: overlaps === '' ? [] : overlaps.split(SEPARATOR),
    note: annotation.note,
  });
}

const SEPARATOR = '\n';

/** Looks again only when annotations or labels have changed: every card in sight asks at every change. */
function selectOverlaps(annotation: Annotation, readingId: ReadingId, nameless: string) {
  let seen: AnnotationIndex | null = null;
  let seenLabels: Labels | null = null;
  let names = '';
  return ({ annotations, labels }: WorkspaceState): string => {
    const index = annotations.get(readingId) ?? EMPTY_INDEX;
    if (index !== seen || labels !== seenLabels) {
      names = overlapNames(annotation, index, labels, nameless).join(SEPARATOR);
      seen = index;
      seenLabels = labels;
    }
    return names;
  };
}
