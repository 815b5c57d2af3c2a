/** One of a few looks, each shown as it is drawn: colours of the palette, line styles. */
import { useId } from 'react';
import type { Pattern } from '../../../domain/codebook/label';
import { Swatch } from '../../../ui/swatch';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import styles from './swatch-choice.module.css';

export interface SwatchOption<Value extends string> {
  readonly value: Value;
  readonly text: string;
  readonly color: string;
  readonly pattern: Pattern;
}

interface SwatchChoiceProps<Value extends string> {
  readonly legend: string;
  /** None of the options when it is not among them. */
  readonly value: string;
  readonly options: readonly SwatchOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly showsText?: boolean;
}

export function SwatchChoice<Value extends string>(props: SwatchChoiceProps<Value>) {
  const { legend, value, options, onChange, showsText = false } = props;
  const name = useId();
  return (
    <fieldset>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label className={styles.option} key={option.value} title={option.text}>
            <input
              checked={option.value === value}
              className={styles.covered}
              name={name}
              onChange={() => {
                onChange(option.value);
              }}
              type="radio"
              value={option.value}
            />
            <Swatch color={option.color} pattern={option.pattern} size={24} />
            {showsText ? (
              <span>{option.text}</span>
            ) : (
              <VisuallyHidden>{option.text}</VisuallyHidden>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
