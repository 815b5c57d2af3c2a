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
import { lineColor, tintOpacity, blend, type Paper } from '../domain/codebook/contrast';
import type { Pattern } from '../domain/codebook/label';
import { slotClass } from './label-slots';

export interface LabelStyle {
  readonly slot: number;
  /** `#rrggbb`; anything else is drawn like an annotation without a label. */
  readonly color: string;
  readonly pattern: Pattern;
  /** Draws nothing in the text. */
  readonly hidden: boolean;
}

/** Double and wavy lines are as tall as the others are with two pixels. */
const THICKNESS: Readonly<Record<Pattern, string>> = {
  solid: '2px',
  double: '1px',
  dotted: '2px',
  dashed: '2px',
  wavy: '1px',
};

/** Adopts an empty sheet; hand it to `applyLabelStyles` on every change of codebook, filter or theme. */
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

/** Replaces all the rules of the sheet. */
export function applyLabelStyles(
  sheet: CSSStyleSheet,
  labels: readonly LabelStyle[],
  theme: Paper,
): void {
  sheet.replaceSync(labelRules(labels, theme));
}

/** The text of the sheet; colours are checked, so nothing of a file's text gets into it. */
export function labelRules(labels: readonly LabelStyle[], theme: Paper): string {
  const grey = blend(theme.ink, theme.paper, 0.55);
  const none = rule(slotClass(null), grey, 'dotted', theme, 0.08);
  return [none, ...labels.map((label) => labelRule(label, grey, theme))].join('\n');
}

function labelRule(label: LabelStyle, grey: string, theme: Paper): string {
  const name = slotClass(Math.trunc(label.slot));
  const color = isColor(label.color) ? label.color : grey;
  const shown = rule(name, color, label.pattern, theme, tintOpacity(color, theme));
  return label.hidden ? `${shown}\n${hiddenRule(name)}` : shown;
}

function rule(name: string, color: string, pattern: Pattern, theme: Paper, tint: number): string {
  const percent = Math.round(tint * 1000) / 10;
  return `.${name}{--label-solid:${color};--label-line:${lineColor(color, theme)};--label-tint:color-mix(in srgb,${color} ${percent}%,transparent);--label-pattern:${pattern};--label-thickness:${THICKNESS[pattern]}}`;
}

/** Hides the highlight, not the label's chip in the legend. */
function hiddenRule(name: string): string {
  return `.postil-mark.${name}{--label-tint:transparent;--label-decoration:none}`;
}
