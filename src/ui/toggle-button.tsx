/** A button with words that stays pressed in: on or off. */
import type { ReactNode } from 'react';
import { Button as PressableButton } from 'react-aria-components/Button';
import { Icon, type IconName } from './icon';
import styles from './toggle-button.module.css';

interface ToggleButtonProps {
  readonly children: ReactNode;
  readonly icon?: IconName;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly isDisabled?: boolean;
}

export function ToggleButton({ children, icon, isOn, onChange, isDisabled }: ToggleButtonProps) {
  return (
    <PressableButton
      aria-pressed={isOn}
      className={`${styles.button} ${isOn ? styles.on : ''}`}
      isDisabled={isDisabled ?? false}
      onPress={() => {
        onChange(!isOn);
      }}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </PressableButton>
  );
}
