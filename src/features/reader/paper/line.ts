/** How a label's words look on paper. */
import type { CSSProperties } from 'react';
import type { Label } from '../../../domain/codebook/label';
import { markerColors } from '../../../lib/marker-colors';

/** `depth`: how many lines are above this one, so that overlapping ones do not fall together. */
export function lineOf(label: Pick<Label, 'color' | 'pattern'>, depth: number): CSSProperties {
  const { tintLight, lineLight } = markerColors(label.color);
  return {
    backgroundColor: tintLight,
    textDecorationColor: lineLight,
    textDecorationStyle: label.pattern,
    textUnderlineOffset: `${2 + depth * 3}px`,
  };
}
