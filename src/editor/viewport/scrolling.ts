/** Scrolls to a place in an article whose far sections have only a guessed height. */
/** `nearest` scrolls only when the place is out of sight. */
export type ScrollPlace = 'start' | 'center' | 'nearest';

/** In pixels from the upper edge of the viewport. */
interface Edges {
  readonly top: number;
  readonly bottom: number;
}

const MARGIN = 48;
const CORRECTIONS = 4;

/**
 * Jumps, then corrects in the next frames: on the way sections get their real height, which moves what
 * comes after them.
 * @param onScroll called at once after each jump
 */
export function scrollIntoPlace(
  article: HTMLElement,
  boxOf: () => Edges,
  place: ScrollPlace,
  onScroll: () => void,
): void {
  const scroller = scrollParent(article);
  const window = article.ownerDocument.defaultView;
  let left = CORRECTIONS;
  const step = (): void => {
    if (!article.isConnected) return;
    const by = distanceTo(boxOf(), viewportOf(scroller), place);
    if (Math.abs(by) < 1) return;
    scroller.scrollBy({ top: by, behavior: 'instant' });
    onScroll();
    left -= 1;
    if (left > 0) window?.requestAnimationFrame(step);
  };
  step();
}

function distanceTo(box: Edges, port: Edges, place: ScrollPlace): number {
  switch (place) {
    case 'start':
      return box.top - port.top - MARGIN;
    case 'center':
      return (box.top + box.bottom - port.top - port.bottom) / 2;
    case 'nearest':
      if (box.top < port.top + MARGIN) return box.top - port.top - MARGIN;
      if (box.bottom > port.bottom - MARGIN) return box.bottom - port.bottom + MARGIN;
      return 0;
  }
}

function scrollParent(element: HTMLElement): Element {
  const document = element.ownerDocument;
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    const overflow = getComputedStyle(parent).overflowY;
    const scrolls = overflow === 'auto' || overflow === 'scroll';
    if (scrolls && parent !== document.body) return parent;
  }
  return document.scrollingElement ?? document.documentElement;
}

function viewportOf(scroller: Element): Edges {
  const isPage = scroller === scroller.ownerDocument.scrollingElement;
  return isPage ? { top: 0, bottom: scroller.clientHeight } : scroller.getBoundingClientRect();
}
