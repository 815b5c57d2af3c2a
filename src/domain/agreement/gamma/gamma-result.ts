/** What a gamma is asked for and what comes back: plain data, so that it can go to a worker and into a file. */
import type { Continuum, Measured } from '../continuum';
import type { DissimilarityWeights } from './align/problem';
import type { Sampler } from './chance/samplers';

/**
 * `auto`: exact for two readers, for up to 5 with 300 units in all and for up to 10 with 150; else
 * approximate.
 */
export type GammaMethod = 'auto' | 'exact' | 'approximate';

export interface GammaParameters extends DissimilarityWeights {
  readonly sampler: Sampler;
  /** A whole number. The same job with the same seed gives the same result to the last digit. */
  readonly seed: number;
  /** Half the width of the expected disorder's 95 % interval to aim at, as a share of it; in (0, 1). */
  readonly precision: number;
  readonly minSamples: number;
  /** Sampling ends here, reached or not. */
  readonly maxSamples: number;
  readonly method: GammaMethod;
}

export interface GammaJob {
  readonly continuum: Continuum;
  readonly parameters: GammaParameters;
}

export interface GammaProgress {
  readonly stage: 'observed' | 'expected' | 'check';
  /** Alignments found. */
  readonly done: number;
  /** As far as is known: more samples can turn out to be needed. */
  readonly of: number;
}

/** A unit by its reader and its place among that reader's units in the job. */
export interface UnitReference {
  readonly reader: string;
  readonly unit: number;
}

/** How the alignments were found, and how far from the best they may be. */
export interface GammaAccuracy {
  /**
   * `exact`: every alignment is proven to be the best. `exact-within-limits`: as many as `unproven` are not.
   * `reader-reassignment`: the local search of that name; none is proven.
   */
  readonly alignments: 'exact' | 'exact-within-limits' | 'reader-reassignment';
  /** Of the observed alignment and the samples'. */
  readonly unproven: number;
  /** The best alignment's disorder is not below this; null where no bound was computed. */
  readonly lowestDisorder: number | null;
  /** For an approximation: what it missed on panels of the same readers for which the best is known. */
  readonly gap: MeasuredGap | null;
}

/** As a share of the best disorder. */
export interface MeasuredGap {
  readonly panels: number;
  readonly readersPerPanel: number;
  readonly mean: number;
  readonly worst: number;
}

/** Mean over the samples. */
export interface ExpectedDisorder {
  readonly disorder: number;
  /** Standard deviation over the samples. */
  readonly deviation: number;
  readonly samples: number;
  /** What was reached of `precision`. */
  readonly precision: number;
}

/** 95 %, for the chance in sampling alone: not for the choice of readers or text. */
export interface GammaBand {
  readonly low: number;
  readonly high: number;
}

/** Agreement in category alone, both ways of treating a unit without a partner. */
export interface CategoryAgreement {
  /** Such a unit says nothing about categories: the definition. */
  readonly leftOut: Measured;
  /** Such a unit counts as disagreement, as the Gamma software and some versions of pygamma-agreement have it. */
  readonly counted: Measured;
}

export interface CategoryGamma extends CategoryAgreement {
  readonly category: string;
}

export interface GammaResult {
  readonly gamma: Measured;
  readonly band: GammaBand | null;
  readonly observedDisorder: number | null;
  readonly expected: ExpectedDisorder | null;
  readonly gammaCat: CategoryAgreement;
  /** In the order of the categories' names. */
  readonly gammaK: readonly CategoryGamma[];
  /** The best alignment: which units belong together. Not unique; see `align/ties.ts`. */
  readonly alignment: readonly (readonly UnitReference[])[];
  readonly accuracy: GammaAccuracy | null;
  readonly parameters: GammaParameters;
  readonly readers: number;
  readonly units: number;
}
