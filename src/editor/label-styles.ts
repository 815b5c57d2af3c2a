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
import {
  blend,
  lineColor,
  PAPERS,
  tintOpacity,
  type Paper,
  type Papers,
} from '../domain/codebook/contrast';
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
export function applyLabelStyles(
  sheet: CSSStyleSheet,
  labels: readonly LabelStyle[],
  papers: Papers = PAPERS,
): void {
  sheet.replaceSync(labelRules(labels, papers));
}

/** The text of the sheet; colours are checked, so nothing of a file's text gets into it. */
export function labelRules(labels: readonly LabelStyle[], papers: Papers): string {
  return [unlabelledRule(papers), ...labels.map((label) => labelRule(label, papers))].join('\n');
}

function labelRule(label: LabelStyle, papers: Papers): string {
  const name = slotClass(Math.trunc(label.slot));
  const { color, pattern } = label;
  const shown = isColor(color)
    ? rule(name, pattern, {
        solid: color,
        line: forPapers(papers, (paper) => lineColor(color, paper)),
        tint: forPapers(papers, (paper) => translucent(color, tintOpacity(color, paper))),
      })
    : unlabelledRule(papers, name, pattern);
  return label.hidden ? `${shown}\n${hiddenRule(name)}` : shown;
}

/** Grey, for a note without a label. */
function unlabelledRule(
  papers: Papers,
  name = slotClass(null),
  pattern: Pattern = 'dotted',
): string {
  const grey = forPapers(papers, ({ ink, paper }) => blend(ink, paper, 0.6));
  const tint = forPapers(papers, ({ ink }) => translucent(ink, 0.08));
  return rule(name, pattern, { solid: grey, line: grey, tint });
}

function rule(
  name: string,
  pattern: Pattern,
  { solid, line, tint }: Readonly<Record<'solid' | 'line' | 'tint', string>>,
): string {
  const values = {
    solid,
    line,
    tint,
    pattern,
    thickness: THICKNESS[pattern],
  };
  const declarations = Object.entries(values).map(([key, value]) => `--label-${key}:${value}`);
  return `.${name}{${declarations.join(';')}}`;
}

function forPapers(papers: Papers, colorOn: (paper: Paper) => string): string {
  return `light-dark(${colorOn(papers.light)},${colorOn(papers.dark)})`;
}

function translucent(color: string, opacity: number): string {
  return `color-mix(in srgb,${color} ${Math.round(opacity * 1000) / 10}%,transparent)`;
}

/** Hides the highlight, not the label's chip in the legend. */
function hiddenRule(name: string): string {
  return `.postil-mark.${name}{--label-tint:transparent;--label-decoration:none}`;
}
