/** The first page: the articles on the shelf, or the three doors while there are none. */
import { useEffect } from 'react';
import { usePostil, useWorkspace } from '../../state/hooks';
import { LIBRARY_SCOPE } from '../../state/workspace-state';
import { useTranslate } from '../../ui/messages-context';
import { CodebookList } from './codebook-list';
import { FirstPage } from './first-page';
import styles from './library-page.module.css';
import { Shelf } from './shelf';

export function LibraryPage() {
  const t = useTranslate();
  const { workspace } = usePostil();
  const isLoading = useWorkspace(({ phase }) => phase.kind === 'loading');
  const isEmpty = useWorkspace(({ articles }) => articles.size === 0);

  useEffect(() => {
    if (!isLoading) void workspace.openHistory(LIBRARY_SCOPE);
  }, [workspace, isLoading]);

  if (isLoading) return <p className={styles.loading}>{t('common.loading')}</p>;
  return (
    <div className={styles.page}>
      {isEmpty ? <FirstPage /> : <Shelf />}
      <CodebookList />
    </div>
  );
}
