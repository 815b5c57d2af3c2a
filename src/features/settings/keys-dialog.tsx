/** Every command with its keys, and the way to change them. */
import { useState } from 'react';
import type { Command, CommandGroup } from '../../state/commands/command';
import { usePostil } from '../../state/hooks';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/overlays/dialog';
import { useTranslate } from '../../ui/messages-context';
import { KeyRow } from './key-row';
import styles from './settings.module.css';

const GROUPS: readonly CommandGroup[] = ['annotate', 'go', 'page'];

export function KeysDialog() {
  const t = useTranslate();
  const { commander, session, settings } = usePostil();
  const [editing, setEditing] = useState<string | null>(null);
  const commands = commander.commands();
  return (
    <Dialog
      title={t('keys.title')}
      isOpen
      onClose={() => session.setState({ dialog: null })}
      actions={
        <Button onPress={() => settings.setState({ keys: [] })}>{t('keys.reset-all')}</Button>
      }
    >
      <p className={styles.hint}>{t('keys.hint')}</p>
      {GROUPS.map((group) => (
        <section key={group}>
          <h3 className={styles.group}>{t(`keys.group-${group}`)}</h3>
          <ul className={styles.keys}>
            {commands.filter(isInGroup(group)).map((command) => (
              <KeyRow
                key={command.name}
                command={command}
                isEditing={editing === command.name}
                onEdit={(isEditing) => setEditing(isEditing ? command.name : null)}
              />
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}

/** Keys of labels are set in the codebook: they belong to the label, not to this reader. */
function isInGroup(group: CommandGroup): (command: Command) => boolean {
  return (command) => command.group === group && !command.name.startsWith('label:');
}
