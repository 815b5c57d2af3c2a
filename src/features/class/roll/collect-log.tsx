/** What the files were: the good ones counted, every other one named with its reason and what can be done. */
import { memo, useCallback, useRef } from 'react';
import { needsLook, type Arrival, type CollectOutcome } from '../../../domain/class/collect';
import type { PostilProblem } from '../../../domain/schema/problem';
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

const COUNTED = ['taken', 'newer', 'older', 'same'] as const satisfies readonly Arrival[];

export function CollectLog({ log, collector }: CollectLogProps) {
  const t = useTranslate();
  const whole = useRef<HTMLElement>(null);
  /** What was pressed goes away with its line. */
  const keepFocus = useCallback(() => whole.current?.focus(), []);
  const look = log.entries.filter(({ outcome }) => needsLook(outcome));
  const readings = look.filter(({ outcome }) => outcome.kind === 'reading');
  const count = (kind: CollectOutcome['kind']): number =>
    log.entries.filter(({ outcome }) => outcome.kind === kind).length;
  const shown = useGrowing(look.length);
  const told = COUNTED.filter((kind) => kind === 'taken' || count(kind) > 0).map((kind) =>
    t(`roll.log-${kind}`, { count: count(kind) }),
  );
  return (
    <section aria-label={t('roll.log')} className={styles.log} ref={whole} tabIndex={-1}>
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
            <Button
              onPress={() => {
                keepFocus();
                collector.takeReadings(readings);
              }}
            >
              {t('roll.take-all-readings', { count: readings.length })}
            </Button>
          )}
          <ul className={styles.entries}>
            {look.slice(0, shown).map((entry) => (
              <Entry collector={collector} entry={entry} key={entry.id} onAct={keepFocus} />
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
  readonly onAct: () => void;
}

const Entry = memo(function Entry({ entry, collector, onAct }: EntryProps) {
  const t = useTranslate();
  const { outcome } = entry;
  const otherId = outcome.kind === 'other-exercise' ? outcome.exercise.id : null;
  const isHere = useWorkspace((state) => otherId !== null && state.exercises.has(otherId));
  return (
    <li className={styles.entry}>
      <Icon className={styles.sign} name="problem" size={16} />
      <p className={styles.text}>{outcomeText(outcome, t)}</p>
      {canBeRescued(outcome) && (
        <Button
          onPress={() => {
            onAct();
            collector.rescue(entry);
          }}
        >
          {t('roll.rescue')}
        </Button>
      )}
      {outcome.kind === 'reading' && (
        <Button
          onPress={() => {
            onAct();
            collector.takeReadings([entry]);
          }}
        >
          {t('roll.take-reading')}
        </Button>
      )}
      {outcome.kind === 'other-exercise' && (
        <Button onPress={() => void collector.goToClass(outcome.exercise)}>
          {isHere ? t('roll.go-to-class') : t('roll.bring-class')}
        </Button>
      )}
    </li>
  );
});

/** Damage on the way leaves something to read; an empty, nested or newer file does not. */
function canBeRescued(outcome: CollectOutcome): boolean {
  if (outcome.kind !== 'damaged' || outcome.isBeyondRescue) return false;
  return !BEYOND_RESCUE.has(outcome.problem.kind);
}

const BEYOND_RESCUE: ReadonlySet<string> = new Set([
  'empty',
  'too-large',
  'too-deep',
  'not-postil',
  'newer-version',
  'older-version',
] satisfies readonly PostilProblem['kind'][]);
