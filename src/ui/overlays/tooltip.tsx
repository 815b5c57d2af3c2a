/** The name of what the pointer rests on or the keyboard stands on. Esc hides it. */
import type { ReactNode } from 'react';
import { Tooltip as Bubble, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Kbd } from '../kbd';
import styles from './tooltip.module.css';

interface TooltipProps {
  readonly text: string;
  readonly keys?: string | undefined;
  /** One pressable component of this folder. */
  readonly children: ReactNode;
}

export function Tooltip({ text, keys, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <Bubble className={styles.tooltip ?? ''} offset={6}>
        {text}
        {keys !== undefined && <Kbd keys={keys} />}
      </Bubble>
    </TooltipTrigger>
  );
}
