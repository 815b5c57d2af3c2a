/** Yes or no, with its name beside it. The browser's own checkbox, drawn in our colours. */
import { useEffect, useId, useRef } from 'react';
import styles from './choice.module.css';
import { VisuallyHidden } from './visually-hidden';

interface CheckboxProps {
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly hint?: string;
  /** Some of what it stands for is selected. */
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
  readonly isLabelHidden?: boolean;
}

export function Checkbox(props: CheckboxProps) {
  const {
    label,
    isSelected,
    onChange,
    hint,
    isIndeterminate = false,
    isDisabled,
    isLabelHidden,
  } = props;
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = isIndeterminate;
  }, [isIndeterminate]);
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
        ref={box}
        type="checkbox"
      />
      <div className={styles.words}>
        <label htmlFor={id}>
          {isLabelHidden === true ? <VisuallyHidden>{label}</VisuallyHidden> : label}
        </label>
        {hint !== undefined && (
          <p className={styles.hint} id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
