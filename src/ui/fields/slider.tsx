/** A number between two bounds, set by eye. */
import { useId } from 'react';
import styles from './slider.module.css';

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** The value in words, as in "66 characters". */
  readonly valueText: string;
}

export function Slider({ label, value, onChange, min, max, step = 1, valueText }: SliderProps) {
  const id = useId();
  return (
    <div className={styles.slider}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <span aria-hidden className={styles.value}>
        {valueText}
      </span>
      <input
        aria-valuetext={valueText}
        className={styles.range}
        id={id}
        max={max}
        min={min}
        onChange={(event) => {
          onChange(event.target.valueAsNumber);
        }}
        step={step}
        type="range"
        value={value}
      />
    </div>
  );
}
