/** A button that opens a list of things to do. */
import {
  Menu as MenuList,
  MenuItem as MenuListItem,
  MenuTrigger,
  Separator,
} from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { ReactElement } from 'react';
import { Icon, type IconName } from './icon';
import { Kbd } from './kbd';
import styles from './menu.module.css';

export type MenuEntry = MenuItem | 'separator';

export interface MenuItem {
  readonly id: string;
  readonly text: string;
  readonly icon?: IconName;
  readonly keys?: string | undefined;
  readonly isDisabled?: boolean;
  /** Takes something away; undo brings it back. */
  readonly isDanger?: boolean;
}

interface MenuProps {
  /** A Button or an IconButton, which opens the menu and names it. */
  readonly trigger: ReactElement;
  readonly items: readonly MenuEntry[];
  readonly onPick: (id: string) => void;
}

export function Menu({ trigger, items, onPick }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover ?? ''} placement="bottom end" offset={4}>
        <MenuItems items={items} onPick={onPick} />
      </Popover>
    </MenuTrigger>
  );
}

interface MenuItemsProps {
  readonly items: readonly MenuEntry[];
  readonly onPick: (id: string) => void;
  /** Its name, where no trigger names it. */
  readonly 'aria-label'?: string;
  /** The first item takes the focus when it appears. */
  readonly focusesFirst?: boolean;
  readonly onClose?: () => void;
}

/** The list itself, for whoever brings a window of its own: see menu-at. */
export function MenuItems({ items, onPick, focusesFirst = false, ...rest }: MenuItemsProps) {
  return (
    <MenuList
      {...rest}
      {...(focusesFirst ? { autoFocus: 'first' } : {})}
      className={styles.menu ?? ''}
      onAction={(key) => {
        onPick(String(key));
      }}
    >
      {items.map((item, index) =>
        item === 'separator' ? (
          <Separator key={`before-${idOf(items[index + 1])}`} className={styles.separator ?? ''} />
        ) : (
          <MenuListItem
            key={item.id}
            id={item.id}
            textValue={item.text}
            isDisabled={item.isDisabled ?? false}
            className={`${styles.item} ${item.isDanger === true ? styles.danger : ''}`}
          >
            {item.icon !== undefined && <Icon name={item.icon} size={16} />}
            <span className={styles.text}>{item.text}</span>
            {item.keys !== undefined && <Kbd keys={item.keys} />}
          </MenuListItem>
        ),
      )}
    </MenuList>
  );
}

function idOf(entry: MenuEntry | undefined): string {
  return typeof entry === 'object' ? entry.id : 'end';
}
