/** A list of things to do, for a window that shows it: see menu-at. */
import { Menu as MenuList, MenuItem as MenuListItem, Separator } from 'react-aria-components/Menu';
import { Icon, type IconName } from '../icon';
import { Kbd } from '../kbd';
import styles from './menu-items.module.css';

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

interface MenuItemsProps {
  readonly items: readonly MenuEntry[];
  readonly onPick: (id: string) => void;
  /** Its name, where no trigger names it. */
  readonly 'aria-label'?: string;
  /** The first item takes the focus when it appears. */
  readonly focusesFirst?: boolean;
  readonly onClose?: () => void;
}

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
