/** A command as an icon: its name and its keys in a tooltip. */
import { keysOf } from '../../../state/commands/keys';
import { usePostil, useSettings } from '../../../state/hooks';
import type { IconName } from '../../../ui/icon';
import { IconButton } from '../../../ui/icon-button';
import { useTranslate } from '../../../ui/messages-context';

interface CommandButtonProps {
  readonly name: string;
  readonly icon: IconName;
  readonly size?: 'small' | 'normal';
  /** For what is about the selection, which is lost with the article's focus. */
  readonly keepsFocus?: boolean;
}

export function CommandButton({
  name,
  icon,
  size = 'normal',
  keepsFocus = false,
}: CommandButtonProps) {
  const t = useTranslate();
  const { commander } = usePostil();
  const settings = useSettings((state) => state);
  const command = commander.find(name);
  return (
    command && (
      <IconButton
        icon={icon}
        keys={keysOf(command, settings)[0]}
        label={command.title(t)}
        onPress={() => {
          commander.execute(name);
        }}
        preventFocusOnPress={keepsFocus}
        size={size}
      />
    )
  );
}
