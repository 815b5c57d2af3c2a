/** One of many, in groups with headings; arrow keys go through all of them. */
import { useId } from 'react';
import choice from './choice.module.css';
import styles from './radio-groups.module.css';
import type { RadioOption } from './radio-group';
import { RadioRow } from './radio-row';

export interface RadioOptions<Value extends string> {
  readonly heading: string;
  readonly options: readonly RadioOption<Value>[];
}

interface RadioGroupsProps<Value extends string> {
  /** Names them all together; not shown. */
  readonly label: string;
  /** May be one that is not among the options shown. */
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly groups: readonly RadioOptions<Value>[];
}

export function RadioGroups<Value extends string>(props: RadioGroupsProps<Value>) {
  const { label, value, onChange, groups } = props;
  const id = useId();
  return (
    <div aria-label={label} className={styles.groups} role="radiogroup">
      {groups.map(({ heading, options }) => (
        <fieldset className={styles.group} key={heading}>
          <legend className={styles.heading}>{heading}</legend>
          {options.map((option) => {
            const optionId = `${id}-${option.value}`;
            return (
              <RadioRow hint={option.hint} id={optionId} key={option.value} text={option.text}>
                <input
                  aria-describedby={option.hint === undefined ? undefined : `${optionId}-hint`}
                  checked={option.value === value}
                  className={choice.radio}
                  id={optionId}
                  name={id}
                  onChange={() => {
                    onChange(option.value);
                  }}
                  type="radio"
                  value={option.value}
                />
              </RadioRow>
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}
