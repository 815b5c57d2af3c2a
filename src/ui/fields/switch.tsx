/** On or off, at once. */
import { useId } from 'react';
import styles from './choice.module.css';

interface SwitchProps {
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly hint?: string;
  readonly isDisabled?: boolean;
}

export function Switch({ label, isSelected, onChange, hint, isDisabled }: SwitchProps) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <input
        aria-checked={isSelected}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        checked={isSelected}
        className={styles.switch}
        disabled={isDisabled}
        id={id}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
        role="switch"
        type="checkbox"
      />
      <div className={styles.words}>
        <label htmlFor={id}>{label}</label>
        {hint !== undefined && (
          <p className={styles.hint} id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
