/** Label, control, hint and error of one field, tied together for screen readers. */
import type { ReactNode } from 'react';
import styles from './field.module.css';
import { Icon } from '../icon';
import { VisuallyHidden } from '../visually-hidden';

/** What every field takes beside its own value. */
export interface FieldProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly hint?: string | undefined;
  /** What is wrong with the value, as a sentence. */
  readonly error?: string | undefined;
  readonly isDisabled?: boolean;
}

interface FieldFrameProps extends FieldProps {
  /** Of the control. */
  readonly id: string;
  readonly children: ReactNode;
}

export function Field({
  id,
  label,
  isLabelHidden = false,
  hint,
  error,
  children,
}: FieldFrameProps) {
  return (
    <div className={styles.field}>
      <label className={isLabelHidden ? undefined : styles.label} htmlFor={id}>
        {isLabelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
      {children}
      {hint !== undefined && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className={styles.error} id={`${id}-error`}>
          <Icon name="problem" size={16} />
          {error}
        </p>
      )}
    </div>
  );
}

/** The attributes that tie a control to its hint and error. */
export function describedBy(id: string, { hint, error, isDisabled }: FieldProps) {
  const ids = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`];
  const described = ids.filter((part) => part !== '').join(' ');
  return {
    id,
    disabled: isDisabled,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': error === undefined ? undefined : true,
  };
}
