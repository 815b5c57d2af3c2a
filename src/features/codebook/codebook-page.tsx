/** The page that edits one codebook: its name, its labels, and how they look in an article. */
import { useEffect } from 'react';
import type { CodebookId } from '../../domain/codebook/label';
import { usePostil, useWorkspace } from '../../state/hooks';
import { Button } from '../../ui/button';
import { useTranslate } from '../../ui/messages-context';
import { CodebookEditor } from './codebook-editor';
import styles from './codebook-page.module.css';

interface CodebookPageProps {
  readonly codebookId: CodebookId;
}

export function CodebookPage({ codebookId }: CodebookPageProps) {
  const t = useTranslate();
  const { commander, workspace } = usePostil();
  const codebook = useWorkspace((state) => state.codebooks.get(codebookId));
  useEffect(() => void workspace.openHistory(codebookId), [workspace, codebookId]);
  return (
    <div className={styles.page}>
      {codebook ? (
        <CodebookEditor codebook={codebook} />
      ) : (
        <div className={styles.gone}>
          <h1>{t('edit-problem.gone-codebook')}</h1>
          <Button onPress={() => commander.execute('open-library')} variant="primary">
            {t('command.open-library')}
          </Button>
        </div>
      )}
    </div>
  );
}
