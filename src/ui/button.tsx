/** A button with words on it. For an icon alone there is icon-button. */
import type { ReactNode, Ref } from 'react';
import {
  Button as PressableButton,
  type ButtonProps as PressableProps,
} from 'react-aria-components/Button';
import styles from './button.module.css';
import { Icon, type IconName } from './icon';

export type ButtonVariant = 'normal' | 'primary' | 'quiet' | 'danger';

export interface ButtonProps extends Pick<
  PressableProps,
  | 'aria-controls'
  | 'aria-describedby'
  | 'aria-expanded'
  | 'aria-haspopup'
  | 'aria-label'
  | 'form'
  | 'id'
  | 'isDisabled'
  | 'onPress'
  | 'type'
> {
  readonly children: ReactNode;
  readonly icon?: IconName;
  /** One primary button a view at most; quiet has no border until it is pointed at. */
  readonly variant?: ButtonVariant;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ children, icon, variant = 'normal', ...rest }: ButtonProps) {
  return (
    <PressableButton {...rest} className={`${styles.button} ${styles[variant] ?? ''}`}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </PressableButton>
  );
}
