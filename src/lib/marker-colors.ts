/**
 * A reader's colour as a highlighter on Postil's grounds: a tint to lay under text and a line to draw
 * under it, for light and dark. Any number of tints may lie on one another and the text stays readable,
 * because the text has well over 4.5:1 even on the undiluted tint; a line has 3:1 on every ground.
 */
import { withContrast } from './contrast';

export interface MarkerColors {
  /** `#rrggbbaa` */
  readonly tintLight: string;
  readonly tintDark: string;
  /** `#rrggbb` */
  readonly lineLight: string;
  readonly lineDark: string;
}

/** The grounds and inks of app/theme/tokens.css that lie nearest to one another; its test compares. */
export const MARKER_GROUNDS = {
  inkLight: '#1f1b15',
  inkDark: '#ece6da',
  groundLight: '#eee7d8',
  groundDark: '#1f3436',
} as const;

/** `color` is `#rrggbb`. */
export function markerColors(color: string): MarkerColors {
  const { inkLight, inkDark, groundLight, groundDark } = MARKER_GROUNDS;
  return {
    tintLight: withContrast(color, inkLight, TEXT_RATIO) + OPACITY_LIGHT,
    tintDark: withContrast(color, inkDark, TEXT_RATIO) + OPACITY_DARK,
    lineLight: withContrast(color, groundLight, LINE_RATIO),
    lineDark: withContrast(color, groundDark, LINE_RATIO),
  };
}

// Above 4.5, since a blend of two strong hues can be darker than either; above 3 for rounding.
const TEXT_RATIO = 5.4;
const LINE_RATIO = 3.05;

const OPACITY_LIGHT = '4d';
const OPACITY_DARK = '66';
