/** A whole number of things, or none given. */
import { TextField } from './text-field';

interface NumberFieldProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  /** null = empty. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly onBlur?: () => void;
  readonly error?: string | undefined;
  readonly placeholder?: string;
}

const LONGEST = 3;

/** Takes digits alone; what else is typed does not appear. */
export function NumberField({ value, onChange, ...field }: NumberFieldProps) {
  return (
    <TextField
      {...field}
      inputMode="numeric"
      maxLength={LONGEST}
      onChange={(typed) => {
        const digits = typed.replace(/\D+/gu, '').slice(0, LONGEST);
        onChange(digits === '' ? null : Number(digits));
      }}
      value={value === null ? '' : String(value)}
    />
  );
}
