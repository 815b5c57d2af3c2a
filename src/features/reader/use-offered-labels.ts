/** The labels offered for the reading on the desk, in the codebook's order. */
import { useMemo } from 'react';
import { offeredLabels } from '../../domain/codebook/label-tree';
import type { Label } from '../../domain/codebook/label';
import { useWorkspace } from '../../state/hooks';
import { useReaderDesk } from './reader-context';

export function useOfferedLabels(): readonly Label[] {
  const { readingId } = useReaderDesk();
  const codebookId = useWorkspace((state) => state.readings.get(readingId)?.codebookId);
  const labels = useWorkspace((state) => state.labels);
  return useMemo(
    () => offeredLabels([...labels.values()].filter((label) => label.codebookId === codebookId)),
    [labels, codebookId],
  );
}
