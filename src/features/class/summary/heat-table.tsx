/** Readers by labels: the darker a field, the more marks; the number stands in it. */
import { scaleBand } from 'd3-scale';
import { memo } from 'react';
import type { ReaderRow } from '../../../domain/class-view/tables';
import type { Label } from '../../../domain/codebook/label';
import { useTranslate } from '../../../ui/messages-context';
import { LINE, NameLines } from './name-lines';
import styles from './plot.module.css';
import { wrapped } from './wrapped';

interface HeatTableProps {
  readonly title: string;
  /** In pixels. */
  readonly width: number;
  readonly readers: readonly ReaderRow[];
  /** So many of them for now; there is room for all. */
  readonly drawn: number;
  readonly labels: readonly Label[];
  /** Marks per label, per reader. */
  readonly counts: readonly (readonly number[])[];
}

const ROW = 26;
/** With names in two lines. */
const HIGH_ROW = 38;
const NAME_LINES = 2;
const HEAD_LINES = 4;
const WIDEST_COLUMN = 112;
const NAMES = 0.3;
const WIDEST_NAMES = 160;
const LETTER = 8;
const SMALL_LETTER = 7;
/** Above and below the labels' names. */
const ROOM = 20;
/** The strongest field: with more of it the number could not be read. */
const STRONGEST = 0.45;

export function HeatTable(props: HeatTableProps) {
  const { title, width: room, readers, drawn, labels, counts } = props;
  const most = Math.max(1, ...counts.flat());
  const left = Math.min(WIDEST_NAMES, room * NAMES);
  const column = Math.min(WIDEST_COLUMN, (room - left) / Math.max(1, labels.length));
  const width = left + labels.length * column;
  const heads = labels.map(({ name }) => wrapped(name, column / SMALL_LETTER, HEAD_LINES).length);
  const top = Math.max(1, ...heads) * LINE + ROOM;
  const hasLong = readers.some(({ name }) => wrapped(name, left / LETTER, NAME_LINES).length > 1);
  const row = hasLong ? HIGH_ROW : ROW;
  const height = top + readers.length * row + 1;
  const x = scaleBand(
    labels.map(({ id }) => id),
    [left, width],
  );
  const y = scaleBand(
    readers.map(({ id }) => id),
    [top, height - 1],
  );
  return (
    <svg
      aria-label={title}
      className={styles.table}
      role="img"
      style={{ maxInlineSize: `${width}px` }}
      viewBox={`0 0 ${width} ${height}`}
    >
      {labels.map(({ id, name }) => (
        <NameLines
          className={styles.tick}
          key={id}
          lines={HEAD_LINES}
          name={name}
          room={column / SMALL_LETTER}
          textAnchor="middle"
          x={(x(id) ?? 0) + column / 2}
          y={top / 2}
        />
      ))}
      {readers.slice(0, drawn).map(({ id, name }, reader) => (
        <Row
          column={column}
          counts={counts}
          key={id}
          labels={labels}
          left={left}
          most={most}
          name={name}
          reader={reader}
          row={row}
          y={y(id) ?? 0}
        />
      ))}
    </svg>
  );
}

interface RowProps extends Pick<HeatTableProps, 'labels' | 'counts'> {
  readonly name: string;
  /** Its place among the readers. */
  readonly reader: number;
  readonly most: number;
  readonly left: number;
  readonly column: number;
  readonly row: number;
  readonly y: number;
}

/** Drawn once, however many come after it. */
const Row = memo(function Row(props: RowProps) {
  const { name, reader, labels, counts, most, left, column, row, y } = props;
  const t = useTranslate();
  return (
    <g>
      <NameLines
        className={styles.name}
        lines={NAME_LINES}
        name={name}
        room={left / LETTER}
        x={0}
        y={y + row / 2}
      />
      {labels.map(({ id }, index) => {
        const count = counts[index]?.[reader] ?? 0;
        const x = left + index * column;
        return (
          <g key={id}>
            <rect
              className={styles.field}
              fillOpacity={(count / most) * STRONGEST}
              height={row}
              width={column}
              x={x}
              y={y}
            />
            <text
              className={styles.number}
              textAnchor="middle"
              x={x + column / 2}
              y={y + row / 2 + 5}
            >
              {t.format.number(count)}
            </text>
          </g>
        );
      })}
    </g>
  );
});
