/** Readings of one text beside one another, or over one another as lines at heights of their own. */
import { useMemo, useState, useSyncExternalStore, type CSSProperties } from 'react';
import type { ClassReading } from '../../../domain/class/class-reading';
import type { Layer } from '../../../domain/class-view/pieces';
import type { Runs } from '../../../domain/class-view/runs';
import type { Label, LabelId } from '../../../domain/codebook/label';
import type { HeldMark } from '../../../domain/exercise/exercise';
import type { Span } from '../../../domain/text/span';
import { IconButton } from '../../../ui/icon-button';
import { useTranslate } from '../../../ui/messages-context';
import { ArticleColumns, MarkedArticle, type Look } from '../article/article-text';
import { LabelName } from '../article/label-name';
import { labelLook } from '../article/label-look';
import { useClass } from '../class-desk';
import { AskableText } from './askable-text';
import styles from './compare.module.css';

interface CompareProps {
  readonly look: 'columns' | 'lanes';
  readonly readings: readonly ClassReading[];
  /** Shown before the readers, whichever of them are: the key, the consensus. */
  readonly beside: readonly ComparedMarks[];
  readonly labelId: LabelId | null;
  readonly runs: Runs;
  readonly place: Span | null;
  readonly onEnter: () => void;
}

export interface ComparedMarks {
  readonly id: string;
  readonly name: string;
  readonly marks: readonly HeldMark[];
}

/** More columns are too narrow to read, more lines too many to tell apart. */
const MOST = { columns: 4, lanes: 6 } as const;
const MOST_NARROW = { columns: 2, lanes: 6 } as const;

const narrow = window.matchMedia('(max-width: 48rem)');

function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener);
      return () => narrow.removeEventListener('change', listener);
    },
    () => narrow.matches,
  );
}

export function Compare(props: CompareProps) {
  const { look, readings, beside, labelId, runs, place, onEnter } = props;
  const t = useTranslate();
  const { text, labels } = useClass();
  const [wanted, setFirst] = useState(0);
  const first = wanted < readings.length ? wanted : 0;
  const most = Math.max(1, (useIsNarrow() ? MOST_NARROW : MOST)[look] - beside.length);
  const shown = useMemo(
    (): readonly ComparedMarks[] => [...beside, ...readings.slice(first, first + most)],
    [beside, readings, first, most],
  );
  const layers = useMemo(
    () =>
      shown.map(({ id, marks }, lane) => ({
        id,
        layers: layersOf(marks, labels, labelId, look === 'lanes' ? lane : null),
      })),
    [shown, labels, labelId, look],
  );
  const lanes = useMemo(() => layers.flatMap((column) => column.layers), [layers]);
  const shownLabels = labels.filter(({ id }) => labelId === null || id === labelId);
  return (
    <div className={styles.compare}>
      <div className={styles.names}>
        {readings.length > most && (
          <p className={styles.pages} data-picture="off">
            <IconButton
              icon="chevron-left"
              isDisabled={first === 0}
              label={t('class-text.earlier-readers')}
              onPress={() => setFirst(Math.max(0, first - most))}
              size="small"
            />
            {t('class-text.page', {
              first: first + 1,
              last: Math.min(first + most, readings.length),
              all: readings.length,
            })}
            <IconButton
              icon="chevron-right"
              isDisabled={first + most >= readings.length}
              label={t('class-text.later-readers')}
              onPress={() => setFirst(first + most)}
              size="small"
            />
          </p>
        )}
        <LabelName labelIds={shownLabels.map(({ id }) => id)} />
        {look === 'lanes' && (
          <ol className={styles.lanes} aria-label={t('class-text.lanes')}>
            {shown.map(({ id, name }, lane) => (
              <li key={id}>{t('class-text.lane', { line: lane + 1, name })}</li>
            ))}
          </ol>
        )}
      </div>
      <AskableText
        className={look === 'columns' ? styles.columns : styles['lanes-text']}
        labelId={labelId}
        onEnter={onEnter}
        place={place}
        runs={runs}
        style={{ '--lanes': shown.length } as CSSProperties}
      >
        {look === 'columns' ? (
          <>
            <div
              className={styles.heads}
              style={{ gridTemplateColumns: `repeat(${shown.length}, minmax(0, 1fr))` }}
            >
              {shown.map(({ id, name }) => (
                <h2 className={styles.name} key={id}>
                  {name}
                </h2>
              ))}
            </div>
            <ArticleColumns active={place} columns={layers} text={text} />
          </>
        ) : (
          <MarkedArticle active={place} layers={lanes} text={text} />
        )}
      </AskableText>
    </div>
  );
}

function layersOf(
  marks: ClassReading['marks'],
  labels: readonly Label[],
  labelId: LabelId | null,
  lane: number | null,
): readonly Layer<Look>[] {
  return marks.flatMap(({ spans, labelIds }) => {
    const shown = labelIds.filter((id) => labelId === null || id === labelId);
    return shown.flatMap((id) => {
      const what = labelLook(
        labels.find((label) => label.id === id),
        lane,
      );
      return spans.map(({ start, end }) => ({ start, end, what }));
    });
  });
}
