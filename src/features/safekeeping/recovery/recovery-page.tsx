/**
 * In place of every page when less is stored than was once said to be saved: what happened, in numbers, and
 * three ways on. Nothing is written until the reader has chosen.
 */
import { useEffect, useRef, useState } from 'react';
import type { Damage, Recovery } from '../../../domain/ports';
import { usePostil } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { useTranslate } from '../../../ui/messages-context';
import { Dialog } from '../../../ui/overlays/dialog';
import { ProgressBar } from '../../../ui/progress-bar';
import { DamageNumbers } from './damage-numbers';
import styles from './recovery-page.module.css';
import { Way } from './way';

interface RecoveryPageProps {
  readonly damage: Damage;
  /** Looks again from the start. */
  readonly onRetry: () => void;
  /** `count`: records that are there now. */
  readonly onRecovered: (how: Recovery, count: number) => void;
}

export function RecoveryPage({ damage, onRetry, onRecovered }: RecoveryPageProps) {
  const t = useTranslate();
  const { session, workspace } = usePostil();
  const heading = useRef<HTMLHeadingElement>(null);
  const [isWorking, setWorking] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { kind, found, recoverable } = damage;

  useEffect(() => {
    heading.current?.focus();
  }, []);

  async function recover(how: Recovery): Promise<void> {
    setAsking(false);
    setWorking(true);
    setFailure(null);
    const result = await workspace.recover(how);
    setWorking(false);
    if (result.ok) onRecovered(how, how === 'bring-back' ? recoverable : found);
    else setFailure(t(`store-problem.${result.error}`));
  }

  const saveCopy = (): void => session.setState({ dialog: 'copy' });

  return (
    <section className={styles.page}>
      <h1 className={styles.title} ref={heading} tabIndex={-1}>
        {t('recovery.title')}
      </h1>
      <p className={styles.what}>
        {t(`recovery.kind-${kind}`)} {t('recovery.safe')}
      </p>
      <DamageNumbers damage={damage} />
      <p className={styles.hint}>{t('recovery.records-what')}</p>
      {failure !== null && (
        <p className={styles.problem} role="alert">
          {t('recovery.failed', { reason: failure })} {t('recovery.again')}
          {kind === 'unreadable' && ` ${t('recovery.blocked')}`}
        </p>
      )}
      {isWorking && <ProgressBar label={t('recovery.working')} value={null} />}
      <ul className={styles.ways}>
        {recoverable > found ? (
          <Way hint={t('recovery.bring-back-hint')}>
            <Button
              icon="undo"
              isDisabled={isWorking}
              onPress={() => void recover('bring-back')}
              variant="primary"
            >
              {t('recovery.bring-back', { count: recoverable })}
            </Button>
          </Way>
        ) : (
          <Way hint={t('recovery.retry-hint')}>
            <Button icon="redo" isDisabled={isWorking} onPress={onRetry} variant="primary">
              {t('unreadable.retry')}
            </Button>
          </Way>
        )}
        <Way hint={t('recovery.save-file-hint')}>
          <Button icon="export" isDisabled={isWorking} onPress={saveCopy}>
            {t('recovery.save-file')}
          </Button>
        </Way>
        <Way hint={t('recovery.go-on-hint')}>
          <Button isDisabled={isWorking} onPress={() => setAsking(true)} variant="quiet">
            {t('recovery.go-on')}
          </Button>
        </Way>
      </ul>
      <Dialog
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{t('common.back')}</Button>
            <Button onPress={() => void recover('go-on')} variant="danger">
              {t('recovery.go-on-yes')}
            </Button>
          </>
        }
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        role="alertdialog"
        size="small"
        title={t('recovery.go-on-question')}
      >
        <div className={styles.question}>
          <p>{t('recovery.go-on-confirm', { found, lost: Math.max(0, recoverable - found) })}</p>
          {kind === 'unreadable' && <p>{t('recovery.go-on-deletes')}</p>}
          <p>{t('recovery.go-on-copy')}</p>
        </div>
      </Dialog>
    </section>
  );
}
