/** Draws a tick per span on the overview strip, in the colour of the annotation's first label. */
import type { Annotation } from '../../../domain/annotation/annotation';
import type { LabelId } from '../../../domain/codebook/label';

export interface OverviewColors {
  readonly colors: ReadonlyMap<LabelId, string>;
  /** For annotations without a label. */
  readonly other: string;
}

const LEAST_HEIGHT = 2;
const COLUMNS = 3;

/** Neighbours stand in columns of their own, so that one does not hide the other. `length` in UTF-16. */
export function drawOverview(
  canvas: HTMLCanvasElement,
  annotations: readonly Annotation[],
  length: number,
  { colors, other }: OverviewColors,
): void {
  const scale = window.devicePixelRatio;
  const { clientWidth, clientHeight } = canvas;
  canvas.width = Math.round(clientWidth * scale);
  canvas.height = Math.round(clientHeight * scale);
  const context = canvas.getContext('2d');
  if (!context || length === 0) return;
  context.scale(scale, scale);
  const column = clientWidth / COLUMNS;
  annotations.forEach(({ labelIds, spans }, nth) => {
    const first = labelIds[0];
    context.fillStyle = (first === undefined ? undefined : colors.get(first)) ?? other;
    for (const { start, end } of spans) {
      const top = (start / length) * clientHeight;
      const height = Math.max(LEAST_HEIGHT, ((end - start) / length) * clientHeight);
      context.fillRect((nth % COLUMNS) * column, top, column, height);
    }
  });
}
