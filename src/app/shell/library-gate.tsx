/** Lets the reader into the pages when the library is open; before that, into what can be done about it. */
import { useState, type ReactNode } from 'react';
import type { Recovery } from '../../domain/ports';
import { Banner } from '../../features/safekeeping/banner';
import { RecoveryPage } from '../../features/safekeeping/recovery/recovery-page';
import { UnreadablePage } from '../../features/safekeeping/recovery/unreadable-page';
import { usePostil, useWorkspace } from '../../state/hooks';
import { IconButton } from '../../ui/icon-button';
import { useTranslate } from '../../ui/messages-context';
import { ensureCodebook } from '../open-workspace';
import styles from './shell.module.css';

interface LibraryGateProps {
  readonly isWithout: boolean;
  readonly onWithout: () => void;
  readonly children: ReactNode;
}

interface Recovered {
  readonly how: Recovery;
  readonly count: number;
}

export function LibraryGate({ isWithout, onWithout, children }: LibraryGateProps) {
  const t = useTranslate();
  const postil = usePostil();
  const phase = useWorkspace((state) => state.phase);
  const [recovered, setRecovered] = useState<Recovered | null>(null);
  if (phase.kind === 'damaged') {
    return (
      <main className={styles.main}>
        <RecoveryPage
          damage={phase.damage}
          onRetry={() => window.location.reload()}
          onRecovered={(how, count) => setRecovered({ how, count })}
        />
      </main>
    );
  }
  if (phase.kind === 'unreadable' && !isWithout) {
    return (
      <main className={styles.main}>
        <UnreadablePage
          onGoOn={() => {
            ensureCodebook(postil.workspace);
            onWithout();
          }}
          onRetry={() => window.location.reload()}
          problem={phase.problem}
        />
      </main>
    );
  }
  return (
    <>
      {recovered && (
        <Banner
          actions={
            <IconButton icon="close" label={t('common.close')} onPress={() => setRecovered(null)} />
          }
          label={t('keeping.title')}
          takesFocus
          tone="quiet"
        >
          {recovered.how === 'bring-back'
            ? t('recovery.brought-back', { count: recovered.count })
            : t('recovery.went-on', { count: recovered.count })}
        </Banner>
      )}
      {children}
    </>
  );
}
