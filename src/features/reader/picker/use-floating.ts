/** Keeps a fixed panel beside the words it is about, also while the article scrolls. */
import { useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Box } from '../../../editor/viewport/geometry';
import { placeFloating } from './place-floating';

/**
 * @param getLines the lines of the words, in viewport pixels; none = the panel stays where it is
 * @param isSheet the panel stands at the foot of the screen by itself
 */
export function useFloating(
  getLines: () => readonly Box[],
  isSheet: boolean,
): RefObject<HTMLDivElement | null> {
  const panel = useRef<HTMLDivElement>(null);
  const tallest = useRef(0);
  const place = useEffectEvent(() => {
    const element = panel.current;
    if (!element) return;
    const viewport = { width: window.innerWidth, height: window.innerHeight };
    const lines = getLines().filter(({ top, bottom }) => bottom > 0 && top < viewport.height);
    if (lines.length === 0) return;
    const height = element.scrollHeight;
    tallest.current = Math.max(tallest.current, height);
    const size = { width: element.offsetWidth, height, tallest: tallest.current };
    const { left, top, maxHeight, maxWidth } = placeFloating(lines, size, viewport);
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
    element.style.maxBlockSize = `${maxHeight}px`;
    element.style.maxInlineSize = `${maxWidth}px`;
  });

  useLayoutEffect(() => {
    const element = panel.current;
    if (!element) return undefined;
    if (isSheet) {
      element.removeAttribute('style');
      return undefined;
    }
    place();
    const observer = new ResizeObserver(() => {
      place();
    });
    observer.observe(element);
    const follow = (): void => {
      place();
    };
    window.addEventListener('scroll', follow, { capture: true, passive: true });
    window.addEventListener('resize', follow);
    return () => {
      observer.disconnect();
      window.removeEventListener('scroll', follow, { capture: true });
      window.removeEventListener('resize', follow);
    };
  }, [isSheet]);

  return panel;
}
