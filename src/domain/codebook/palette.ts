/**
 * Colours for labels. Okabe-Ito, made to stay apart under colour blindness; an underline needs 3:1 against
 * the page, so three of them have a darker `line` for light paper. Pattern carries meaning too.
 * Source: Okabe & Ito, Color Universal Design (2008); contrast by WCAG 2.2, 1.4.11.
 */
import { PATTERNS, type Pattern } from './label';

export const PALETTE = [
  '#e69f00',
  '#56b4e9',
  '#009e73',
  '#cc79a7',
  '#0072b2',
  '#d55e00',
  '#f0e442',
] as const;

const COLOR = /^#[0-9a-f]{6}$/;

export function isColor(value: string): boolean {
  return COLOR.test(value);
}

/** Colour and pattern for the n-th new label: 35 distinct pairs before one repeats. */
export function paletteEntry(n: number): { readonly color: string; readonly pattern: Pattern } {
  const color = PALETTE[n % PALETTE.length] ?? PALETTE[0];
  const pattern = PATTERNS[n % PATTERNS.length] ?? 'solid';
  return { color, pattern };
}
