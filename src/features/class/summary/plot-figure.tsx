/** A plot with its title, what it says, and the ways to take it away. */
import type { ReactNode } from 'react';
import { PictureButtons } from '../picture/picture-buttons';
import { withStylesInside } from '../picture/svg';
import styles from './summary-view.module.css';
import { useWidth } from './use-width';

const WIDEST = 760;

interface PlotFigureProps {
  readonly title: string;
  readonly hint?: string;
  /** `width`: the room there is, in pixels. */
  readonly children: (width: number) => ReactNode;
}

export function PlotFigure({ title, hint, children }: PlotFigureProps) {
  const [frame, width] = useWidth(WIDEST);
  const draw = (): SVGElement | null => {
    const drawing = frame.current?.querySelector('svg');
    return drawing ? withStylesInside(drawing) : null;
  };
  return (
    <section className={styles.figure} aria-label={title}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <PictureButtons draw={draw} name={title} />
      </div>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      <div ref={frame}>{children(Math.min(width, WIDEST))}</div>
    </section>
  );
}
