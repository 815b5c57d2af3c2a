/** Which character of the article stands at a point of the page. */
export function offsetAt(page: Document, x: number, y: number): number | null {
  const caret = caretAt(page, x, y);
  return caret && offsetOf(caret);
}

/** Which character stands at a place in the page's tree; null outside the article's blocks. */
export function offsetOf(caret: Caret): number | null {
  const element = caret.node instanceof Element ? caret.node : caret.node.parentElement;
  const block = element?.closest('[data-at]');
  const start = block?.getAttribute('data-at');
  if (!block || start === null || start === undefined) return null;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(caret.node, caret.offset);
  const breaks = before.cloneContents().querySelectorAll('br').length;
  return Number(start) + before.toString().length + breaks;
}

export interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** Older browsers have the other of the two. */
function caretAt(page: Document, x: number, y: number): Caret | null {
  if ('caretPositionFromPoint' in page) {
    const position = page.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = (page as CaretRanges).caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

interface CaretRanges {
  caretRangeFromPoint(x: number, y: number): Range | null;
}
