// Medians and the like, over what was measured; null where nothing was.

/** @typedef {{ n: number, median: number | null, p95: number | null, most: number | null }} Summary */

/**
 * @param {readonly number[]} values
 * @returns {Summary}
 */
export function summary(values) {
  return {
    n: values.length,
    median: at(values, 0.5),
    p95: at(values, 0.95),
    most: at(values, 1),
  };
}

/**
 * @param {readonly number[]} values
 * @param {number} share from 0 (the least) to 1 (the most)
 */
export function at(values, share) {
  const sorted = values.filter((value) => Number.isFinite(value)).toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return value === undefined ? null : round(value, 1);
}

/**
 * @param {number} value
 * @param {number} digits
 */
export function round(value, digits) {
  return Number(value.toFixed(digits));
}
