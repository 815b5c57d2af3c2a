/** Which character the mouse points at, looked up once a frame; null outside the text. */
import { useEffect, useState, type RefObject } from 'react';
import { offsetAt } from '../article/offset-at';

export function usePointedOffset(root: RefObject<HTMLElement | null>): number | null {
  const [offset, setOffset] = useState<number | null>(null);
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    let frame = 0;
    const move = ({ clientX, clientY, pointerType }: PointerEvent): void => {
      if (pointerType !== 'mouse') return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setOffset(offsetAt(document, clientX, clientY)));
    };
    const leave = (): void => {
      cancelAnimationFrame(frame);
      setOffset(null);
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerleave', leave);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerleave', leave);
    };
  }, [root]);
  return offset;
}
