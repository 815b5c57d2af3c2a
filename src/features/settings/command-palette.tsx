/** Every command by its name: type, arrows, Enter. */
import { useState } from 'react';
import { keysOf } from '../../state/commands/keys';
import { isRefused } from '../../state/commands/read-only';
import { usePostil } from '../../state/hooks';
import { Dialog } from '../../ui/overlays/dialog';
import { ListBoxPicker } from '../../ui/lists/list-box-picker';
import { useTranslate } from '../../ui/messages-context';

export function CommandPalette() {
  const t = useTranslate();
  const { commander, session } = usePostil();
  const [query, setQuery] = useState('');
  const context = commander.context();
  const close = (): void => session.setState({ dialog: null });
  // What can be done now stands first; the rest stays to be found by its name.
  const options = commander
    .commands()
    .map((command) => ({
      id: command.name,
      text: command.title(t),
      keys: keysOf(command, context.settings)[0],
      isDisabled: !command.isAvailable(context) || isRefused(command, context),
    }))
    .toSorted((a, b) => Number(a.isDisabled) - Number(b.isDisabled));
  const run = (name: string): void => {
    close();
    commander.execute(name);
  };
  return (
    <Dialog title={t('commands.title')} isOpen onClose={close}>
      <ListBoxPicker
        label={t('commands.filter')}
        listLabel={t('commands.list')}
        placeholder={t('commands.filter')}
        emptyText={t('common.no-matches')}
        options={options}
        query={query}
        onQueryChange={setQuery}
        onPick={run}
      />
    </Dialog>
  );
}
