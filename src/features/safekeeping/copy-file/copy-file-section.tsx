/** The file outside the browser that follows each change: choose it, see when it was written, let it go. */
import { usePostil } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { useTranslate } from '../../../ui/messages-context';
import type { Translate } from '../../../messages/messages';
import { useCell, useSafekeeping } from '../browser-side';
import { CopyFileTrouble } from './copy-file-trouble';
import styles from './copy-file.module.css';
import type { Kept } from './file-keeper';

const SUGGESTED_NAME = 'postil-copy.postil.json';

export function CopyFileSection() {
  const t = useTranslate();
  const { clock } = usePostil();
  const { fileKeeper } = useSafekeeping();
  const state = useCell(fileKeeper.state);
  if (state.kind === 'unavailable') return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t('copy-file.title')}</h3>
      {state.kind === 'none' ? (
        <>
          <p className={styles.calm}>{t('copy-file.hint')}</p>
          <Button onPress={() => void fileKeeper.choose(SUGGESTED_NAME)}>
            {t('copy-file.choose')}
          </Button>
        </>
      ) : (
        <>
          <p>{whenWritten(state, clock.now(), t)}</p>
          <CopyFileTrouble kept={state} />
          <Button onPress={() => void fileKeeper.forget()} variant="quiet">
            {t('copy-file.forget')}
          </Button>
        </>
      )}
    </section>
  );
}

function whenWritten({ name: file, writtenAt: time }: Kept, now: string, t: Translate): string {
  if (time === null) return t('copy-file.unwritten', { file });
  const minutes = Math.floor((Date.parse(now) - Date.parse(time)) / 60_000);
  return minutes >= 0 && minutes < 60
    ? t('copy-file.kept-minutes', { file, minutes })
    : t('copy-file.kept-on', { file, time });
}
