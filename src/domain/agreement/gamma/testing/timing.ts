/** One gamma of a class of a given size, for scripts/gamma.mjs to time. */
import { gammaParameters, runGamma } from '../gamma-job';
import type { GammaParameters, GammaResult } from '../gamma-result';
import { classOf } from './class';
import { finish } from './continua';

export interface ClassSize {
  readonly readers: number;
  readonly units: number;
  /** Share of the units that are passages known to all. */
  readonly alike: number;
  /** Of the text. */
  readonly characters: number;
}

export const timing = {
  /** Everything from the continuum to the result. */
  gamma(
    { readers, units, alike, characters }: ClassSize,
    asked: Partial<GammaParameters>,
  ): GammaResult {
    const continuum = classOf(readers, units, alike, 1, characters);
    return finish(runGamma({ continuum, parameters: gammaParameters(continuum, asked) }));
  },
};
