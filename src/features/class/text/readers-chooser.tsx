/** Whose readings are looked at: any subset of those that were handed in. */
import type { SubmissionId } from '../../../domain/class/submission';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/fields/checkbox';
import { useTranslate } from '../../../ui/messages-context';
import { useShownReadings } from '../article/looks';
import { useClass } from '../class-desk';
import quiet from '../quiet.module.css';
import scroll from '../scroll-hint.module.css';
import styles from './readers-chooser.module.css';

export function ReadersChooser() {
  const t = useTranslate();
  const { choose } = useClass();
  const { all, chosen } = useShownReadings();
  const ids = new Set(chosen.map(({ id }) => id));
  const toggle = (id: SubmissionId, isWanted: boolean): void => {
    const next = new Set(ids);
    if (isWanted) next.add(id);
    else next.delete(id);
    choose(next);
  };
  return (
    <details className={styles.chooser}>
      <summary className={styles.summary}>
        {t('class-text.readers', { chosen: chosen.length, all: all.length })}
      </summary>
      <div className={styles.content}>
        <div className={`${styles.buttons} ${quiet.row}`}>
          <Button onPress={() => choose(new Set(all.map(({ id }) => id)))} variant="quiet">
            {t('class-text.choose-all')}
          </Button>
          <Button onPress={() => choose(new Set())} variant="quiet">
            {t('class-text.choose-none')}
          </Button>
          <Button onPress={() => choose(null)} variant="quiet">
            {t('class-text.choose-finished')}
          </Button>
        </div>
        <ul className={`${styles.list} ${scroll.more}`} aria-label={t('class-text.readers-list')}>
          {all.map(({ id, name, state }) => (
            <li key={id}>
              <Checkbox
                isSelected={ids.has(id)}
                label={state === 'draft' ? t('class-text.unfinished', { name }) : name}
                onChange={(isWanted) => toggle(id, isWanted)}
              />
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
