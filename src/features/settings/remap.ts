/** Changing keys: one new key in place of a command's own, and who has it already. */
import type { Command } from '../../state/commands/command';
import { keysOf } from '../../state/commands/keys';
import type { Settings } from '../../state/settings';

export function remapped(keys: Settings['keys'], command: string, key: string): Settings['keys'] {
  return [...keys.filter(([name]) => name !== command), [command, [key]]];
}

/** Another command that already listens to the key. */
export function rivalOf(
  commands: readonly Command[],
  settings: Settings,
  command: Command,
  key: string,
): Command | undefined {
  return commands.find(
    (other) => other.name !== command.name && keysOf(other, settings).includes(key),
  );
}
