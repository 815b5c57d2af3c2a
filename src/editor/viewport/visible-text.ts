/** Tells which part of the text is near the viewport, section by section. */
import { span, type Span } from '../../domain/text/span';

export interface VisibleText {
  /** After the article's elements were made anew. */
  refresh(): void;
  close(): void;
}

/** How far beyond the viewport counts as near, above and below. */
const NEAR = '50%';

/** @param onVisible at most once per frame, with the first to the last section near the viewport */
export function watchVisibleText(
  article: HTMLElement,
  sections: readonly Span[],
  onVisible: (visible: Span) => void,
): VisibleText {
  const indexes = new WeakMap<Element, number>();
  let near: readonly number[] = [];
  let frame = 0;

  // Newer than TypeScript's list: widens scrolling ancestors as rootMargin widens the viewport.
  const options = { rootMargin: `${NEAR} 0px`, scrollMargin: `${NEAR} 0px` };
  const observer = new IntersectionObserver((entries) => {
    const now = new Set(near);
    // In order: one batch can hold that a section left and that it came back.
    for (const { target, isIntersecting } of entries) {
      const index = indexes.get(target);
      if (index === undefined) continue;
      if (isIntersecting) now.add(index);
      else now.delete(index);
    }
    near = [...now].sort((a, b) => a - b);
    if (frame === 0) frame = requestAnimationFrame(report);
  }, options);

  function report(): void {
    frame = 0;
    const first = sections[near[0] ?? -1];
    const last = sections[near.at(-1) ?? -1];
    if (first && last) onVisible(span(first.start, last.end));
  }

  function observe(): void {
    observer.disconnect();
    near = [];
    [...article.children].forEach((element, index) => {
      indexes.set(element, index);
      observer.observe(element);
    });
  }

  observe();
  return {
    refresh: observe,
    close() {
      observer.disconnect();
      cancelAnimationFrame(frame);
    },
  };
}
