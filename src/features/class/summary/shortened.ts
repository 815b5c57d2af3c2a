/** A name that fits into a margin of a plot; the whole of it stands in the drawing's title. */
export function shortened(name: string, most: number): string {
  const letters = [...name];
  return letters.length <= most
    ? name
    : `${letters.slice(0, Math.max(1, Math.floor(most) - 1)).join('')}…`;
}
