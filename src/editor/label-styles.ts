/**
 * The colours of labels as custom properties of their slot class, in a constructed stylesheet (which
 * `style-src 'self'` allows). Highlights use them, and so may brackets, cards and legend:
 * give an element the class `slot-3` and read
 *
 * - `--label-solid`  the label's own colour, for chips
 * - `--label-line`   the same, 3:1 against the paper: underlines, brackets
 * - `--label-tint`   translucent, for the ground under text
 * - `--label-pattern`, `--label-thickness`  the line style
 */
import { isColor } from '../domain/codebook/palette';
import { MARKER_GROUNDS, markerColors } from '../lib/marker-colors';
import { withContrast } from '../lib/contrast';
import { PATTERNS, type Pattern } from '../domain/codebook/label';
import { slotClass } from './label-slots';

export interface LabelStyle {
  /** Null: an annotation without a label. */
  readonly slot: number | null;
  /** `#rrggbb`; anything else is drawn like an annotation without a label. */
  readonly color: string;
  readonly pattern: Pattern;
  /** Draws nothing in the text. */
  readonly hidden: boolean;
}

/** A note without a label. */
const GREY = withContrast('#808080', MARKER_GROUNDS.groundLight, 3);

/** Double and wavy lines are as tall as the others are with two pixels. */
const THICKNESS: Readonly<Record<Pattern, string>> = {
  solid: '2px',
  double: '1px',
  dotted: '2px',
  dashed: '2px',
  wavy: '1px',
};

/** Adopts an empty sheet; hand it to `applyLabelStyles` on every change of codebook or filter. */
export function adoptLabelSheet(page: Document): {
  readonly sheet: CSSStyleSheet;
  close(): void;
} {
  const sheet = new CSSStyleSheet();
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
  return {
    sheet,
    close() {
      page.adoptedStyleSheets = page.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}

/** Replaces all the rules of the sheet. Light or dark is decided by `color-scheme`, as everywhere. */
export function applyLabelStyles(sheet: CSSStyleSheet, labels: readonly LabelStyle[]): void {
  sheet.replaceSync(labelRules(labels));
}

/** The text of the sheet; colours and patterns are checked, so nothing of a file's text gets into it. */
export function labelRules(labels: readonly LabelStyle[]): string {
  return [rule(slotClass(null), GREY, 'dotted'), ...labels.map(labelRule)].join('\n');
}

function labelRule({ slot, color, pattern, hidden }: LabelStyle): string {
  const name = slotClass(slot === null ? null : Math.trunc(slot));
  // A row of the database or a message of another tab is typed, and may still hold anything.
  const known = PATTERNS.find((candidate) => candidate === pattern) ?? 'solid';
  const shown = rule(name, isColor(color) ? color : GREY, known);
  return hidden ? `${shown}\n${hiddenRule(name)}` : shown;
}

function rule(name: string, color: string, pattern: Pattern): string {
  const { tintLight, tintDark, lineLight, lineDark } = markerColors(color);
  const values = {
    solid: color,
    line: `light-dark(${lineLight},${lineDark})`,
    tint: `light-dark(${tintLight},${tintDark})`,
    pattern,
    thickness: THICKNESS[pattern],
  };
  const declarations = Object.entries(values).map(([key, value]) => `--label-${key}:${value}`);
  return `.${name}{${declarations.join(';')}}`;
}

/** Hides the highlight, not the label's chip in the legend. */
function hiddenRule(name: string): string {
  return `.postil-mark.${name}{--label-tint:transparent;--label-decoration:none}`;
}
