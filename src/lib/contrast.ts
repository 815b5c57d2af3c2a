/** Contrast of colours by WCAG 2.2 (relative luminance of sRGB), and the nearest colour that has enough. */

/** Both as `#rrggbb`. From 1 (none) to 21 (black on white). */
export function contrastRatio(a: string, b: string): number {
  const [darker, lighter] = [luminance(parseHex(a)), luminance(parseHex(b))].sort((x, y) => x - y);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/**
 * `color` as it is when it stands out enough from `background`, else mixed with as little black (on a
 * light ground) or white (on a dark one) as gives `ratio`. Hue stays recognisable. All `#rrggbb`.
 */
export function withContrast(color: string, background: string, ratio: number): string {
  const towards = luminance(parseHex(background)) > 0.18 ? BLACK : WHITE;
  const from = parseHex(color);
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = hexOf(from.map((channel, i) => channel + ((towards[i] ?? 0) - channel) * share));
    if (contrastRatio(mixed, background) >= ratio) return mixed;
  }
  return hexOf(towards);
}

/** `color` laid over `background` with the given opacity (0 to 1), as one opaque `#rrggbb`. */
export function blended(color: string, background: string, opacity: number): string {
  const over = parseHex(color);
  const under = parseHex(background);
  return hexOf(under.map((channel, i) => channel + ((over[i] ?? 0) - channel) * opacity));
}

const BLACK: readonly number[] = [0, 0, 0];
const WHITE: readonly number[] = [255, 255, 255];

function parseHex(hex: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

function hexOf(channels: readonly number[]): string {
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
