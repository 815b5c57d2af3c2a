/**
 * Alpha for codings where a reader may give one place several labels, or none (Krippendorff and Craggs
 * 2016, nominal): sets that share labels disagree by degrees, and chance draws sets label by label.
 */
import { measured, undefinedBecause, type Measured } from '../continuum';
import type { Coincidences } from './coincidences';

/**
 * `values[v]` is the label set of value v in `of`. Places where readers marked nothing are empty sets if
 * they are in `of`. At most 1.
 */
export function multiValuedAlpha(
  of: Coincidences,
  values: readonly (readonly string[])[],
): Measured {
  return multiValuedFrom(of.marginals, observedDistance(of, values), values);
}

/** The same from sums over places: how often each value was said, and the distances that met. */
export function multiValuedFrom(
  marginals: Float64Array,
  observed: number,
  values: readonly (readonly string[])[],
): Measured {
  const total = marginals.reduce((sum, said) => sum + said, 0);
  if (total === 0) return undefinedBecause('no-shared-text');
  const expected = expectedDisagreement(marginals, values, total);
  if (expected === 0) return undefinedBecause('one-category');
  return measured(1 - observed / total / expected);
}

/** 1 - 2 * shared / (size of one + size of other): 0 for equal sets, 1 for sets that share nothing. */
export function setDistance(shared: number, size: number, otherSize: number): number {
  return size + otherSize === 0 ? 0 : 1 - (2 * shared) / (size + otherSize);
}

/** The distances of all coincidences, added up. */
export function observedDistance(of: Coincidences, values: readonly (readonly string[])[]): number {
  let sum = 0;
  for (let c = 0; c < of.values; c += 1) {
    if (of.marginals[c] === 0) continue;
    const own = new Set(values[c]);
    for (let k = 0; k < of.values; k += 1) {
      const pairs = of.matrix[c * of.values + k] ?? 0;
      if (pairs === 0 || c === k) continue;
      const other = values[k] ?? [];
      const shared = other.filter((label) => own.has(label)).length;
      sum += pairs * setDistance(shared, own.size, other.length);
    }
  }
  return sum;
}

/**
 * For every two sizes of set, as often as they occur: the mean distance of two sets drawn label by label,
 * a label as likely as it was used (n, then n - 1 for the second time). The distance depends on sizes
 * and shared labels alone, so the sets need not be listed: their weights are counted together.
 */
function expectedDisagreement(
  marginals: Float64Array,
  values: readonly (readonly string[])[],
  total: number,
): number {
  const sizes = new Map<number, number>();
  const used = new Map<string, number>();
  for (const [value, labels] of values.entries()) {
    const said = marginals[value] ?? 0;
    if (said === 0) continue;
    sizes.set(labels.length, (sizes.get(labels.length) ?? 0) + said / total);
    for (const label of labels) used.set(label, (used.get(label) ?? 0) + said);
  }
  const largest = Math.max(...sizes.keys());
  const weights = weightsByOverlap([...used.values()], largest);
  let expected = 0;
  for (const [c, shareC] of sizes) {
    for (const [k, shareK] of sizes) {
      let sum = 0;
      let apart = 0;
      for (let shared = 0; shared <= Math.min(c, k); shared += 1) {
        const weight = weights(c, k, shared);
        sum += weight;
        apart += weight * setDistance(shared, c, k);
      }
      if (sum > 0) expected += shareC * shareK * (apart / sum);
    }
  }
  return expected;
}

/**
 * The summed weight of all pairs of sets of sizes c and k that share `shared` labels: one label after
 * the other is in neither, in the first, in the second or in both. Scaled by the mean use, so that
 * long texts do not overflow; only ratios for the same c and k are used.
 */
function weightsByOverlap(
  used: readonly number[],
  largest: number,
): (c: number, k: number, shared: number) => number {
  const side = largest + 1;
  const at = (c: number, k: number, shared: number): number => (c * side + k) * side + shared;
  const sums = new Float64Array(side ** 3);
  sums[0] = 1;
  const scale = used.reduce((sum, count) => sum + count, 0) / Math.max(1, used.length);
  for (const count of used) {
    const once = count / scale;
    const twice = once * ((count - 1) / scale);
    for (let c = largest; c >= 0; c -= 1) {
      for (let k = largest; k >= 0; k -= 1) {
        for (let shared = Math.min(c, k); shared >= 0; shared -= 1) {
          let sum = sums[at(c, k, shared)] ?? 0;
          if (c > 0) sum += once * (sums[at(c - 1, k, shared)] ?? 0);
          if (k > 0) sum += once * (sums[at(c, k - 1, shared)] ?? 0);
          if (shared > 0) sum += twice * (sums[at(c - 1, k - 1, shared - 1)] ?? 0);
          sums[at(c, k, shared)] = sum;
        }
      }
    }
  }
  return (c, k, shared) => sums[at(c, k, shared)] ?? 0;
}
