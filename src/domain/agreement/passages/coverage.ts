/** How much of the text was marked at all: without it no figure of agreement can be read. */
import { UNMARKED, type Layers } from '../coding/layers';
import { sweep } from '../coding/sweep';
import { measured, undefinedBecause, type Measured } from '../continuum';

export interface Coverage {
  /** Share of the text that nobody marked, 0 to 1. */
  readonly byNobody: Measured;
  /** Share of the text that a reader left unmarked, 0 to 1, on average. */
  readonly byAReader: Measured;
}

export function coverageOf(layers: Layers): Coverage {
  const { length } = layers;
  const readers = layers.segments.length;
  if (length === 0) return { byNobody: noText, byAReader: noText };
  let nobody = 0;
  let unmarked = 0;
  sweep(layers, (start, end, counts) => {
    const left = counts[UNMARKED] ?? 0;
    if (left === readers) nobody += end - start;
    unmarked += left * (end - start);
  });
  return {
    byNobody: measured(nobody / length),
    byAReader:
      readers === 0 ? undefinedBecause('one-reader') : measured(unmarked / length / readers),
  };
}

const noText = undefinedBecause('no-text');
