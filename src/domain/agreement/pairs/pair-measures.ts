/** Any measure that can be taken of two readers, for the matrix of all readers against all. */
import { layersOf } from '../coding/layers';
import { measured, undefinedBecause, type Continuum, type Measured } from '../continuum';
import { createAligner } from '../spans/alignment';
import { compileUnits, type CompiledUnits } from '../spans/compiled';
import { exactCounts, f1, overlapCounts } from '../spans/f1';
import { countOutcomes, schemaCounts, schemaScores, type Schema } from '../spans/semeval';
import { codingAlpha, markingAlpha, overallAlpha, whyNot } from '../unitizing/alpha-u';
import { lengthsPerValue, pairKappa, pairSums } from './pair-sums';

export const PAIR_MEASURES = [
  'f1-exact',
  'f1-overlap',
  'f1-passages',
  'semeval-partial',
  'semeval-type',
  'cohen-kappa',
  'alpha-u',
  'alpha-u-marking',
  'alpha-u-coding',
] as const;
export type PairMeasure = (typeof PAIR_MEASURES)[number];

/** Two different readers by their place in the continuum. */
export type MeasurePair = (first: number, second: number) => Measured;

/** Prepares the readers once; `threshold` is for the overlap measures (shared / joint length). */
export function pairMeasurer(
  continuum: Continuum,
  measure: PairMeasure,
  threshold: number,
): MeasurePair {
  switch (measure) {
    case 'f1-exact':
      return onUnits(continuum, 'compared', (a, b) => f1(exactCounts(a, b)));
    case 'f1-overlap':
      return onUnits(continuum, 'compared', (a, b) => f1(overlapCounts(a, b, threshold)));
    case 'f1-passages':
      return onUnits(continuum, 'ignored', (a, b) => f1(overlapCounts(a, b, threshold)));
    case 'semeval-partial':
      return onUnits(continuum, 'compared', semeval('partial'));
    case 'semeval-type':
      return onUnits(continuum, 'compared', semeval('type'));
    case 'cohen-kappa': {
      const layers = layersOf(continuum);
      const lengths = lengthsPerValue(layers);
      return (first, second) => pairKappa(layers, lengths, first, second);
    }
    case 'alpha-u':
      return onSums(continuum, overallAlpha);
    case 'alpha-u-marking':
      return onSums(continuum, markingAlpha);
    case 'alpha-u-coding':
      return onSums(continuum, codingAlpha);
  }
}

/** The mean of those pairs that have a value. */
export function meanOfPairs(values: Iterable<Measured>): Measured {
  let sum = 0;
  let defined = 0;
  for (const value of values) {
    if (value.kind === 'undefined') continue;
    sum += value.value;
    defined += 1;
  }
  return defined === 0 ? undefinedBecause('no-defined-pair') : measured(sum / defined);
}

function onUnits(
  continuum: Continuum,
  labels: 'compared' | 'ignored',
  compare: (a: CompiledUnits, b: CompiledUnits) => Measured,
): MeasurePair {
  const { readers } = compileUnits(continuum, labels);
  return (first, second) => {
    const a = readers[first];
    const b = readers[second];
    return a && b ? compare(a, b) : undefinedBecause('one-reader');
  };
}

function semeval(schema: Schema): (a: CompiledUnits, b: CompiledUnits) => Measured {
  const align = createAligner();
  return (a, b) => schemaScores(schemaCounts(countOutcomes(align(a, b)), schema)).f1;
}

function onSums(
  continuum: Continuum,
  alpha: (sums: ReturnType<typeof pairSums>) => Measured,
): MeasurePair {
  const layers = layersOf(continuum);
  const hindered = whyNot(layers);
  return (first, second) => {
    if (hindered) return hindered;
    const sums = pairSums(layers, first, second);
    const unmarkedOnly = sums.said[0] === 2 * layers.length;
    return unmarkedOnly ? undefinedBecause('no-units') : alpha(sums);
  };
}
