/** Where the work is kept, without a flattering word: the database, the second copy, the promise, the copies. */
import { useEffect } from 'react';
import { usePostil, useSaveStatus, useWorkspace } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { useTranslate } from '../../../ui/messages-context';
import { Dialog } from '../../../ui/overlays/dialog';
import { useCell, useSafekeeping } from '../browser-side';
import { CopyFileSection } from '../copy-file/copy-file-section';
import { missingHere } from '../missing-here';
import { statusText } from '../status-text';
import styles from './safekeeping-dialog.module.css';

export function SafekeepingDialog() {
  const t = useTranslate();
  const { session } = usePostil();
  const close = (): void => session.setState({ dialog: null });
  return (
    <Dialog
      actions={
        <Button
          icon="export"
          onPress={() => session.setState({ dialog: 'copy' })}
          variant="primary"
        >
          {t('rescue.save')}
        </Button>
      }
      isOpen
      onClose={close}
      title={t('keeping.title')}
    >
      <div className={styles.content}>
        <Place />
        <section className={styles.section}>
          <h3 className={styles.heading}>{t('keeping.copies')}</h3>
          <LastCopy />
        </section>
        <CopyFileSection />
        <Missing />
      </div>
    </Dialog>
  );
}

function Place() {
  const t = useTranslate();
  const status = useSaveStatus();
  const secondCopy = useWorkspace((state) => state.secondCopy);
  const { persistence, askToPersist } = useSafekeeping();
  const promise = useCell(persistence);
  const isInDatabase = status.kind !== 'only-in-this-tab';
  return (
    <section className={styles.section}>
      <p className={styles.status}>{statusText(status, t)}</p>
      {'problem' in status && (
        <p>
          {t(`unreadable.why-${status.problem}`)} {t(`keeping.safe-${status.kind}`)}{' '}
          {t(`keeping.then-${status.problem}`)}
        </p>
      )}
      {isInDatabase && <p>{t('keeping.place')}</p>}
      <p>{t(`keeping.second-copy-${secondCopy}`)}</p>
      {isInDatabase && <p>{t(`keeping.persist-${promise}`)}</p>}
      {isInDatabase && promise === 'not-promised' && (
        <Button onPress={() => void askToPersist()}>{t('keeping.persist-ask')}</Button>
      )}
    </section>
  );
}

function LastCopy() {
  const t = useTranslate();
  const { copies } = useSafekeeping();
  const { lastCopy: time, changes: count } = useCell(copies.record);
  useEffect(() => {
    copies.look();
  }, [copies]);
  return <p>{time === null ? t('keeping.no-copy') : t('keeping.last-copy', { time, count })}</p>;
}

function Missing() {
  const t = useTranslate();
  const { capabilities } = useSafekeeping();
  const can = useCell(capabilities);
  const secondCopy = useWorkspace((state) => state.secondCopy);
  const missing = missingHere(can, secondCopy);
  if (missing.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t('keeping.cannot-title')}</h3>
      <p>{t(`keeping.cannot-why-${can.address}`)}</p>
      <ul className={styles.list}>
        {missing.map((thing) => (
          <li key={thing}>{t(`keeping.cannot-${thing}`)}</li>
        ))}
      </ul>
    </section>
  );
}
