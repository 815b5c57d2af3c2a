/** One line of text. */
import { useId, type Ref } from 'react';
import { describedBy, Field, type FieldProps } from './field';
import { handleFieldKey, type FieldKeys } from './field-keys';
import styles from './field.module.css';
import { useInitialFocus } from '../overlays/use-initial-focus';

interface TextFieldProps extends FieldProps, FieldKeys {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  readonly type?: 'text' | 'url';
  /** Takes the focus when it appears. */
  readonly takesFocus?: boolean;
  readonly maxLength?: number;
  /** Which keyboard a phone shows. */
  readonly inputMode?: 'text' | 'numeric';
  readonly inputRef?: Ref<HTMLInputElement>;
}

export function TextField(props: TextFieldProps) {
  const {
    value,
    onChange,
    onBlur,
    placeholder,
    type = 'text',
    takesFocus = false,
    maxLength,
    inputMode,
    inputRef,
  } = props;
  const id = useId();
  useInitialFocus(id, takesFocus);
  return (
    <Field {...props} id={id}>
      <input
        {...describedBy(id, props)}
        autoComplete="off"
        className={styles.control}
        inputMode={inputMode}
        maxLength={maxLength}
        onBlur={onBlur}
        onChange={(event) => {
          onChange(event.target.value);
        }}
        onKeyDown={(event) => handleFieldKey(event, props, () => true)}
        placeholder={placeholder}
        ref={inputRef}
        type={type}
        value={value}
      />
    </Field>
  );
}
