/** What becomes of a label's colour on the page: whether its line is seen, and what is drawn instead. */
import { blended, contrastRatio } from '../../../lib/contrast';
import { MARKER_GROUNDS, markerColors } from '../../../lib/marker-colors';

export interface ColorReport {
  readonly light: PaperReport;
  readonly dark: PaperReport;
  /** The least contrast of words on one tint, either paper. Rounded down to a tenth. */
  readonly words: number;
}

export interface PaperReport {
  /** Of the colour as chosen, from 1 to 21. Rounded down to a tenth, so that it never promises more. */
  readonly ratio: number;
  /** The line that is drawn, `#rrggbb`. */
  readonly line: string;
  /** Of that line; never under 3. */
  readonly lineRatio: number;
  readonly isChanged: boolean;
}

/** `color` is `#rrggbb`. */
export function reportColor(color: string): ColorReport {
  const { inkLight, inkDark, groundLight, groundDark } = MARKER_GROUNDS;
  const { lineLight, lineDark, tintLight, tintDark } = markerColors(color);
  return {
    light: reportLine(color, lineLight, groundLight),
    dark: reportLine(color, lineDark, groundDark),
    words: roundDown(
      Math.min(
        contrastRatio(inkLight, laidOver(tintLight, groundLight)),
        contrastRatio(inkDark, laidOver(tintDark, groundDark)),
      ),
    ),
  };
}

/**
 * A colour as someone types it: with or without `#`, in any case. Null when it is not (yet) six digits;
 * `short` takes three as well, as CSS does.
 */
export function colorFromText(text: string, short = false): string | null {
  const digits = /^#?([\da-f]{6}|[\da-f]{3})$/i.exec(text.trim())?.[1]?.toLowerCase();
  if (digits === undefined || (digits.length === 3 && !short)) return null;
  return `#${digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits}`;
}

function reportLine(color: string, line: string, ground: string): PaperReport {
  return {
    ratio: roundDown(contrastRatio(color, ground)),
    line,
    lineRatio: roundDown(contrastRatio(line, ground)),
    isChanged: line !== color,
  };
}

/** `tint` is `#rrggbbaa`. */
function laidOver(tint: string, ground: string): string {
  return blended(tint.slice(0, 7), ground, Number.parseInt(tint.slice(7), 16) / 255);
}

function roundDown(ratio: number): number {
  return Math.floor(ratio * 10) / 10;
}
