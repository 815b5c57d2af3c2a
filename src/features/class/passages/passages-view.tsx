/** Where the class disagrees, hardest first. */
import { useDeferredValue, useMemo, useState } from 'react';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { Switch } from '../../../ui/fields/switch';
import { useTranslate } from '../../../ui/messages-context';
import { setLooks, useLooks, useShownReadings } from '../article/looks';
import { useGrowing } from '../roll/use-growing';
import { ReadersChooser } from '../text/readers-chooser';
import { LeftOut } from './left-out';
import { PassageRow } from './passage-row';
import styles from './passages-view.module.css';
import { useContested } from './use-contested';

/** As many as are looked at in one go; the rest comes on request. */
const FIRST = 20;
/** In a big class a passage has dozens of bars. */
const PER_PAINT = 5;

export function PassagesView() {
  const t = useTranslate();
  const { isAnonymous } = useLooks();
  const { chosen, counted } = useShownReadings();
  const passages = useDeferredValue(useContested(counted), null);
  const [shown, setShown] = useState(FIRST);
  const drawn = useGrowing(Math.min(shown, passages?.length ?? 0), PER_PAINT);
  const readings = useMemo(
    () => new Map(counted.map((reading) => [reading.id, reading])),
    [counted],
  );
  return (
    <div className={styles.view}>
      <div className={styles.tools}>
        <Switch
          isSelected={isAnonymous}
          label={t('class-text.anonymous')}
          onChange={(on) => setLooks({ isAnonymous: on })}
        />
        <ReadersChooser />
      </div>
      {passages === null ? (
        <p>{t('common.loading')}</p>
      ) : passages.length === 0 ? (
        <EmptyState title={t('class-passages.none')}>{t('class-passages.none-hint')}</EmptyState>
      ) : (
        <>
          <h2 className={styles.count}>{t('class-passages.count', { count: passages.length })}</h2>
          <p className={styles.hint}>{t('class-passages.score-hint')}</p>
          <LeftOut chosen={chosen} className={styles.hint} counted={counted} />
          <ol className={styles.list} aria-label={t('class-passages.list')}>
            {passages.slice(0, drawn).map((passage) => (
              <PassageRow key={passage.start} passage={passage} readings={readings} />
            ))}
          </ol>
          {passages.length > shown && (
            <Button onPress={() => setShown(passages.length)}>
              {t('class-passages.show-more', { count: passages.length - shown })}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
