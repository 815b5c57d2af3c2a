/** The page that edits one codebook: its name, its labels, and how they look in an article. */
import { useEffect } from 'react';
import type { CodebookId } from '../../domain/codebook/label';
import { usePostil, useWorkspace } from '../../state/hooks';
import { useTranslate } from '../../ui/messages-context';

interface CodebookPageProps {
  readonly codebookId: CodebookId;
}

export function CodebookPage({ codebookId }: CodebookPageProps) {
  const t = useTranslate();
  const { workspace } = usePostil();
  const codebook = useWorkspace((state) => state.codebooks.get(codebookId));
  useEffect(() => void workspace.openHistory(codebookId), [workspace, codebookId]);
  return <h1>{codebook?.name ?? t('edit-problem.gone-codebook')}</h1>;
}
