/** The tree of a codebook's labels, archived ones too. */
import { useMemo } from 'react';
import type { CodebookId } from '../../../domain/codebook/label';
import { labelTree, type LabelNode } from '../../../domain/codebook/label-tree';
import { useWorkspace } from '../../../state/hooks';

export function useLabelNodes(codebookId: CodebookId): readonly LabelNode[] {
  const labels = useWorkspace((state) => state.labels);
  return useMemo(
    () => labelTree([...labels.values()].filter((label) => label.codebookId === codebookId)),
    [labels, codebookId],
  );
}
