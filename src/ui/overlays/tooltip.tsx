/** The name of what the pointer rests on or the keyboard stands on. Esc hides it. */
import { use, useRef, type ReactNode } from 'react';
import {
  Tooltip as Bubble,
  TooltipTrigger,
  TooltipTriggerStateContext,
} from 'react-aria-components/Tooltip';
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
    <TooltipTrigger delay={300} closeDelay={100}>
      {children}
      <Bubble
        className={styles.tooltip ?? ''}
        offset={6}
        // A part of the page's landmark, as all words on the page are.
        UNSTABLE_portalContainer={document.querySelector('main') ?? document.body}
      >
        {text}
        {keys !== undefined && <Kbd keys={keys} />}
      </Bubble>
    </TooltipTrigger>
  );
}

/**
 * For the pressable component in a tooltip. After a key was pressed the library takes the pointer's arrival
 * for the page moving under it and shows nothing: the first movement on the component says that it was not.
 */
export function useTooltipHover(): {
  readonly onHoverStart: () => void;
  readonly onPointerMove: () => void;
} {
  const tooltip = use(TooltipTriggerStateContext);
  const hasArrived = useRef(false);
  return {
    onHoverStart() {
      hasArrived.current = true;
    },
    onPointerMove() {
      if (hasArrived.current) tooltip?.open();
      hasArrived.current = false;
    },
  };
}
