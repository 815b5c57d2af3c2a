/** A colour and its line, as a highlight shows them. Decoration: the name stands beside it. */
import type { CSSProperties } from 'react';
import { markerColors } from '../lib/marker-colors';
import styles from './swatch.module.css';

export type SwatchPattern = keyof typeof LINES;

interface SwatchProps {
  /** `#rrggbb` */
  readonly color: string;
  readonly pattern: SwatchPattern;
  /** In pixels. */
  readonly size?: number;
}

export function Swatch({ color, pattern, size = 20 }: SwatchProps) {
  const { tintLight, tintDark, lineLight, lineDark } = markerColors(color);
  const colors = {
    '--tint-light': tintLight,
    '--tint-dark': tintDark,
    '--line-light': lineLight,
    '--line-dark': lineDark,
  } as CSSProperties;
  return (
    <svg
      aria-hidden
      className={styles.swatch}
      height={size}
      style={colors}
      viewBox="0 0 20 20"
      width={size}
    >
      <rect className={styles.tint} height="20" rx="3" width="20" />
      <path className={styles.line} {...LINES[pattern]} />
    </svg>
  );
}

const LINES = {
  solid: { d: 'M2 15.5H18' },
  double: { d: 'M2 13.5H18M2 17H18', strokeWidth: 1.5 },
  dotted: { d: 'M3 15.5H18', strokeDasharray: '0.1 3.4', strokeLinecap: 'round' },
  dashed: { d: 'M2 15.5H18', strokeDasharray: '4.5 1.9' },
  wavy: { d: 'M2 15.5q2 -3.6 4 0t4 0t4 0t4 0', strokeWidth: 1.6 },
} as const;
