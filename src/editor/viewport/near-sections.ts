/**
 * Tells which sections are on the screen or about to be, always before they are painted: when the page
 * scrolls, and when a section takes its real height instead of a guessed one.
 */
export interface NearSections {
  /** For whoever scrolls by itself, after the moment in a frame when the page tells of it. */
  tell(): void;
  close(): void;
}

/** Heights above and below the viewport that count as near. */
const MARGIN = 1;

/** @param onNear hears the numbers of all sections near the viewport, those it has heard of included */
export function followNearSections(
  article: HTMLElement,
  onNear: (sections: readonly number[]) => void,
): NearSections {
  const page = article.ownerDocument;
  const window = page.defaultView;

  let frame = 0;

  function tell(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    if (!article.isConnected || !window) return;
    const height = window.innerHeight;
    const near: number[] = [];
    for (let at = firstBelow(article.children, -MARGIN * height); ; at += 1) {
      const section = article.children[at];
      if (!section || section.getBoundingClientRect().top > (1 + MARGIN) * height) break;
      near.push(at);
    }
    onNear(near);
  }

  /** However much is told of in a frame, once, before it is painted: others read the page until then. */
  function tellInFrame(): void {
    if (frame === 0) frame = requestAnimationFrame(tell);
  }

  /** On paper there is no viewport. */
  function tellAll(): void {
    onNear(Array.from(article.children, (_, at) => at));
  }

  // Called between layout and paint.
  const observer = new ResizeObserver(tell);
  observer.observe(article);
  observer.observe(page.documentElement);
  // Whatever scrolls around the article.
  page.addEventListener('scroll', tellInFrame, { capture: true, passive: true });
  window?.addEventListener('resize', tellInFrame);
  window?.addEventListener('beforeprint', tellAll);
  return {
    tell,
    close() {
      observer.disconnect();
      cancelAnimationFrame(frame);
      page.removeEventListener('scroll', tellInFrame, { capture: true });
      window?.removeEventListener('resize', tellInFrame);
      window?.removeEventListener('beforeprint', tellAll);
    },
  };
}

/** Number of the first element that reaches below `edge`. They stand one below the other. */
function firstBelow(elements: HTMLCollection, edge: number): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) > edge) high = middle;
    else low = middle + 1;
  }
  return low;
}
