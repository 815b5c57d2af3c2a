/** Text dragged here from another program opens like a file. Text dragged within the page does not. */
import { useEffect } from 'react';
import { sourcesOf } from './reading/clipboard';
import type { Source } from './reading/source';

export function useDroppedText(open: (sources: readonly Source[]) => void): void {
  useEffect(() => {
    let isOurs = false;
    const begin = (): void => {
      isOurs = true;
    };
    const end = (): void => {
      isOurs = false;
    };
    const takes = (event: DragEvent): boolean =>
      !isOurs && !isField(event.target) && carriesText(event.dataTransfer);
    const over = (event: DragEvent): void => {
      if (!takes(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const drop = (event: DragEvent): void => {
      if (!takes(event)) return;
      event.preventDefault();
      event.stopPropagation();
      open(sourcesOf(event.dataTransfer));
    };
    // Before the text of an article hears of it.
    const options = { capture: true };
    window.addEventListener('dragstart', begin, options);
    window.addEventListener('dragend', end, options);
    window.addEventListener('dragover', over, options);
    window.addEventListener('drop', drop, options);
    return () => {
      window.removeEventListener('dragstart', begin, options);
      window.removeEventListener('dragend', end, options);
      window.removeEventListener('dragover', over, options);
      window.removeEventListener('drop', drop, options);
    };
  }, [open]);
}

function carriesText(data: DataTransfer | null): boolean {
  const types = data?.types ?? [];
  return !types.includes('Files') && (types.includes('text/html') || types.includes('text/plain'));
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea') !== null;
}
