/** The grounds of the heat map's steps, lightest first: the page's ink has 4.5:1 on every one of them. */
export const HEAT_COLORS = [
  { light: '#fcefcf', dark: '#33270f' },
  { light: '#f9dd98', dark: '#473410' },
  { light: '#f4c565', dark: '#5c430e' },
  { light: '#eca63a', dark: '#704f08' },
  { light: '#e08c1c', dark: '#835a00' },
] as const;

/** The step's place in the scale: with fewer steps than colours the strongest stays the strongest. */
export function heatTone(step: number, steps: number): number {
  return steps <= 1
    ? HEAT_COLORS.length
    : 1 + Math.round(((step - 1) * (HEAT_COLORS.length - 1)) / (steps - 1));
}
