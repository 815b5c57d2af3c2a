/** The heat map: how many readers marked each stretch, with any label or with one, and in which step that is. */
import type { LabelId } from '../codebook/label';
import { span, type Span } from '../text/span';
import { NOTHING, type Runs } from './runs';

export interface HeatRun extends Span {
  /** Readers. */
  readonly count: number;
}

/** A step of the legend: from `least` to `most` readers, both included. */
export interface HeatStep {
  readonly least: number;
  readonly most: number;
}

export const MOST_STEPS = 5;

/** Covers the text without a gap; neighbours differ. `labelId` null = any label. */
export function heatOf(
  { choices, edges, counts }: Runs,
  labelId: LabelId | null,
): readonly HeatRun[] {
  const wanted = choices.flatMap((labels, choice) => {
    const isWanted = labelId === null ? choice !== NOTHING : labels.includes(labelId);
    return isWanted ? [choice] : [];
  });
  const heat: HeatRun[] = [];
  for (let run = 0; run + 1 < edges.length; run += 1) {
    let count = 0;
    for (const choice of wanted) count += counts[run * choices.length + choice] ?? 0;
    heat.push({ ...span(edges[run] ?? 0, edges[run + 1] ?? 0), count });
  }
  return merged(heat);
}

/** At most `MOST_STEPS`, equally wide give or take one, from 1 to all `readers`. */
export function heatSteps(readers: number): readonly HeatStep[] {
  const steps = Math.min(MOST_STEPS, readers);
  return Array.from({ length: steps }, (_, index) => ({
    least: Math.floor((index * readers) / steps) + 1,
    most: Math.floor(((index + 1) * readers) / steps),
  }));
}

/** 0 for nobody, else from 1: the step the count falls into. */
export function stepOf(steps: readonly HeatStep[], count: number): number {
  return steps.findIndex(({ least, most }) => count >= least && count <= most) + 1;
}

/** The heat with counts replaced by their steps: far fewer pieces to draw. `count` is the step then. */
export function inSteps(heat: readonly HeatRun[], steps: readonly HeatStep[]): readonly HeatRun[] {
  return merged(heat.map((run) => ({ ...run, count: stepOf(steps, run.count) })));
}

function merged(heat: readonly HeatRun[]): readonly HeatRun[] {
  const result: HeatRun[] = [];
  for (const run of heat) {
    const last = result.at(-1);
    if (last && last.count === run.count) {
      result[result.length - 1] = { ...span(last.start, run.end), count: last.count };
    } else {
      result.push(run);
    }
  }
  return result;
}
