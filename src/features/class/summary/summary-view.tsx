/** A class in numbers: per label, per reader, and beside the key. */
import { useDeferredValue, useMemo } from 'react';
import type { ClassReading } from '../../../domain/class/class-reading';
import { keyOverlaps, labelRows } from '../../../domain/class-view/tables';
import { EmptyState } from '../../../ui/empty-state';
import { Switch } from '../../../ui/fields/switch';
import { useTranslate } from '../../../ui/messages-context';
import { setLooks, useLooks, useShownReadings } from '../article/looks';
import { useClass } from '../class-desk';
import { LeftOut } from '../passages/left-out';
import { ReadersChooser } from '../text/readers-chooser';
import { LabelTable } from './number-tables';
import { PlotFigure } from './plot-figure';
import { ReadersPart } from './readers-part';
import { StripPlot } from './strip-plot';
import styles from './summary-view.module.css';

const NOBODY: readonly ClassReading[] = [];

export function SummaryView() {
  const t = useTranslate();
  const { labels: all, key } = useClass();
  const { isAnonymous } = useLooks();
  const shown = useShownReadings();
  /** A big class is drawn between the page's other work. */
  const chosen = useDeferredValue(shown.counted, NOBODY);
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
      {shown.chosen.length > 0 && chosen.length === 0 ? (
        <p>{t('common.loading')}</p>
      ) : chosen.length === 0 ? (
        <EmptyState title={t('class-text.nobody')}>{t('class-text.nobody-hint')}</EmptyState>
      ) : (
        <>
          <LeftOut chosen={shown.chosen} className={styles.hint} counted={shown.counted} />
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
          <ReadersPart labels={labels} readings={chosen} rows={rows} />
        </>
      )}
    </div>
  );
}
