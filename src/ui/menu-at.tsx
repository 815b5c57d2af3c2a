/**
 * One menu for many buttons: it opens beside the button that was pressed. For long lists, where a menu
 * per row would weigh on the page; the button is a plain one with `aria-haspopup="menu"`.
 */
import { useMemo } from 'react';
import { Popover } from 'react-aria-components/Popover';
import styles from './menu.module.css';
import { MenuItems, type MenuEntry } from './menu';

interface MenuAtProps {
  readonly label: string;
  /** The button it belongs to; null while it is closed. */
  readonly button: HTMLElement | null;
  readonly items: readonly MenuEntry[];
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
}

export function MenuAt({ label, button, items, onPick, onClose }: MenuAtProps) {
  const trigger = useMemo(() => ({ current: button }), [button]);
  return (
    <Popover
      className={styles.popover ?? ''}
      isOpen={button !== null}
      offset={4}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      placement="bottom end"
      trigger="MenuTrigger"
      triggerRef={trigger}
    >
      <MenuItems aria-label={label} focusesFirst items={items} onClose={onClose} onPick={onPick} />
    </Popover>
  );
}
