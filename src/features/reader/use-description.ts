/** What a screen reader hears of an annotation: "Claim, 14 words, overlaps Evidence. Note: …" */
import { useMemo } from 'react';
import type { Annotation } from '../../domain/annotation/annotation';
import { EMPTY_INDEX } from '../../domain/annotation/annotation-index';
import { useWorkspace, useWorkspaceList } from '../../state/hooks';
import { useTranslate } from '../../ui/messages-context';
import { countAnnotationWords, labelsOf, overlapNames } from './describe-annotation';
import { useReaderDesk } from './reader-context';

export function useDescription(annotation: Annotation): string {
  const t = useTranslate();
  const { text, readingId } = useReaderDesk();
  const labels = useWorkspace((state) => state.labels);
  const nameless = t('annotation.no-label');
  const overlaps = useWorkspaceList((state) =>
    overlapNames(
      annotation,
      state.annotations.get(readingId) ?? EMPTY_INDEX,
      state.labels,
      nameless,
    ),
  );
  const words = useMemo(() => countAnnotationWords(annotation, text.text), [annotation, text]);
  return t('annotation.description', {
    labels: labelsOf(annotation, labels).map(({ name }) => name),
    words,
    overlaps,
    note: annotation.note,
  });
}
