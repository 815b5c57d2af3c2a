/** Reader by reader: the drawing and the table. Hundreds of rows come a few with every paint. */
import { useMemo } from 'react';
import type { ClassReading } from '../../../domain/class/class-reading';
import { readerRows, type LabelRow } from '../../../domain/class-view/tables';
import type { Label } from '../../../domain/codebook/label';
import { useTranslate } from '../../../ui/messages-context';
import { useClass } from '../class-desk';
import { useGrowing } from '../roll/use-growing';
import { HeatTable } from './heat-table';
import { ReaderTable } from './number-tables';
import { PlotFigure } from './plot-figure';

interface ReadersPartProps {
  readonly labels: readonly Label[];
  readonly readings: readonly ClassReading[];
  readonly rows: readonly LabelRow[];
}

const PER_PAINT = 40;

export function ReadersPart({ labels, readings, rows }: ReadersPartProps) {
  const t = useTranslate();
  const { text } = useClass();
  const readers = useMemo(() => readerRows(readings, text.text.length), [readings, text]);
  const counts = useMemo(() => rows.map(({ marks }) => marks), [rows]);
  const shown = useGrowing(readers.length, PER_PAINT);
  return (
    <>
      <PlotFigure title={t('class-summary.heat')}>
        {(width) => (
          <HeatTable
            counts={counts}
            drawn={shown}
            labels={labels}
            readers={readers}
            title={t('class-summary.heat')}
            width={width}
          />
        )}
      </PlotFigure>
      <ReaderTable labels={labels} readers={readers.slice(0, shown)} rows={rows} />
    </>
  );
}
