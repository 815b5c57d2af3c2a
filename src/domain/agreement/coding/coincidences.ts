/**
 * How often two readers' values meet at a place, counted over all ordered pairs of readers
 * (Krippendorff's coincidences), and the coefficients that need nothing else.
 */
import { measured, undefinedBecause, type Measured } from '../continuum';

/**
 * `matrix[c * values + k]`: how often one reader said c where another said k, each place counting as
 * often as readers said something there. Symmetric. `marginals[c]` is the sum of row c.
 */
export interface Coincidences extends NominalSums {
  readonly values: number;
  readonly matrix: Float64Array;
}

/** Enough where values are only the same or not. These are sums over places: they may be added up. */
export interface NominalSums {
  readonly marginals: Float64Array;
  /** Per value: how often one reader said it where another did; the diagonal of the matrix. */
  readonly agreed: Float64Array;
}

/** Between two values, by their numbers: 0 for equal, symmetric, >= 0. */
export type Distance = (c: number, k: number) => number;

export const nominalDistance: Distance = (c, k) => Number(c !== k);

export function noCoincidences(values: number): Coincidences {
  return {
    values,
    matrix: new Float64Array(values ** 2),
    marginals: new Float64Array(values),
    agreed: new Float64Array(values),
  };
}

/**
 * Adds `weight` places at which `counts[v]` readers said v. Places where fewer than two said anything
 * cannot be paired and count for nothing. Changes `to`: only its maker may do so.
 */
export function addPlaces(to: Coincidences, counts: ArrayLike<number>, weight: number): void {
  const said: number[] = [];
  let total = 0;
  for (let value = 0; value < to.values; value += 1) {
    const count = counts[value] ?? 0;
    if (count === 0) continue;
    said.push(value);
    total += count;
  }
  if (total < 2) return;
  const scale = weight / (total - 1);
  for (const c of said) {
    const ofC = counts[c] ?? 0;
    to.marginals[c] = (to.marginals[c] ?? 0) + ofC * weight;
    for (const k of said) {
      const pairs = ofC * ((counts[k] ?? 0) - Number(c === k));
      to.matrix[c * to.values + k] = (to.matrix[c * to.values + k] ?? 0) + pairs * scale;
      if (c === k) to.agreed[c] = (to.agreed[c] ?? 0) + pairs * scale;
    }
  }
}

/** The number of pairable values: places times readers when nobody left one out. */
export function pairable(of: NominalSums): number {
  return of.marginals.reduce((sum, value) => sum + value, 0);
}

/** Values that occur in pairs, of all that could. */
export function valuesInUse(of: NominalSums): number {
  return of.marginals.filter((value) => value > 0).length;
}

/** Mean share of pairs of readers that agree at a place, 0 to 1; not corrected for chance. */
export function percentAgreement(of: NominalSums): Measured {
  const total = pairable(of);
  return total === 0 ? undefinedBecause('no-shared-text') : measured(agreeing(of) / total);
}

/**
 * S of Bennett, Alpert and Goldstein (1954): chance gives each of the `categories` values alike. At
 * most 1. `categories` counts what could be said, not what was.
 */
export function bennettS(of: NominalSums, categories: number): Measured {
  const total = pairable(of);
  if (total === 0) return undefinedBecause('no-shared-text');
  if (categories < 2) return undefinedBecause('one-category');
  return corrected(agreeing(of) / total, 1 / categories);
}

/**
 * Scott's pi (1955) for two readers, Fleiss' kappa (1971) for more: chance draws from what all readers
 * together said. At most 1. Exact only where the same number of readers spoke everywhere.
 */
export function fleissKappa(of: NominalSums): Measured {
  const total = pairable(of);
  if (total === 0) return undefinedBecause('no-shared-text');
  if (valuesInUse(of) < 2) return undefinedBecause('one-category');
  const expected = of.marginals.reduce((sum, value) => sum + (value / total) ** 2, 0);
  return corrected(agreeing(of) / total, expected);
}

/** Krippendorff's alpha where values are only the same or not; see `krippendorffAlpha`. */
export function nominalAlpha(of: NominalSums): Measured {
  const total = pairable(of);
  if (total === 0) return undefinedBecause('no-shared-text');
  if (valuesInUse(of) < 2) return undefinedBecause('one-category');
  const expected = of.marginals.reduce((rest, value) => rest - value ** 2, total ** 2);
  return measured(1 - ((total - 1) * (total - agreeing(of))) / expected);
}

/**
 * Krippendorff's alpha (2004, ch. 11): 1 - observed / expected disagreement, for any number of readers,
 * any distance, and readers who left places out. At most 1.
 */
export function krippendorffAlpha(
  of: Coincidences,
  distance: Distance = nominalDistance,
): Measured {
  const total = pairable(of);
  if (total === 0) return undefinedBecause('no-shared-text');
  if (valuesInUse(of) < 2) return undefinedBecause('one-category');
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < of.values; c += 1) {
    const ofC = of.marginals[c] ?? 0;
    if (ofC === 0) continue;
    for (let k = 0; k < of.values; k += 1) {
      if (k === c) continue;
      const apart = distance(c, k);
      observed += (of.matrix[c * of.values + k] ?? 0) * apart;
      expected += ofC * (of.marginals[k] ?? 0) * apart;
    }
  }
  if (expected === 0) return undefinedBecause('no-disagreement-expected');
  return measured(1 - ((total - 1) * observed) / expected);
}

function agreeing(of: NominalSums): number {
  return of.agreed.reduce((sum, value) => sum + value, 0);
}

function corrected(observed: number, expected: number): Measured {
  if (expected >= 1) return undefinedBecause('no-disagreement-expected');
  return measured((observed - expected) / (1 - expected));
}
