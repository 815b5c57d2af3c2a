/**
 * Takes the page's selection away as the dialog opens; the article selects anew when the focus returns. Nothing
 * under a modal dialog can be selected, so for a caret that was left there the browser looks at each layout for the
 * nearest place that can: through all of a book, in vain, 6 ms each time, and four times in one click.
 */
import { useLayoutEffect } from 'react';

export function useRestedSelection(): void {
  useLayoutEffect(() => document.getSelection()?.removeAllRanges(), []);
}
