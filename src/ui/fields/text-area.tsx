/** Several lines of text; grows with them. */
import { useId, type Ref } from 'react';
import { describedBy, Field, type FieldProps } from './field';
import { handleFieldKey, type FieldKeys } from './field-keys';
import fieldStyles from './field.module.css';
import styles from './text-area.module.css';
import { useInitialFocus } from '../overlays/use-initial-focus';

interface TextAreaProps extends FieldProps, FieldKeys {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  /** The least height, in lines. */
  readonly rows?: number;
  /** Enter alone submits and Shift+Enter makes a line. Otherwise Ctrl or Cmd with Enter submits. */
  readonly submitsOnEnter?: boolean;
  /** Takes the focus when it appears. */
  readonly takesFocus?: boolean;
  /** To be read and copied, not changed. */
  readonly isReadOnly?: boolean;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
}

export function TextArea(props: TextAreaProps) {
  const { value, onChange, onBlur, placeholder, rows = 3, takesFocus = false, inputRef } = props;
  const { submitsOnEnter = false, isReadOnly = false } = props;
  const id = useId();
  useInitialFocus(id, takesFocus);
  return (
    <Field {...props} id={id}>
      <textarea
        {...describedBy(id, props)}
        // Else the browser writes what stands in it into the session it would restore.
        autoComplete="off"
        className={`${fieldStyles.control} ${styles.area}`}
        onBlur={onBlur}
        onChange={(event) => {
          onChange(event.target.value);
        }}
        onKeyDown={(event) =>
          handleFieldKey(event, props, (key) =>
            submitsOnEnter ? !key.shiftKey : key.ctrlKey || key.metaKey,
          )
        }
        placeholder={placeholder}
        readOnly={isReadOnly}
        ref={inputRef}
        rows={rows}
        value={value}
      />
    </Field>
  );
}
