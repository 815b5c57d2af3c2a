/** The key of a label: one digit or one letter, pressed while the article has the focus. */
import type { Command } from '../../../state/commands/command';
import { keysOf } from '../../../state/commands/keys';
import type { Settings } from '../../../state/settings';

export type TypedKey =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'not-a-key'; readonly typed: string };

/**
 * What is meant by the text of the field. It shows `before`; what was typed to it, on either side, takes
 * its place. Letters are lower case.
 */
export function keyFromText(text: string, before: string | null): TypedKey {
  const characters = [...text.trim()];
  if (characters.length === 0) return { kind: 'none' };
  const old = before === null ? -1 : characters.indexOf(before);
  const typed = old === -1 || characters.length === 1 ? characters : characters.toSpliced(old, 1);
  const key = (typed.at(-1) ?? '').toLowerCase();
  return KEY.test(key) ? { kind: 'key', key } : { kind: 'not-a-key', typed: key };
}

/** The command that has this key too. Commands of labels do not count: the codebook keeps those apart. */
export function commandWithKey(
  commands: readonly Command[],
  settings: Settings,
  key: string,
): Command | undefined {
  return commands.find(
    (command) => !command.name.startsWith('label:') && keysOf(command, settings).includes(key),
  );
}

const KEY = /^[0-9\p{L}]$/u;
