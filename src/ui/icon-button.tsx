/** A button with an icon alone; its name shows in a tooltip, with the keys that do the same. */
import type { Ref } from 'react';
import {
  Button as PressableButton,
  type ButtonProps as PressableProps,
} from 'react-aria-components/Button';
import { Icon, type IconName } from './icon';
import styles from './icon-button.module.css';
import { Tooltip, useTooltipHover } from './overlays/tooltip';

export interface IconButtonProps extends Pick<
  PressableProps,
  | 'aria-controls'
  | 'aria-expanded'
  | 'aria-haspopup'
  | 'id'
  | 'isDisabled'
  | 'onPress'
  | 'preventFocusOnPress'
  | 'slot'
> {
  readonly icon: IconName;
  /** Its name, for the tooltip and for screen readers. */
  readonly label: string;
  readonly keys?: string | undefined;
  /** Given: a switch that is on or off; the label stays the same in both. */
  readonly isOn?: boolean;
  readonly size?: 'small' | 'normal';
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({ keys, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={rest.label} keys={keys}>
      <NamedButton {...rest} />
    </Tooltip>
  );
}

function NamedButton({
  icon,
  label,
  isOn,
  size = 'normal',
  ...rest
}: Omit<IconButtonProps, 'keys'>) {
  const hover = useTooltipHover();
  return (
    <PressableButton
      {...rest}
      {...hover}
      aria-label={label}
      {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
      className={`${styles.button} ${size === 'small' ? styles.small : ''} ${isOn === true ? styles.on : ''}`}
    >
      <Icon name={icon} size={size === 'small' ? 16 : 18} />
    </PressableButton>
  );
}
