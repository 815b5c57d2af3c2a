/** How hand-ins come in: chosen, dropped, a whole folder; and how far reading them is. */
import { useRef } from 'react';
import { useIsReadOnly } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { FileInput, type FileInputHandle } from '../../../ui/files/file-input';
import { useTranslate } from '../../../ui/messages-context';
import { ProgressBar } from '../../../ui/progress-bar';
import styles from './collect-bar.module.css';
import type { Collector, CollectState } from './collector';

interface CollectBarProps {
  readonly collector: Collector;
  readonly state: CollectState;
}

const ACCEPTED = '.json,.zip,application/json,application/zip';

export function CollectBar({ collector, state }: CollectBarProps) {
  const t = useTranslate();
  const isReadOnly = useIsReadOnly();
  const files = useRef<FileInputHandle>(null);
  const folder = useRef<FileInputHandle>(null);
  return (
    <section aria-label={t('roll.collect')} className={styles.bar}>
      <FileInput
        accept={ACCEPTED}
        label={t('roll.choose-files')}
        onFiles={collector.open}
        ref={files}
      />
      <FileInput isFolder label={t('roll.choose-folder')} onFiles={collector.open} ref={folder} />
      <div className={styles.actions}>
        <Button
          icon="open"
          isDisabled={isReadOnly}
          onPress={() => files.current?.open()}
          variant="primary"
        >
          {t('roll.choose-files')}
        </Button>
        <Button icon="library" isDisabled={isReadOnly} onPress={() => folder.current?.open()}>
          {t('roll.choose-folder')}
        </Button>
      </div>
      <p className={styles.hint}>{t('roll.collect-hint')}</p>
      {state.kind !== 'idle' && (
        <div className={styles.progress}>
          <Progressing onAbort={collector.abort} state={state} />
        </div>
      )}
    </section>
  );
}

interface ProgressingProps {
  readonly state: Exclude<CollectState, { readonly kind: 'idle' }>;
  readonly onAbort: () => void;
}

function Progressing({ state, onAbort }: ProgressingProps) {
  const t = useTranslate();
  const { done, total } = state.progress;
  const share = total === 0 ? null : done / total;
  return state.kind === 'reading' ? (
    <ProgressBar
      label={t('roll.reading')}
      onAbort={onAbort}
      value={share}
      valueText={t('roll.progress', { done, total })}
    />
  ) : (
    <ProgressBar
      label={t('roll.keeping')}
      value={share}
      valueText={t('roll.kept', { done, total })}
    />
  );
}
