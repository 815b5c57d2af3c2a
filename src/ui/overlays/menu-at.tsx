/**
 * One menu for many buttons: it opens beside the button that was pressed. For long lists, where a menu
 * per row would weigh on the page; the button is a plain one with `aria-haspopup="menu"`.
 */
import { useEffect, useMemo, useRef } from 'react';
import { Popover } from 'react-aria-components/Popover';
import styles from './menu-items.module.css';
import { MenuItems, type MenuEntry } from './menu-items';

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
  const popover = useRef<HTMLElement>(null);

  // Opened by a state instead of a trigger, the list itself would keep the focus: Enter would be lost.
  useEffect(() => {
    if (button === null) return;
    const frame = requestAnimationFrame(() => {
      popover.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [button]);

  return (
    <Popover
      aria-label={label}
      className={styles.popover ?? ''}
      isOpen={button !== null}
      offset={4}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      placement="bottom end"
      ref={popover}
      trigger="MenuTrigger"
      triggerRef={trigger}
    >
      <MenuItems aria-label={label} focusesFirst items={items} onClose={onClose} onPick={onPick} />
    </Popover>
  );
}
