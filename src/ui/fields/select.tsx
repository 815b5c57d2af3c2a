/** One of a few. The browser's own list: it fits every phone and every screen reader. */
import { useId } from 'react';
import { describedBy, Field, type FieldProps } from './field';
import fieldStyles from './field.module.css';
import { Icon } from '../icon';
import styles from './select.module.css';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly text: string;
  readonly isDisabled?: boolean;
}

interface SelectProps<Value extends string> extends FieldProps {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly SelectOption<Value>[];
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { value, onChange, options } = props;
  const id = useId();
  return (
    <Field {...props} id={id}>
      <div className={styles.box}>
        <select
          {...describedBy(id, props)}
          className={`${fieldStyles.control} ${styles.select}`}
          onChange={(event) => {
            const chosen = options[event.target.selectedIndex];
            if (chosen !== undefined) onChange(chosen.value);
          }}
          value={value}
        >
          {options.map((option) => (
            <option disabled={option.isDisabled} key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" size={16} className={styles.arrow} />
      </div>
    </Field>
  );
}
