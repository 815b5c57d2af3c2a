/** Gives the focus to the chosen row once the tree has been drawn anew: a moved row loses it. */
import { useLayoutEffect, useRef, type RefObject } from 'react';

export interface RowFocus {
  readonly panel: RefObject<HTMLElement | null>;
  /** To be called before the change that draws the tree anew. */
  readonly requestFocus: () => void;
}

export function useRowFocus(): RowFocus {
  const panel = useRef<HTMLElement>(null);
  const isWanted = useRef(false);
  useLayoutEffect(() => {
    if (!isWanted.current || !panel.current) return;
    isWanted.current = false;
    const row = panel.current.querySelector<HTMLElement>('[role="treeitem"][aria-selected="true"]');
    (row ?? panel.current.querySelector<HTMLElement>('button:enabled'))?.focus();
  });
  return {
    panel,
    requestFocus() {
      isWanted.current = true;
    },
  };
}
