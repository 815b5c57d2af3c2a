/**
 * Where in the whole article each label sits, beside the scrollbar; press or drag to go there. For the
 * pointer: next and previous annotation do the same by keyboard, the outline for headings.
 */
import { useEffect, useEffectEvent, useRef, type PointerEvent, type RefObject } from 'react';
import { slotClass } from '../../../editor/label-slots';
import { useWorkspace } from '../../../state/hooks';
import { afterPaint } from '../../../ui/after-paint';
import { drawOverview } from './draw-overview';
import styles from './overview-strip.module.css';
import { useReaderDesk } from '../reader-context';
import { useShownAnnotations } from '../use-shown-annotations';

interface OverviewStripProps {
  readonly scroller: RefObject<HTMLElement | null>;
}

export function OverviewStrip({ scroller }: OverviewStripProps) {
  const { text, editor, slots } = useReaderDesk();
  const { shown } = useShownAnnotations();
  const labels = useWorkspace((state) => state.labels);
  const canvas = useRef<HTMLCanvasElement>(null);
  const thumb = useRef<HTMLDivElement>(null);

  const draw = useEffectEvent(() => {
    const element = canvas.current;
    if (!element) return;
    const colorOf = (slot: string): string => {
      element.className = `${styles.canvas} ${slot}`;
      return getComputedStyle(element).color;
    };
    const colors = new Map(
      [...labels.keys()].map((id) => [id, colorOf(slotClass(slots.get(id)))] as const),
    );
    drawOverview(element, shown, text.text.length, { colors, other: colorOf(slotClass(null)) });
  });

  useEffect(
    () =>
      afterPaint(() => {
        draw();
      }),
    [shown, labels],
  );

  useEffect(() => {
    if (!canvas.current) return undefined;
    const redraw = (): void => {
      draw();
    };
    const size = new ResizeObserver(redraw);
    size.observe(canvas.current);
    const theme = new MutationObserver(redraw);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-contrast'] });
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', redraw);
    return () => {
      size.disconnect();
      theme.disconnect();
      dark.removeEventListener('change', redraw);
    };
  }, []);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const follow = (): void => {
      const { scrollTop, scrollHeight, clientHeight } = element;
      const style = thumb.current?.style;
      // Moved without being laid out: others read the page in the same frame.
      style?.setProperty('translate', `0 ${(scrollTop / scrollHeight) * clientHeight}px`);
      style?.setProperty('block-size', `${(clientHeight / scrollHeight) * 100}%`);
    };
    follow();
    const observer = new ResizeObserver(follow);
    for (const child of element.children) observer.observe(child);
    element.addEventListener('scroll', follow, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', follow);
    };
  }, [scroller]);

  function go(event: PointerEvent<HTMLElement>): void {
    if (event.buttons === 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientY - top) / height));
    const last = Math.max(0, text.text.length - 1);
    editor.scrollTo(Math.round(share * last), { block: 'center' });
  }

  return (
    <div aria-hidden className={styles.strip} onPointerDown={go} onPointerMove={go}>
      <div className={styles.thumb} ref={thumb} />
      <canvas className={styles.canvas} ref={canvas} />
    </div>
  );
}
