/** What is selected among the pieces of the text, as a place in the text. */
import { useEffect, useState, type RefObject } from 'react';
import { span, type Span } from '../../../domain/text/span';

/** On the element of a piece: where its words begin in the text. */
export const START = 'data-start';

/** null while nothing in `list` is selected. */
export function useSelectedIn(list: RefObject<HTMLElement | null>): Span | null {
  const [selected, setSelected] = useState<Span | null>(null);
  useEffect(() => {
    const look = (): void => {
      const selection = document.getSelection();
      const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
      setSelected(range && list.current?.contains(range.startContainer) ? placeOf(range) : null);
    };
    document.addEventListener('selectionchange', look);
    return () => {
      document.removeEventListener('selectionchange', look);
    };
  }, [list]);
  return selected;
}

function placeOf(range: Range): Span | null {
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start !== null && end !== null && start < end ? span(start, end) : null;
}

function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const piece = element?.closest(`[${START}]`);
  if (!piece) return null;
  const before = document.createRange();
  before.setStart(piece, 0);
  before.setEnd(node, offset);
  return Number(piece.getAttribute(START)) + before.toString().length;
}
