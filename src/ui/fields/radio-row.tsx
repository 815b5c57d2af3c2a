/** One radio button in a list, its name and its hint beside it. */
import type { ReactNode } from 'react';
import choice from './choice.module.css';

interface RadioRowProps {
  /** Of the button; its hint has the same with `-hint`. */
  readonly id: string;
  readonly text: string;
  readonly hint: string | undefined;
  /** The button itself. */
  readonly children: ReactNode;
}

export function RadioRow({ id, text, hint, children }: RadioRowProps) {
  return (
    <div className={choice.choice}>
      {children}
      <div className={choice.words}>
        <label htmlFor={id}>{text}</label>
        {hint !== undefined && (
          <p className={choice.hint} id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
