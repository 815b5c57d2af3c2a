/** Readers by labels: the darker a field, the more marks; the number stands in it. */
import { scaleBand, scaleLinear } from 'd3-scale';
import type { ReaderRow } from '../../../domain/class-view/tables';
import type { Label } from '../../../domain/codebook/label';
import { useTranslate } from '../../../ui/messages-context';
import styles from './plot.module.css';
import { shortened } from './shortened';

interface HeatTableProps {
  readonly title: string;
  /** In pixels. */
  readonly width: number;
  readonly readers: readonly ReaderRow[];
  readonly labels: readonly Label[];
  /** Marks per label, per reader. */
  readonly counts: readonly (readonly number[])[];
}

const ROW = 26;
const WIDEST_COLUMN = 112;
const NAMES = 0.3;
const WIDEST_NAMES = 160;
const LETTER = 8;
const TOP = 36;
/** The strongest field: with more of it the number could not be read. */
const STRONGEST = 0.45;

export function HeatTable({ title, width: room, readers, labels, counts }: HeatTableProps) {
  const t = useTranslate();
  const most = Math.max(1, ...counts.flat());
  const strength = scaleLinear([0, most], [0, STRONGEST]);
  const left = Math.min(WIDEST_NAMES, room * NAMES);
  const column = Math.min(WIDEST_COLUMN, (room - left) / Math.max(1, labels.length));
  const width = left + labels.length * column;
  const height = TOP + readers.length * ROW + 1;
  const x = scaleBand(
    labels.map(({ id }) => id),
    [left, width],
  );
  const y = scaleBand(
    readers.map(({ id }) => id),
    [TOP, height - 1],
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
        <text
          className={styles.tick}
          key={id}
          textAnchor="middle"
          x={(x(id) ?? 0) + column / 2}
          y={TOP - 14}
        >
          <title>{name}</title>
          {shortened(name, column / LETTER)}
        </text>
      ))}
      {readers.map(({ id, name }, row) => (
        <g key={id}>
          <text className={styles.name} x={0} y={(y(id) ?? 0) + 18}>
            <title>{name}</title>
            {shortened(name, left / LETTER)}
          </text>
          {labels.map((label, index) => {
            const count = counts[index]?.[row] ?? 0;
            return (
              <g key={label.id}>
                <rect
                  className={styles.field}
                  fillOpacity={strength(count)}
                  height={ROW}
                  width={column}
                  x={x(label.id)}
                  y={y(id)}
                />
                <text
                  className={styles.number}
                  textAnchor="middle"
                  x={(x(label.id) ?? 0) + column / 2}
                  y={(y(id) ?? 0) + 18}
                >
                  {t.format.number(count)}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}
