/** Highlighter mode: a selection gets the sticky label when it is finished, by pointer or by keys. */
import { useEffect, type RefObject } from 'react';
import { markWith } from '../../state/commands/marking';
import { usePostil } from '../../state/hooks';
import type { Postil } from '../../state/postil';

/** @param region the element around the text */
export function useHighlighter(region: RefObject<HTMLElement | null>): void {
  const postil = usePostil();

  useEffect(() => {
    const element = region.current;
    let isPressed = false;
    const press = (): void => {
      isPressed = true;
    };
    // The page tells of the new selection before or after the pointer is up: a task later it is there.
    const release = (): void => {
      if (!isPressed) return;
      isPressed = false;
      setTimeout(() => {
        highlight(postil);
      });
    };
    const keyUp = (event: KeyboardEvent): void => {
      if (!event.shiftKey) highlight(postil);
    };
    element?.addEventListener('pointerdown', press);
    element?.addEventListener('keyup', keyUp);
    window.addEventListener('pointerup', release);
    window.addEventListener('pointercancel', release);
    return () => {
      element?.removeEventListener('pointerdown', press);
      element?.removeEventListener('keyup', keyUp);
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', release);
    };
  }, [postil, region]);
}

function highlight({ session, workspace, commander }: Postil): void {
  const { sticky, selection, dialog } = session.getState();
  const label = sticky === null ? undefined : workspace.store.getState().labels.get(sticky);
  if (!label || !selection || dialog !== null) return;
  commander.carryOut(markWith(commander.context(), [selection], label));
}
