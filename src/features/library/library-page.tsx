/** The first page: the articles on the shelf, or the three doors while there are none. */
import { useEffect, type ReactNode } from 'react';
import { usePostil, useWorkspace } from '../../state/hooks';
import { LIBRARY_SCOPE } from '../../state/workspace-state';
import { useTranslate } from '../../ui/messages-context';
import { CodebookList } from './codebook-list';
import { ExerciseList } from './exercises/exercise-list';
import { FirstPage } from './first-page';
import styles from './library-page.module.css';
import { Shelf } from './shelf';

interface LibraryPageProps {
  /** A line above the articles. */
  readonly notice: ReactNode;
}

export function LibraryPage({ notice }: LibraryPageProps) {
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
      {notice}
      {isEmpty ? <FirstPage /> : <Shelf />}
      <ExerciseList />
      <CodebookList />
    </div>
  );
}
