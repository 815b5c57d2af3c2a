/** A field that filters or finds, with a cross that empties it. */
import { useId, useRef, type ReactNode, type Ref } from 'react';
import { handleFieldKey } from './field-keys';
import fieldStyles from './field.module.css';
import { Icon } from '../icon';
import { IconButton } from '../icon-button';
import { useTranslate } from '../messages-context';
import styles from './search-field.module.css';
import { VisuallyHidden } from '../visually-hidden';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** Enter, or Shift+Enter for the way back. */
  readonly onSubmit?: (direction: 'on' | 'back') => void;
  /** Esc when the field is empty already; before that Esc empties it. */
  readonly onCancel?: (() => void) | undefined;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** Stands at the end: how many were found, buttons to the next. */
  readonly children?: ReactNode;
}

export function SearchField(props: SearchFieldProps) {
  const { label, value, onChange, placeholder, onSubmit, onCancel, inputRef, children } = props;
  const t = useTranslate();
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const clear = () => {
    onChange('');
  };
  return (
    <search className={styles.box} ref={box}>
      <label htmlFor={id}>
        <VisuallyHidden>{label}</VisuallyHidden>
        <Icon name="search" className={styles.icon} />
      </label>
      <input
        autoComplete="off"
        className={`${fieldStyles.control} ${styles.input}`}
        enterKeyHint="search"
        id={id}
        onChange={(event) => {
          onChange(event.target.value);
        }}
        onKeyDown={(event) =>
          handleFieldKey(
            event,
            {
              onSubmit:
                onSubmit &&
                (() => {
                  onSubmit(event.shiftKey ? 'back' : 'on');
                }),
              onCancel: value === '' ? onCancel : clear,
            },
            () => true,
          )
        }
        placeholder={placeholder ?? label}
        ref={inputRef}
        type="text"
        value={value}
      />
      {children}
      {value !== '' && (
        <IconButton
          icon="close"
          label={t('common.clear')}
          onPress={() => {
            clear();
            box.current?.querySelector('input')?.focus();
          }}
          size="small"
        />
      )}
    </search>
  );
}
