/** Keys as a reader knows them from the keyboard in front of them. */

/**
 * The caps to press for keys written as `Mod+Shift+Z`, `Alt+ArrowLeft` or `n`, in order. `Mod` is ⌘ on
 * Apple keyboards and Ctrl elsewhere.
 */
export function keyCaps(keys: string, isApple: boolean): readonly string[] {
  const caps = isApple ? APPLE : OTHER;
  // A plus sign may itself be the key: "Mod++", "+".
  const parts = keys.split(/\+(?!$)/);
  return parts.map((part) => caps.get(part) ?? COMMON.get(part) ?? part);
}

/** As a screen reader should say it and `aria-keyshortcuts` wants it: `Control+Shift+Z`. */
export function ariaKeys(keys: string, isApple: boolean): string {
  return keys.replace(/^Mod\+/, isApple ? 'Meta+' : 'Control+');
}

// Maps, since keys come from settings and codebooks too: an object has `constructor` and more by itself.
const COMMON: ReadonlyMap<string, string> = new Map([
  ['ArrowDown', '↓'],
  ['ArrowLeft', '←'],
  ['ArrowRight', '→'],
  ['ArrowUp', '↑'],
  ['Escape', 'Esc'],
  [' ', 'Space'],
]);

const APPLE: ReadonlyMap<string, string> = new Map([
  ['Mod', '⌘'],
  ['Alt', '⌥'],
  ['Shift', '⇧'],
  ['Enter', '↩'],
  ['Backspace', '⌫'],
  ['Delete', '⌦'],
]);

const OTHER: ReadonlyMap<string, string> = new Map([
  ['Mod', 'Ctrl'],
  ['Delete', 'Del'],
]);
