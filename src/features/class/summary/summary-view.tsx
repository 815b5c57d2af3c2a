/** A class in numbers: per label, per reader, and beside the key. */
import { useDeferredValue, useMemo } from 'react';
import {
  keyOverlaps,
  labelRows,
  readerRows,
  type ReaderRow,
} from '../../../domain/class-view/tables';
import { EmptyState } from '../../../ui/empty-state';
import { Switch } from '../../../ui/fields/switch';
import { useTranslate } from '../../../ui/messages-context';
import { setLooks, useLooks, useShownReadings } from '../article/looks';
import { useClass } from '../class-desk';
import { ReadersChooser } from '../text/readers-chooser';
import { HeatTable } from './heat-table';
import { LabelTable, ReaderTable } from './number-tables';
import { PlotFigure } from './plot-figure';
import { StripPlot } from './strip-plot';
import styles from './summary-view.module.css';

const NOBODY: readonly ReaderRow[] = [];

export function SummaryView() {
  const t = useTranslate();
  const { labels: all, text, key } = useClass();
  const { isAnonymous } = useLooks();
  const { chosen } = useShownReadings();
  const used = useMemo(
    () => new Set(chosen.flatMap(({ marks }) => marks.flatMap(({ labelIds }) => labelIds))),
    [chosen],
  );
  const labels = useMemo(
    () => all.filter(({ id, archived }) => !archived || used.has(id)),
    [all, used],
  );
  const rows = useMemo(
    () =>
      labelRows(
        chosen,
        labels.map(({ id }) => id),
      ),
    [chosen, labels],
  );
  const readers = useMemo(() => readerRows(chosen, text.text.length), [chosen, text]);
  /** Hundreds of rows are drawn bit by bit, after the plots. */
  const shownReaders = useDeferredValue(readers, NOBODY);
  const beside = useMemo(
    () =>
      key === null
        ? null
        : labels.map(({ id, name }) => ({
            id,
            name,
            values: keyOverlaps(chosen, key.marks, id).filter((value) => value !== null),
          })),
    [chosen, labels, key],
  );
  const most = Math.max(1, ...rows.flatMap(({ marks }) => marks));
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
      {chosen.length === 0 ? (
        <EmptyState title={t('class-text.nobody')}>{t('class-text.nobody-hint')}</EmptyState>
      ) : (
        <>
          <PlotFigure hint={t('class-summary.box-hint')} title={t('class-summary.by-label')}>
            {(width) => (
              <StripPlot
                width={width}
                axis={t('class-summary.marks-axis')}
                format={t.format.number}
                most={most}
                rows={labels.map(({ id, name }, index) => ({
                  id,
                  name,
                  values: rows[index]?.marks ?? [],
                }))}
                title={t('class-summary.by-label')}
              />
            )}
          </PlotFigure>
          <LabelTable labels={labels} readers={chosen.length} rows={rows} />
          {beside ? (
            <PlotFigure hint={t('class-summary.key-hint')} title={t('class-summary.key')}>
              {(width) => (
                <StripPlot
                  width={width}
                  axis={t('class-summary.key-axis')}
                  bins={20}
                  format={t.format.percent}
                  most={1}
                  rows={beside}
                  title={t('class-summary.key')}
                />
              )}
            </PlotFigure>
          ) : (
            <p className={styles.hint}>{t('class-summary.no-key')}</p>
          )}
          <PlotFigure title={t('class-summary.heat')}>
            {(width) => (
              <HeatTable
                width={width}
                counts={rows.map(({ marks }) => marks)}
                labels={labels}
                readers={shownReaders}
                title={t('class-summary.heat')}
              />
            )}
          </PlotFigure>
          <ReaderTable labels={labels} readers={shownReaders} rows={rows} />
        </>
      )}
    </div>
  );
}
