/** The frame around every page: top bar, page, dialogs, and what is always listening. */
import { Suspense } from 'react';
import { Intake } from '../../features/intake/intake';
import { useWorkspace } from '../../state/hooks';
import { onLaunchedFiles } from '../browser/launched-files';
import { loadSample } from '../browser/load-sample';
import { AnnouncerProvider } from '../../ui/announcer';
import { useTranslate } from '../../ui/messages-context';
import { ToastProvider } from '../../ui/overlays/toast';
import { Dialogs } from './dialogs';
import { NewerEdition } from './newer-edition';
import { Notices } from './notices';
import { Page } from './page';
import { PageErrorBoundary } from './page-error-boundary';
import styles from './shell.module.css';
import { TopBar } from './top-bar';

export function Shell() {
  const t = useTranslate();
  const phase = useWorkspace((state) => state.phase);
  return (
    <AnnouncerProvider>
      <ToastProvider>
        <TopBar />
        {phase.kind === 'unreadable' && (
          <p className={styles.banner} role="alert">
            {t('shell.unreadable', { reason: t(`store-problem.${phase.problem}`) })}
          </p>
        )}
        <main className={styles.main}>
          <PageErrorBoundary>
            <Suspense fallback={<p className={styles.loading}>{t('common.loading')}</p>}>
              {phase.kind === 'loading' ? (
                <p className={styles.loading}>{t('common.loading')}</p>
              ) : (
                <Page />
              )}
            </Suspense>
          </PageErrorBoundary>
        </main>
        <Intake loadSample={loadSample} onLaunchedFiles={onLaunchedFiles} />
        <Dialogs />
        <Notices />
        <NewerEdition />
      </ToastProvider>
    </AnnouncerProvider>
  );
}
