/** Coefficients for exactly two readers, from the table of what the one said where the other said what. */
import { measured, undefinedBecause, type Measured } from '../continuum';
import { nominalDistance, noCoincidences, type Coincidences, type Distance } from './coincidences';

/** `cells[r * values + c]`: places where the first reader said r and the second c. */
export interface PairTable {
  readonly values: number;
  readonly cells: Float64Array;
}

/** Rows: the first reader's values; columns: the second's, in the same order. Square. */
export function pairTable(rows: readonly (readonly number[])[]): PairTable {
  return { values: rows.length, cells: Float64Array.from(rows.flat()) };
}

/** The same places without regard to who said what; S, Scott's pi and alpha are computed from these. */
export function pairCoincidences(table: PairTable): Coincidences {
  const { values, cells } = table;
  const found = noCoincidences(values);
  for (let r = 0; r < values; r += 1) {
    for (let c = 0; c < values; c += 1) {
      const both = (cells[r * values + c] ?? 0) + (cells[c * values + r] ?? 0);
      found.matrix[r * values + c] = both;
      found.marginals[r] = (found.marginals[r] ?? 0) + both;
      if (r === c) found.agreed[r] = both;
    }
  }
  return found;
}

/**
 * Cohen's kappa (1960), with a distance the weighted kappa (1968): chance draws from what each reader
 * said for themselves. At most 1; the weighted form is 1 - observed / expected distance.
 */
export function cohenKappa(table: PairTable, distance: Distance = nominalDistance): Measured {
  const { values, cells } = table;
  const total = cells.reduce((sum, cell) => sum + cell, 0);
  if (total === 0) return undefinedBecause('no-shared-text');
  const rows = new Float64Array(values);
  const columns = new Float64Array(values);
  for (let r = 0; r < values; r += 1) {
    for (let c = 0; c < values; c += 1) {
      const cell = cells[r * values + c] ?? 0;
      rows[r] = (rows[r] ?? 0) + cell;
      columns[c] = (columns[c] ?? 0) + cell;
    }
  }
  let observed = 0;
  let expected = 0;
  for (let r = 0; r < values; r += 1) {
    for (let c = 0; c < values; c += 1) {
      const apart = distance(r, c);
      observed += (cells[r * values + c] ?? 0) * apart;
      expected += (rows[r] ?? 0) * (columns[c] ?? 0) * apart;
    }
  }
  if (expected === 0) return undefinedBecause('one-category');
  return measured(1 - (observed * total) / expected);
}
