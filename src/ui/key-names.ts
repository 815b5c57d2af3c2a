/** Keys as a reader knows them from the keyboard in front of them. */

/**
 * The caps to press for keys written as `Mod+Shift+Z`, `Alt+ArrowLeft` or `n`, in order. `Mod` is ⌘ on
 * Apple keyboards and Ctrl elsewhere.
 */
export function keyCaps(keys: string, isApple: boolean): readonly string[] {
  const caps = isApple ? APPLE : OTHER;
  // A plus sign may itself be the key: "Mod++", "+".
  const parts = keys.split(/\+(?!$)/);
  return parts.map((part) => caps[part] ?? COMMON[part] ?? part);
}

/** As a screen reader should say it and `aria-keyshortcuts` wants it: `Control+Shift+Z`. */
export function ariaKeys(keys: string, isApple: boolean): string {
  return keys.replace(/^Mod\+/, isApple ? 'Meta+' : 'Control+');
}

const COMMON: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  Escape: 'Esc',
  ' ': 'Space',
};

const APPLE: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↩',
  Backspace: '⌫',
  Delete: '⌦',
};

const OTHER: Readonly<Record<string, string>> = { Mod: 'Ctrl', Delete: 'Del' };
