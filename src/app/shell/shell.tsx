/** The frame around every page: top bar, page, dialogs, and what is always listening. */
import { Suspense, useState } from 'react';
import { Intake } from '../../features/intake/intake';
import { ReadOnlyBanner } from '../../features/safekeeping/read-only-banner';
import { StartNotice } from '../../features/safekeeping/start-notice';
import { usePostil, useWorkspace } from '../../state/hooks';
import { onLaunchedFiles } from '../browser/launched-files';
import { onLinkedExercise } from '../browser/linked-exercise';
import { loadSample } from '../browser/load-sample';
import { AnnouncerProvider } from '../../ui/announcer';
import { useTranslate } from '../../ui/messages-context';
import { ToastProvider } from '../../ui/overlays/toast';
import { Dialogs } from './dialogs';
import { LibraryGate } from './library-gate';
import { NewerEdition } from './newer-edition';
import { Notices } from './notices';
import { Page } from './page';
import { PageErrorBoundary } from './page-error-boundary';
import styles from './shell.module.css';
import { TopBar } from './top-bar';

export function Shell() {
  const t = useTranslate();
  const { edition } = usePostil();
  const phase = useWorkspace((state) => state.phase);
  /** The reader goes on in memory, without the library that could not be opened. */
  const [isWithout, setWithout] = useState(false);
  const isBare = phase.kind === 'damaged' || (phase.kind === 'unreadable' && !isWithout);
  return (
    <AnnouncerProvider>
      <ToastProvider>
        <TopBar isBare={isBare} />
        <ReadOnlyBanner onReload={edition.renew} />
        {!isBare && <StartNotice />}
        {phase.kind === 'unreadable' && isWithout && (
          <p className={styles.banner} role="alert">
            {t('shell.unreadable', { reason: t(`store-problem.${phase.problem}`) })}
          </p>
        )}
        <LibraryGate isWithout={isWithout} onWithout={() => setWithout(true)}>
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
          <Intake
            loadSample={loadSample}
            onLaunchedFiles={onLaunchedFiles}
            onLinkedExercise={onLinkedExercise}
          />
        </LibraryGate>
        <Dialogs isBare={isBare} />
        <Notices />
        <NewerEdition />
      </ToastProvider>
    </AnnouncerProvider>
  );
}
