/** The page behind the address. The library comes with the app; the others are loaded when first opened. */
import { lazy, useEffect } from 'react';
import type { ReaderPageProps } from '../../features/reader/reader-page';
import { LibraryPage } from '../../features/library/library-page';
import { CopyReminder } from '../../features/safekeeping/reminder/copy-reminder';
import { usePostil, useRoute, useWorkspace } from '../../state/hooks';
import { openDesk } from '../../state/session';
import { afterPaint } from '../../ui/after-paint';
import { useTranslate } from '../../ui/messages-context';
import type { ExerciseId } from '../../domain/exercise/exercise-id';
import { whenAtRest } from '../browser/when-at-rest';
import { ArticlePage } from './article-page';
import { ExercisePage } from './exercise-pages';
import { createLate, useLate } from './late';
import styles from './shell.module.css';
import { withClassWords, withCodebookWords } from './with-words';

const reader = createLate(() => import('../../features/reader/reader-page'));
const CodebookPage = lazy(async () => ({
  default: (await withCodebookWords(import('../../features/codebook/codebook-page'))).CodebookPage,
}));
const MakerPage = lazy(async () => ({
  default: (await withClassWords(import('../../features/maker/maker-page'))).MakerPage,
}));
const ClassPage = lazy(async () => ({
  default: (await withClassWords(import('../../features/class/class-page'))).ClassPage,
}));

export function Page() {
  const route = useRoute();
  const { session } = usePostil();
  useEffect(() => afterPaint(fetchReader), []);
  useEffect(() => {
    if (route.page !== 'article') openDesk(session, null, null);
  }, [route, session]);
  switch (route.page) {
    case 'library':
      return <LibraryPage notice={<CopyReminder />} />;
    case 'article':
      return (
        <ArticlePage
          key={`${route.id}/${route.reading ?? ''}`}
          articleId={route.id}
          readingId={route.reading}
          Reader={Reader}
        />
      );
    case 'codebook':
      return <CodebookPage key={route.id} codebookId={route.id} />;
    case 'exercise':
      return <Exercise key={route.id} exerciseId={route.id} />;
    case 'class':
      return <ClassPage key={route.id} exerciseId={route.id} view={route.view} />;
  }
}

/** Its settings where it was made, its start page where it was received. */
function Exercise({ exerciseId }: { readonly exerciseId: ExerciseId }) {
  const role = useWorkspace((state) => state.exercises.get(exerciseId)?.role);
  if (role === 'received') return <ExercisePage exerciseId={exerciseId} />;
  return (
    <MakerPage
      exerciseId={exerciseId}
      pageAddress={pageAddress(window.location)}
      renderPreview={(id) => <ExercisePage exerciseId={id} isPreview />}
    />
  );
}

function Reader(props: ReaderPageProps) {
  const t = useTranslate();
  const page = useLate(reader);
  if (!page) return <p className={styles.loading}>{t('common.loading')}</p>;
  return <page.ReaderPage {...props} />;
}

/** null where a link would lead to this computer alone. */
function pageAddress({ protocol, href }: Location): string | null {
  return protocol === 'file:' ? null : (href.split('#')[0] ?? '');
}

/** What most will open next. */
function fetchReader(): void {
  reader
    .load()
    .then(() => import('../../editor/warm-up'))
    .then(
      ({ warmUpEditor }) => whenAtRest(window, warmUpEditor),
      () => undefined,
    );
}
