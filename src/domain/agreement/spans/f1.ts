/**
 * Span F1: how many units of two readers correspond. F1 = 2 * pairs / (units of one + units of other),
 * 0 to 1, the same whoever is called first; not corrected for chance.
 */
import { measured, undefinedBecause, type Measured } from '../continuum';
import type { CompiledUnits } from './compiled';
import { createEdgeList } from './edge-list';
import { mostPairs } from './matching';
import { findOverlaps, nearOverlaps } from './overlaps';

/** Counts of one pair of readers, or the sums over several. */
export interface F1Counts {
  readonly pairs: number;
  /** Units of both readers together. */
  readonly units: number;
}

export function f1(counts: F1Counts): Measured {
  if (counts.units === 0) return undefinedBecause('no-units');
  return measured((2 * counts.pairs) / counts.units);
}

/** A pair: same start, same end, same label. */
export function exactCounts(a: CompiledUnits, b: CompiledUnits): F1Counts {
  return { pairs: exactPairs(a, b).length, units: a.starts.length + b.starts.length };
}

/** The same pairs by the index of their unit in a. */
export function exactPairs(a: CompiledUnits, b: CompiledUnits): readonly number[] {
  const pairs: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.starts.length && j < b.starts.length) {
    const order = compareAt(a, i, b, j);
    if (order === 0) pairs.push(i);
    if (order <= 0) i += 1;
    if (order >= 0) j += 1;
  }
  return pairs;
}

/**
 * A pair: same label, and shared length / joint length at least `threshold` (above 0 to 1; at 0 any shared
 * text will do). One-to-one, with as many pairs as can be had.
 */
export function overlapCounts(a: CompiledUnits, b: CompiledUnits, threshold: number): F1Counts {
  const overlaps = createEdgeList();
  const near = createEdgeList();
  findOverlaps(a, b, overlaps);
  nearOverlaps(overlaps, a, b, { threshold, labels: 'compared' }, near);
  const pairs = mostPairs(near, a.starts.length, b.starts.length).length;
  return { pairs, units: a.starts.length + b.starts.length };
}

/** The order of `compareUnits`. */
function compareAt(a: CompiledUnits, i: number, b: CompiledUnits, j: number): number {
  return (
    (a.starts[i] as number) - (b.starts[j] as number) ||
    (b.ends[j] as number) - (a.ends[i] as number) ||
    (a.labels[i] as number) - (b.labels[j] as number)
  );
}
