/** What the files were: the good ones counted, every other one named with its reason and what can be done. */
import { memo } from 'react';
import { needsLook, type CollectOutcome } from '../../../domain/class/collect';
import { useWorkspace } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { IconButton } from '../../../ui/icon-button';
import { useTranslate } from '../../../ui/messages-context';
import styles from './collect-log.module.css';
import type { Collector, CollectLog as Log, LogEntry } from './collector';
import { outcomeText } from './outcome-text';
import { useGrowing } from './use-growing';

interface CollectLogProps {
  readonly log: Log;
  readonly collector: Collector;
}

export function CollectLog({ log, collector }: CollectLogProps) {
  const t = useTranslate();
  const look = log.entries.filter(({ outcome }) => needsLook(outcome));
  const readings = look.filter(({ outcome }) => outcome.kind === 'reading');
  const count = (kind: CollectOutcome['kind']): number =>
    log.entries.filter(({ outcome }) => outcome.kind === kind).length;
  const shown = useGrowing(look.length);
  const told = [
    t('roll.log-taken', { count: count('taken') }),
    t('roll.log-newer', { count: count('newer') }),
    t('roll.log-older', { count: count('older') }),
    t('roll.log-same', { count: count('same') }),
  ].filter((text) => text !== '');
  return (
    <section aria-label={t('roll.log')} className={styles.log}>
      <div className={styles.head}>
        <p>
          <span className={styles.files}>{t('roll.file-count', { count: log.files })}</span>{' '}
          {told.join(' ')}
        </p>
        <IconButton icon="close" label={t('roll.log-close')} onPress={collector.clearLog} />
      </div>
      {look.length > 0 && (
        <>
          <h2 className={styles.title}>{t('roll.log-look', { count: look.length })}</h2>
          {readings.length > 1 && (
            <Button onPress={() => collector.takeReadings(readings)}>
              {t('roll.take-all-readings', { count: readings.length })}
            </Button>
          )}
          <ul className={styles.entries}>
            {look.slice(0, shown).map((entry) => (
              <Entry collector={collector} entry={entry} key={entry.id} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface EntryProps {
  readonly entry: LogEntry;
  readonly collector: Collector;
}

const Entry = memo(function Entry({ entry, collector }: EntryProps) {
  const t = useTranslate();
  const { outcome } = entry;
  const isDamaged = outcome.kind === 'damaged';
  const otherId = outcome.kind === 'other-exercise' ? outcome.exercise.id : null;
  const isHere = useWorkspace((state) => otherId !== null && state.exercises.has(otherId));
  return (
    <li className={styles.entry}>
      <Icon className={styles.sign} name="problem" size={16} />
      <p className={styles.text}>{outcomeText(outcome, t)}</p>
      {isDamaged && !outcome.isBeyondRescue && (
        <Button onPress={() => collector.rescue(entry)}>{t('roll.rescue')}</Button>
      )}
      {outcome.kind === 'reading' && (
        <Button onPress={() => collector.takeReadings([entry])}>{t('roll.take-reading')}</Button>
      )}
      {outcome.kind === 'other-exercise' && (
        <Button onPress={() => void collector.goToClass(outcome.exercise)}>
          {isHere ? t('roll.go-to-class') : t('roll.bring-class')}
        </Button>
      )}
    </li>
  );
});
