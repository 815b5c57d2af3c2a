/** Keys as text: `Mod+Shift+Z`, `Alt+ArrowLeft`, `n`. `Mod` is Cmd on Apple keyboards, Ctrl elsewhere. */
import type { Settings } from '../settings';
import type { Command } from './command';

/** The part of a KeyboardEvent that names a key. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** The physical key: `Alt` changes `key` on some keyboards. */
  readonly code: string;
}

export function keyName(press: KeyPress): string {
  const isMod = press.ctrlKey || press.metaKey;
  const key = plainKey(press);
  const isCharacter = [...key].length === 1;
  // Shift is part of a character ("?" needs it), but not of a letter pressed with Mod.
  const withShift = press.shiftKey && (!isCharacter || isMod || press.altKey);
  return [
    isMod ? 'Mod' : '',
    press.altKey ? 'Alt' : '',
    withShift ? 'Shift' : '',
    isCharacter && (isMod || press.altKey) ? key.toUpperCase() : key,
  ]
    .filter((part) => part !== '')
    .join('+');
}

/** The keys of a command after remapping. */
export function keysOf(command: Command, settings: Settings): readonly string[] {
  return settings.keys.find(([name]) => name === command.name)?.[1] ?? command.keys;
}

/** True for keys that write a character: they are commands only inside the article. */
export function isSingleKey(key: string): boolean {
  return !key.includes('Mod+') && !key.includes('Alt+');
}

function plainKey({ key, code, altKey }: KeyPress): string {
  const letter = /^(?:Key|Digit)(.)$/.exec(code)?.[1];
  return altKey && letter !== undefined ? letter.toLowerCase() : key;
}
