/** A label's mark in a static text: its tint and its line, in the label's own pattern. */
import type { CSSProperties } from 'react';
import { markerColors } from '../../../lib/marker-colors';
import type { Label } from '../../../domain/codebook/label';
import type { Look } from './article-text';
import styles from './label-look.module.css';

/** `lane`: the line's height below the words, from 0; with more than one the text is not tinted. */
export function labelLook(label: Label | undefined, lane: number | null = null): Look {
  const { tintLight, tintDark, lineLight, lineDark } = markerColors(label?.color ?? '#808080');
  return {
    className: `${styles.mark} ${lane === null ? styles.tinted : (styles[`lane-${lane}`] ?? '')}`,
    style: {
      '--tint-light': tintLight,
      '--tint-dark': tintDark,
      '--line-light': lineLight,
      '--line-dark': lineDark,
      textDecorationStyle: label?.pattern ?? 'dotted',
    } as CSSProperties,
  };
}
