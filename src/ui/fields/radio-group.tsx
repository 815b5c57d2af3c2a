/** One of a few, all of them in sight: as a list, or as segments in a row. */
import { useId } from 'react';
import choice from './choice.module.css';
import { Icon, type IconName } from '../icon';
import styles from './radio-group.module.css';
import { RadioRow } from './radio-row';

export interface RadioOption<Value extends string> {
  readonly value: Value;
  readonly text: string;
  readonly icon?: IconName;
  readonly hint?: string;
}

interface RadioGroupProps<Value extends string> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly RadioOption<Value>[];
  readonly look?: 'list' | 'segments';
}

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, isLabelHidden = false, value, onChange, options, look = 'list' } = props;
  const id = useId();
  const isList = look === 'list';
  return (
    <fieldset aria-label={isLabelHidden ? label : undefined}>
      {!isLabelHidden && <legend className={styles.legend}>{label}</legend>}
      <div className={isList ? styles.list : styles.segments}>
        {options.map((option) => {
          const optionId = `${id}-${option.value}`;
          const radio = (
            <input
              aria-describedby={option.hint === undefined ? undefined : `${optionId}-hint`}
              checked={option.value === value}
              className={isList ? choice.radio : styles.covered}
              id={optionId}
              name={id}
              onChange={() => {
                onChange(option.value);
              }}
              type="radio"
              value={option.value}
            />
          );
          return isList ? (
            <RadioRow hint={option.hint} id={optionId} key={option.value} text={option.text}>
              {radio}
            </RadioRow>
          ) : (
            <label className={styles.segment} htmlFor={optionId} key={option.value}>
              {radio}
              {option.icon !== undefined && <Icon name={option.icon} size={16} />}
              {option.text}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
