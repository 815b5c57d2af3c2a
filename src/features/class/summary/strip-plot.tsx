/** A line per row: how the readers' values lie on one scale, with their median and middle half. */
import { scaleBand, scaleLinear, scaleSqrt } from 'd3-scale';
import { spreadOf, type Spread } from '../../../domain/class-view/tables';
import { useTranslate } from '../../../ui/messages-context';
import { NameLines } from './name-lines';
import styles from './plot.module.css';

export interface StripRow {
  readonly id: string;
  readonly name: string;
  readonly values: readonly number[];
}

interface StripPlotProps {
  readonly title: string;
  /** In pixels. */
  readonly width: number;
  readonly axis: string;
  readonly rows: readonly StripRow[];
  /** The right end of the scale; it begins at 0. */
  readonly most: number;
  readonly format: (value: number) => string;
  /** Values are put into this many equal parts of the scale before they are counted; 0 = taken as they are. */
  readonly bins?: number;
}

const ROW = 56;
/** The names' share of the width, and the most they get. */
const NAMES = 0.28;
const WIDEST_NAMES = 150;
const LETTER = 8;
const NAME_LINES = 3;
const RIGHT = 32;
const TOP = 12;
const BOTTOM = 48;
const LARGEST = 16;
const SMALLEST = 6;

export function StripPlot({ title, width, axis, rows, most, format, bins = 0 }: StripPlotProps) {
  const t = useTranslate();
  const left = Math.min(WIDEST_NAMES, width * NAMES);
  const height = TOP + rows.length * ROW + BOTTOM;
  const x = scaleLinear([0, Math.max(most, Number.MIN_VALUE)], [left, width - RIGHT]);
  const y = scaleBand(
    rows.map(({ id }) => id),
    [TOP, TOP + rows.length * ROW],
  );
  const counted = rows.map((row) => ({ row, discs: discsOf(row.values, most, bins) }));
  const crowd = Math.max(1, ...counted.flatMap(({ discs }) => discs.map(({ readers }) => readers)));
  const radius = scaleSqrt([1, Math.max(2, crowd)], [SMALLEST, LARGEST]);
  const ticks =
    bins > 0 ? x.ticks(width / 120) : x.ticks(width / 60).filter((tick) => Number.isInteger(tick));
  const floor = TOP + rows.length * ROW;
  return (
    <svg
      aria-label={title}
      className={styles.plot}
      role="img"
      style={{ maxInlineSize: `${width}px` }}
      viewBox={`0 0 ${width} ${height}`}
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <line className={styles.grid} x1={x(tick)} x2={x(tick)} y1={TOP} y2={floor} />
          <text className={styles.tick} textAnchor="middle" x={x(tick)} y={floor + 18}>
            {format(tick)}
          </text>
        </g>
      ))}
      <text
        className={styles.axis}
        textAnchor="middle"
        x={(left + width - RIGHT) / 2}
        y={height - 8}
      >
        {axis}
      </text>
      {counted.map(({ row, discs }) => {
        const middle = (y(row.id) ?? 0) + y.bandwidth() / 2;
        const spread = spreadOf(row.values);
        return (
          <g key={row.id}>
            <NameLines
              className={styles.name}
              lines={NAME_LINES}
              name={row.name}
              room={left / LETTER}
              x={0}
              y={middle}
            />
            {spread && <Box spread={spread} x={x} y={middle} />}
            {discs.map(({ value, readers }) => (
              <g key={value}>
                <circle className={styles.disc} cx={x(value)} cy={middle} r={radius(readers)}>
                  <title>{t('class-summary.readers-at', { readers, value: format(value) })}</title>
                </circle>
                {readers > 1 && (
                  <text
                    className={styles['disc-number']}
                    textAnchor="middle"
                    x={x(value)}
                    y={middle + 4}
                  >
                    {t.format.number(readers)}
                  </text>
                )}
              </g>
            ))}
          </g>
        );
      })}
    </svg>
  );
}

interface BoxProps {
  readonly spread: Spread;
  readonly x: (value: number) => number;
  readonly y: number;
}

function Box({ spread, x, y }: BoxProps) {
  const { least, lower, middle, upper, most } = spread;
  const half = LARGEST + 4;
  return (
    <>
      <line className={styles.whisker} x1={x(least)} x2={x(most)} y1={y} y2={y} />
      <rect
        className={styles.box}
        height={2 * half}
        width={Math.max(1, x(upper) - x(lower))}
        x={x(lower)}
        y={y - half}
      />
      <line className={styles.median} x1={x(middle)} x2={x(middle)} y1={y - half} y2={y + half} />
    </>
  );
}

interface Disc {
  readonly value: number;
  readonly readers: number;
}

function discsOf(values: readonly number[], most: number, bins: number): readonly Disc[] {
  const counts = new Map<number, number>();
  for (const exact of values) {
    const value = bins > 0 ? (Math.round((exact / most) * bins) / bins) * most : exact;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, readers]) => ({ value, readers }));
}
