/** Tells what is selected in a text by mouse, finger or caret. An empty selection tells nothing. */
import { useEffect, type RefObject } from 'react';
import { span, type Span } from '../../../../domain/text/span';
import { offsetOf } from '../../article/offset-at';

export function useSelectedSpan(
  root: RefObject<HTMLElement | null>,
  tell: (selected: Span) => void,
): void {
  useEffect(() => {
    const look = (): void => {
      const selection = document.getSelection();
      if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
      const range = selection.getRangeAt(0);
      if (!root.current?.contains(range.commonAncestorContainer)) return;
      const start = offsetOf({ node: range.startContainer, offset: range.startOffset });
      const end = offsetOf({ node: range.endContainer, offset: range.endOffset });
      if (start !== null && end !== null && start < end) tell(span(start, end));
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [root, tell]);
}
