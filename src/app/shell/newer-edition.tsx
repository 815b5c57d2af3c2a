/** Offers the newer version once all of it is here. It is never taken up without the reader's word. */
import { useEffect, useState } from 'react';
import { useEdition, usePostil, useSaveStatus } from '../../state/hooks';
import { useAnnounce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { useTranslate } from '../../ui/messages-context';
import styles from './newer-edition.module.css';

export function NewerEdition() {
  const t = useTranslate();
  const announce = useAnnounce();
  const { edition } = usePostil();
  const isReady = useEdition((state) => state.isNewerReady);
  const isSaved = useSaveStatus().kind === 'saved';
  const [isPutOff, setPutOff] = useState(false);
  const text = t(isSaved ? 'edition.newer-ready' : 'edition.newer-wait');

  useEffect(() => {
    if (isReady) announce(t('edition.newer-ready'));
  }, [isReady, announce, t]);

  if (!isReady || isPutOff) return null;
  return (
    <section aria-label={t('edition.newer')} className={styles.card}>
      <p className={styles.text}>{text}</p>
      <Button isDisabled={!isSaved} onPress={edition.renew}>
        {t('edition.reload')}
      </Button>
      <Button onPress={() => setPutOff(true)} variant="quiet">
        {t('edition.later')}
      </Button>
    </section>
  );
}
