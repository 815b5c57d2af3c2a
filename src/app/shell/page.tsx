/** The page behind the address. The library comes with the app; the others are loaded when first opened. */
import { lazy, useEffect } from 'react';
import { LibraryPage } from '../../features/library/library-page';
import { CopyReminder } from '../../features/safekeeping/reminder/copy-reminder';
import { usePostil, useRoute } from '../../state/hooks';
import { openDesk } from '../../state/session';

const loadReader = () => import('../../features/reader/reader-page');
const ReaderPage = lazy(async () => ({ default: (await loadReader()).ReaderPage }));
const CodebookPage = lazy(async () => ({
  default: (await import('../../features/codebook/codebook-page')).CodebookPage,
}));

const ClassPage = lazy(async () => ({
  default: (await import('../../features/class/class-page')).ClassPage,
}));

export function Page() {
  const route = useRoute();
  const { session } = usePostil();
  useEffect(whenIdle, []);
  useEffect(() => {
    if (route.page !== 'article') openDesk(session, null, null);
  }, [route, session]);
  switch (route.page) {
    case 'library':
      return <LibraryPage notice={<CopyReminder />} />;
    case 'article':
      return <ReaderPage key={`${route.id}/${route.reading ?? ''}`} articleId={route.id} />;
    case 'codebook':
      return <CodebookPage key={route.id} codebookId={route.id} />;
    case 'exercise':
    case 'class':
      return (
        <ClassPage
          key={route.id}
          exerciseId={route.id}
          view={route.page === 'class' ? route.view : 'roll'}
        />
      );
  }
}

/** What most will open next is fetched while nothing else is to be done. */
function whenIdle(): () => void {
  const timer = setTimeout(() => void loadReader().catch(() => undefined), IDLE_AFTER_MS);
  return () => {
    clearTimeout(timer);
  };
}

const IDLE_AFTER_MS = 300;
