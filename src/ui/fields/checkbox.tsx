/** Yes or no, one of several that stand together. */
import { useId, type ReactNode } from 'react';
import styles from './choice.module.css';

interface CheckboxProps {
  /** What a press on it switches as well. */
  readonly label: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  /** Partly: neither yes nor no. */
  readonly isMixed?: boolean;
  readonly hint?: string;
  readonly isDisabled?: boolean;
}

export function Checkbox(props: CheckboxProps) {
  const { label, isSelected, onChange, isMixed = false, hint, isDisabled } = props;
  const id = useId();
  return (
    <div className={styles.choice}>
      <input
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        checked={isSelected}
        className={styles.check}
        disabled={isDisabled}
        id={id}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
        ref={(input) => {
          if (input) input.indeterminate = isMixed;
        }}
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
