/** The layers of a heat map: the steps, and over them what the key and the consensus mark. */
import { heatOf, heatSteps, inSteps, type HeatStep } from '../../../../domain/class-view/heat';
import type { Layer } from '../../../../domain/class-view/pieces';
import type { Runs } from '../../../../domain/class-view/runs';
import type { LabelId } from '../../../../domain/codebook/label';
import type { HeldMark } from '../../../../domain/exercise/exercise';
import type { Look } from '../../article/article-text';
import { heatTone } from './heat-colors';
import styles from './heat.module.css';

export interface HeatLayers {
  readonly steps: readonly HeatStep[];
  readonly layers: readonly Layer<Look>[];
}

export type OverlayName = 'key' | 'consensus';

export function heatLayers(runs: Runs, labelId: LabelId | null): HeatLayers {
  const steps = heatSteps(runs.readers);
  const layers = inSteps(heatOf(runs, labelId), steps)
    .filter(({ count }) => count > 0)
    .map(({ start, end, count }) => ({ start, end, what: toneLook(count, steps.length) }));
  return { steps, layers };
}

export function toneLook(step: number, steps: number): Look {
  return { className: `${styles.tone} ${styles[`tone-${heatTone(step, steps)}`] ?? ''}` };
}

export function overlayLayers(
  marks: readonly HeldMark[],
  labelId: LabelId | null,
  name: OverlayName,
): readonly Layer<Look>[] {
  const look = { className: styles[name] ?? '' };
  return marks
    .filter(({ labelIds }) => labelId === null || labelIds.includes(labelId))
    .flatMap(({ spans }) => spans.map(({ start, end }) => ({ start, end, what: look })));
}
