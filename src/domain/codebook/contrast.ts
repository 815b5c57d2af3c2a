/**
 * Makes any label colour safe to draw with: a line that stands 3:1 against the paper (WCAG 2.2, 1.4.11)
 * and a tint under which text keeps 4.5:1 (1.4.3), even where three tints lie over each other.
 * Colours are `#rrggbb`. On light paper the palette keeps its full 30 % tint; on dark paper three tints
 * of a light colour would swallow light text, so there each colour gets as much as it can have.
 */

/** What text is printed on and with. */
export interface Paper {
  readonly paper: string;
  readonly ink: string;
}

/** The two papers of the app; its tokens say the same (`app/theme/tokens.css`). */
export interface Papers {
  readonly light: Paper;
  readonly dark: Paper;
}

export const PAPERS: Papers = {
  light: { paper: '#fbf8f1', ink: '#1f1b15' },
  dark: { paper: '#171512', ink: '#ece6da' },
};

export const LINE_CONTRAST = 3;
export const TEXT_CONTRAST = 4.5;
export const FULL_TINT = 0.3;
/** This many tints over each other stay readable. */
export const STACKED_TINTS = 3;

const STEPS = 60;
/** Three tints of one colour are held to a little more, so that three of different colours keep 4.5. */
const STACKED_CONTRAST = 4.75;

/** WCAG contrast of two opaque colours, 1 to 21. */
export function contrastRatio(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `top` at the given opacity (0-1) over `under`. */
export function blend(top: string, under: string, opacity: number): string {
  const below = channels(under);
  const mixed = channels(top).map((value, at) => {
    const other = below[at] ?? 0;
    return Math.round(other + (value - other) * opacity);
  });
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** The colour moved towards the ink just as far as it takes to stand out from the paper. */
export function lineColor(color: string, { paper, ink }: Paper): string {
  for (let step = 0; step < STEPS; step += 1) {
    const candidate = blend(ink, color, step / STEPS);
    if (contrastRatio(candidate, paper) >= LINE_CONTRAST) return candidate;
  }
  return ink;
}

/** Opacity of the tint: 0.3, or less where text under three of them would fade. */
export function tintOpacity(color: string, { paper, ink }: Paper): number {
  for (let step = 0; step < STEPS; step += 1) {
    const opacity = FULL_TINT * (1 - step / STEPS);
    let stacked = paper;
    for (let layer = 0; layer < STACKED_TINTS; layer += 1) stacked = blend(color, stacked, opacity);
    if (contrastRatio(ink, stacked) >= STACKED_CONTRAST) return opacity;
  }
  return 0;
}

/** WCAG relative luminance, 0-1. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(color: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}
