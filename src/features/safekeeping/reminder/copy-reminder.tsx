/** A quiet line in the library when it is time for a copy, or when the file that follows needs a word. */
import { useEffect } from 'react';
import { usePostil, useWorkspace } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { useTranslate } from '../../../ui/messages-context';
import { useCell, useSafekeeping } from '../browser-side';
import { CopyFileTrouble } from '../copy-file/copy-file-trouble';
import styles from './copy-reminder.module.css';
import { DAY, isDue } from './copy-record';

export function CopyReminder() {
  const t = useTranslate();
  const { session } = usePostil();
  const { copies, fileKeeper } = useSafekeeping();
  const record = useCell(copies.record);
  const keeper = useCell(fileKeeper.state);
  const isEmpty = useWorkspace(({ articles }) => articles.size === 0);

  useEffect(() => {
    copies.look();
  }, [copies]);

  if (keeper.kind === 'kept' && keeper.trouble) {
    return (
      <section aria-label={t('reminder.region')} className={styles.line}>
        <CopyFileTrouble kept={keeper} />
      </section>
    );
  }
  if (isEmpty || !isDue(record)) return null;
  const { lastCopy, changes: count, age } = record;
  return (
    <section aria-label={t('reminder.region')} className={styles.line}>
      <p className={styles.text}>
        {lastCopy === null
          ? t('reminder.first', { count })
          : t('reminder.old', { days: Math.floor(age / DAY), count })}
      </p>
      <div className={styles.buttons}>
        <Button onPress={() => session.setState({ dialog: 'copy' })}>{t('rescue.save')}</Button>
        <Button onPress={copies.dismiss} variant="quiet">
          {t('reminder.dismiss')}
        </Button>
      </div>
    </section>
  );
}
