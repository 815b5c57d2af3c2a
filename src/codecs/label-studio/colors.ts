/** Colours as people write them into an interface: hexadecimal, or one of CSS's basic names. */

/** `#rrggbb`; null: not understood. */
export function hexColor(text: string): string | null {
  const color = text.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(color)) return color;
  const [, r = '', g = '', b = ''] = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(color) ?? [];
  if (r !== '') return `#${r}${r}${g}${g}${b}${b}`;
  return NAMED.get(color) ?? null;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['aqua', '#00ffff'],
  ['black', '#000000'],
  ['blue', '#0000ff'],
  ['brown', '#a52a2a'],
  ['cyan', '#00ffff'],
  ['darkgreen', '#006400'],
  ['darkorange', '#ff8c00'],
  ['fuchsia', '#ff00ff'],
  ['gold', '#ffd700'],
  ['gray', '#808080'],
  ['green', '#008000'],
  ['grey', '#808080'],
  ['lime', '#00ff00'],
  ['magenta', '#ff00ff'],
  ['maroon', '#800000'],
  ['navy', '#000080'],
  ['olive', '#808000'],
  ['orange', '#ffa500'],
  ['pink', '#ffc0cb'],
  ['purple', '#800080'],
  ['red', '#ff0000'],
  ['silver', '#c0c0c0'],
  ['teal', '#008080'],
  ['violet', '#ee82ee'],
  ['white', '#ffffff'],
  ['yellow', '#ffff00'],
]);
