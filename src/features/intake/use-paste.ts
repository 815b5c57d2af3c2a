/** Pasting anywhere but in a text field opens what is on the clipboard. */
import { useEffect } from 'react';
import { sourcesOf } from './reading/clipboard';
import type { Source } from './reading/source';

export function usePaste(open: (sources: readonly Source[]) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      if (isForField(event.target)) return;
      const sources = sourcesOf(event.clipboardData);
      if (sources.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      open(sources);
    };
    // Before the text of an article hears of it: it takes no input, but would swallow this.
    const options = { capture: true };
    document.addEventListener('paste', paste, options);
    return () => document.removeEventListener('paste', paste, options);
  }, [open]);
}

/** The article's text has a caret but takes no input: pasting there opens an article as well. */
function isForField(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('[role="dialog"], [role="alertdialog"]')) return true;
  const field = target.closest('input, textarea, select, [contenteditable]:not([aria-readonly])');
  return field !== null;
}
