/** Highlighter mode: a selection gets the sticky label when it is finished, by pointer or by keys. */
import { useEffect, type RefObject } from 'react';
import type { ArticleEditor } from '../../../editor/article-editor';
import { markWith } from '../../../state/commands/marking';
import { usePostil } from '../../../state/hooks';
import type { Postil } from '../../../state/postil';
import { useReaderDesk } from '../reader-context';

/** @param region the element around the text */
export function useHighlighter(region: RefObject<HTMLElement | null>): void {
  const postil = usePostil();
  const { editor } = useReaderDesk();

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
        highlight(postil, editor);
      });
    };
    const keyUp = (event: KeyboardEvent): void => {
      if (!event.shiftKey) highlight(postil, editor);
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
  }, [postil, editor, region]);
}

function highlight({ session, workspace, commander }: Postil, editor: ArticleEditor): void {
  // Asking for it makes sure that the session knows it.
  editor.selection();
  const { sticky, selection, dialog } = session.getState();
  const label = sticky === null ? undefined : workspace.store.getState().labels.get(sticky);
  if (!label || !selection || dialog !== null) return;
  commander.carryOut(markWith(commander.context(), [selection], label));
}
