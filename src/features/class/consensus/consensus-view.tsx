/** Deciding what holds, passage by passage, until a class has a reading it agreed on. */
import { useMemo, useState } from 'react';
import { verdictOn } from '../../../domain/class-view/proposals';
import { saveConsensus } from '../../../domain/edit/verdict-edits';
import type { ReadingId } from '../../../domain/reading/reading';
import { usePostil } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { IconButton } from '../../../ui/icon-button';
import { useTranslate } from '../../../ui/messages-context';
import { ProgressBar } from '../../../ui/progress-bar';
import { useShownReadings } from '../article/looks';
import { useClass } from '../class-desk';
import { useContested } from '../passages/use-contested';
import styles from './consensus.module.css';
import { PassageDesk } from './passage-desk';
import { PassageList } from './passage-list';

export function ConsensusView() {
  const t = useTranslate();
  const { commander, ids } = usePostil();
  const { exercise, verdicts } = useClass();
  const { counted } = useShownReadings();
  const found = useContested(counted);
  /** The contested ones, hardest first; then those decided before that nobody contests any more. */
  const passages = useMemo(() => {
    const judged = (found ?? []).map((passage) => ({
      passage,
      verdict: verdictOn(passage, verdicts),
    }));
    const used = new Set(judged.map(({ verdict }) => verdict?.id));
    const earlier = verdicts.filter(({ id }) => !used.has(id));
    return [...judged, ...earlier.map((verdict) => ({ passage: verdict.passage, verdict }))];
  }, [found, verdicts]);
  /** null: the first that is open. */
  const [wanted, setAt] = useState<number | null>(null);
  const [isSaved, setSaved] = useState(false);
  const at = Math.min(wanted ?? Math.max(0, firstOpen(passages, 0)), passages.length - 1);
  const current = passages[at];
  const done = passages.filter(({ verdict }) => verdict !== null).length;

  const save = (): void => {
    const id = ids.uuid() as ReadingId;
    const edit = saveConsensus({ id, exerciseId: exercise.id, reader: t('class-consensus.title') });
    const step = { scope: exercise.id, command: 'save-consensus' };
    commander.carryOut([{ kind: 'edit', edit, step }]);
    setSaved(true);
  };

  if (found === null) return <p>{t('common.loading')}</p>;
  if (!current) {
    return (
      <EmptyState title={t('class-passages.none')}>{t('class-passages.none-hint')}</EmptyState>
    );
  }
  return (
    <div className={styles.view}>
      <div className={styles.top}>
        <ProgressBar
          label={t('class-consensus.title')}
          value={done / passages.length}
          valueText={t('class-consensus.progress', { done, all: passages.length })}
        />
        <div className={styles.line}>
          <Button icon="add" isDisabled={verdicts.length === 0} onPress={save}>
            {t('class-consensus.save')}
          </Button>
          {isSaved && <p className={styles.saved}>{t('class-consensus.saved')}</p>}
        </div>
      </div>
      <div className={styles.body}>
        <PassageList at={at} onGo={setAt} passages={passages} />
        <section className={styles.current} aria-label={t('class-consensus.decide-passage')}>
          <header className={styles.line}>
            <IconButton
              icon="chevron-left"
              isDisabled={at === 0}
              label={t('class-consensus.previous')}
              onPress={() => setAt(at - 1)}
              size="small"
            />
            <h2 className={styles.title}>
              {t('class-consensus.passage', { number: at + 1, all: passages.length })}
            </h2>
            <IconButton
              icon="chevron-right"
              isDisabled={at === passages.length - 1}
              label={t('class-consensus.following')}
              onPress={() => setAt(at + 1)}
              size="small"
            />
            <Button
              isDisabled={firstOpen(passages, at + 1) === -1}
              onPress={() => setAt(firstOpen(passages, at + 1))}
              variant="quiet"
            >
              {t('class-consensus.next')}
            </Button>
          </header>
          <PassageDesk
            key={`${current.passage.start} ${current.verdict?.modified ?? ''}`}
            onDecided={() => {
              const next = firstOpen(passages, at + 1);
              setAt(next === -1 ? at : next);
            }}
            passage={current.passage}
            readings={counted}
            verdict={current.verdict}
          />
        </section>
      </div>
    </div>
  );
}

/** The first open one from here on, then from the top; -1 when all are decided. */
function firstOpen(passages: readonly { readonly verdict: unknown }[], from: number): number {
  const later = passages.findIndex(({ verdict }, index) => index >= from && verdict === null);
  if (later !== -1) return later;
  return passages.findIndex(({ verdict }, index) => index < from - 1 && verdict === null);
}
