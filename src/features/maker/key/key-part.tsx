/** The key: which of the teacher's readings, when students see it, and a reason beside every mark. */
import { useId, useMemo, useState } from 'react';
import { changeExercise, dropKey, takeOverKey } from '../../../domain/edit/exercise-edits';
import { isAsked } from '../../../domain/exercise/passages';
import { takeMarks } from '../../../domain/exercise/take-key';
import type { ReadingId } from '../../../domain/reading/reading';
import { isEqual } from '../../../lib/equal';
import { usePostil, useWorkspace } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { RadioGroup } from '../../../ui/fields/radio-group';
import { Select } from '../../../ui/fields/select';
import { useTranslate } from '../../../ui/messages-context';
import { useMaker } from '../maker-desk';
import { Part } from '../layout/part';
import { ProblemLine } from '../layout/problem-line';
import { useWriter } from '../use-writer';
import { KeyMark } from './key-mark';
import styles from './key-part.module.css';

const SHOWN = ['never', 'after-finishing'] as const;

export function KeyPart() {
  const t = useTranslate();
  const writer = useWriter();
  const hint = useId();
  const { exercise, key } = useMaker();
  return (
    <Part hint={t('maker.key-hint')} title={t('maker.key')}>
      <KeySource />
      {(key !== null || exercise.keyShown !== 'never') && (
        <div aria-describedby={hint} className={styles.shown} role="group">
          <RadioGroup
            label={t('maker.key-shown')}
            onChange={(keyShown) => {
              writer.choose(changeExercise(exercise.id, { keyShown }), 'change-exercise');
            }}
            options={SHOWN.map((value) => ({
              value,
              text: t(value === 'never' ? 'maker.key-never' : 'maker.key-after'),
            }))}
            value={exercise.keyShown}
          />
          <p className={styles.hint} id={hint}>
            {t(`maker.key-shown-${exercise.keyShown}`)}
          </p>
        </div>
      )}
      {key === null && exercise.keyShown !== 'never' && (
        <ProblemLine text={t('maker.key-missing')} />
      )}
      <KeyMarks />
    </Part>
  );
}

function KeySource() {
  const t = useTranslate();
  const writer = useWriter();
  const { go } = usePostil();
  const { exercise, key, readings } = useMaker();
  const tallies = useWorkspace((state) => state.tallies);
  const [picked, setPicked] = useState<ReadingId | null>(null);
  const counted = readings
    .map((reading) => ({ reading, count: tallies.get(reading.id)?.total ?? 0 }))
    .filter(({ count }) => count > 0);
  const chosen =
    counted.find(({ reading }) => reading.id === (picked ?? key?.readingId))?.reading ??
    counted[0]?.reading;
  const isStale = useIsStale(chosen?.id);

  if (!chosen) {
    return (
      <div className={styles.source}>
        <p className={styles.hint}>{t('maker.key-no-reading')}</p>
        <Button icon="article" onPress={() => go({ page: 'article', id: exercise.articleId })}>
          {t('maker.key-open')}
        </Button>
        {key && <DropKey />}
      </div>
    );
  }
  const isAgain = key?.readingId === chosen.id;
  return (
    <>
      <div className={styles.source}>
        <div className={styles.reading}>
          <Select
            label={t('maker.key-reading')}
            onChange={setPicked}
            options={counted.map(({ reading: { id, reader }, count }) => ({
              value: id,
              text: t('maker.key-reading-choice', {
                reader: reader || t('maker.key-reader-unnamed'),
                count,
              }),
            }))}
            value={chosen.id}
          />
        </div>
        <Button
          icon="check"
          onPress={() => {
            writer.choose(takeOverKey(exercise.id, chosen.id), 'take-over-key');
          }}
        >
          {t(isAgain ? 'maker.key-refresh' : 'maker.key-take')}
        </Button>
        {key && <DropKey />}
      </div>
      {isStale && <ProblemLine text={t('maker.key-stale')} />}
      {key && <p className={styles.hint}>{t('maker.key-refresh-hint')}</p>}
    </>
  );
}

/** Whether taking over again would change the key. */
function useIsStale(readingId: ReadingId | undefined): boolean {
  const { key, labels } = useMaker();
  const index = useWorkspace((state) => readingId && state.annotations.get(readingId));
  return useMemo(() => {
    if (!key || !index || readingId !== key.readingId) return false;
    const known = new Set(labels.map(({ id }) => id));
    return !isEqual(takeMarks(index.ordered, known, key.marks), key.marks);
  }, [key, index, readingId, labels]);
}

function DropKey() {
  const t = useTranslate();
  const writer = useWriter();
  const { id } = useMaker().exercise;
  return (
    <Button
      icon="delete"
      onPress={() => {
        writer.choose(dropKey(id), 'drop-key');
      }}
      variant="quiet"
    >
      {t('maker.key-drop')}
    </Button>
  );
}

function KeyMarks() {
  const t = useTranslate();
  const { exercise, key, labels } = useMaker();
  const readings = useWorkspace((state) => state.readings);
  if (!key) return null;
  const reading = key.readingId === null ? undefined : readings.get(key.readingId);
  const reader = reading
    ? reading.reader || t('maker.key-reader-unnamed')
    : t('maker.key-reader-gone');
  const offered = new Set(labels.filter(({ archived }) => !archived).map(({ id }) => id));
  return (
    <>
      <p>{t('maker.key-from', { count: key.marks.length, reader })}</p>
      {key.marks.length === 0 && <ProblemLine text={t('maker.key-empty')} />}
      <ul aria-label={t('maker.key-list')} className={styles.marks}>
        {key.marks.map((mark) => (
          <KeyMark
            hasStrangeLabel={mark.labelIds.some((id) => !offered.has(id))}
            isOutside={mark.spans.some((place) => !isAsked(exercise.passages, place))}
            key={mark.id}
            mark={mark}
          />
        ))}
      </ul>
    </>
  );
}
