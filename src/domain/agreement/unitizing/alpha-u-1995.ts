/**
 * The older alpha_U (Krippendorff 1995; Content Analysis, 2nd ed. 2004, section 11.6): unitizing and
 * coding, one category at a time, with squared distances between the ends of units. Superseded for more
 * than two readers by `alpha-u.ts`; here because published studies and other tools report it.
 */
import { measured, undefinedBecause, unitLength } from '../continuum';
import type { Continuum, Measured, Unit } from '../continuum';
import { categoriesOf, onlyCategory, withoutOverlapInLabel } from '../coding/layers';

export interface CategoryDisagreement {
  readonly category: string;
  /** D_o and D_e: squared code points per squared length. */
  readonly observed: number;
  readonly expected: number;
  readonly alpha: Measured;
}

export interface AlphaU1995 {
  readonly categories: readonly CategoryDisagreement[];
  /** 1 - sum of observed / sum of expected. */
  readonly overall: Measured;
}

/** Overlapping units of one reader and category count as one; touching ones stay two. At most 1. */
export function alphaU1995(continuum: Continuum): AlphaU1995 {
  const hindered = whyNot(continuum);
  const categories = categoriesOf(continuum).map((category): CategoryDisagreement => {
    const readers = onlyCategory(continuum, category).readers.map(({ units }) =>
      withoutOverlapInLabel(units),
    );
    const observed = observedDisagreement(readers, continuum.length);
    const expected = expectedDisagreement(readers, continuum.length);
    return { category, observed, expected, alpha: hindered ?? alphaFrom(observed, expected) };
  });
  const observed = categories.reduce((sum, item) => sum + item.observed, 0);
  const expected = categories.reduce((sum, item) => sum + item.expected, 0);
  return { categories, overall: hindered ?? alphaFrom(observed, expected) };
}

/**
 * D_o of one category: mean squared distance over all ordered pairs of readers. Between two units that
 * overlap: the squared distance of the starts plus that of the ends; between a unit and the other's gap it
 * lies in: its squared length.
 */
function observedDisagreement(readers: readonly (readonly Unit[])[], length: number): number {
  const compiled = readers.map((units): Compiled => ({
    starts: Int32Array.from(units, ({ start }) => start),
    ends: Int32Array.from(units, ({ end }) => end),
  }));
  let sum = 0;
  for (let i = 0; i < compiled.length; i += 1) {
    for (let j = i + 1; j < compiled.length; j += 1) {
      sum += 2 * distanceBetween(compiled[i] as Compiled, compiled[j] as Compiled);
    }
  }
  return sum / (readers.length * (readers.length - 1) * length ** 2);
}

/** A reader's units as numbers: every two readers are compared. */
interface Compiled {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Once over two sorted, disjoint lists: units against units, and each unit met by none against its gap. */
function distanceBetween(a: Compiled, b: Compiled): number {
  const countA = a.starts.length;
  const countB = b.starts.length;
  let sum = 0;
  let i = 0;
  let j = 0;
  // The unit at i or j has met one that lies before.
  let isMetA = false;
  let isMetB = false;
  while (i < countA && j < countB) {
    const startA = a.starts[i] as number;
    const endA = a.ends[i] as number;
    const startB = b.starts[j] as number;
    const endB = b.ends[j] as number;
    if (startA < endB && startB < endA) {
      sum += (startA - startB) ** 2 + (endA - endB) ** 2;
      isMetA = true;
      isMetB = true;
    }
    if (endA <= endB) {
      if (!isMetA) sum += (endA - startA) ** 2;
      isMetA = false;
      i += 1;
    } else {
      if (!isMetB) sum += (endB - startB) ** 2;
      isMetB = false;
      j += 1;
    }
  }
  return sum + restOf(a, i, isMetA) + restOf(b, j, isMetB);
}

/** What stands behind the other's last unit; `isMet`: the first of it was met by one. */
function restOf({ starts, ends }: Compiled, from: number, isMet: boolean): number {
  let sum = 0;
  for (let at = isMet ? from + 1 : from; at < starts.length; at += 1) {
    sum += ((ends[at] as number) - (starts[at] as number)) ** 2;
  }
  return sum;
}

/** D_e of one category: what all placings of all readers' units along the text would give on average. */
function expectedDisagreement(readers: readonly (readonly Unit[])[], length: number): number {
  const units = readers.flat();
  const room = roomInGaps(readers.flatMap((own) => gapsOf(own, length)));
  let sum = 0;
  let withinUnits = 0;
  for (const unit of units) {
    const size = unitLength(unit);
    sum += ((units.length - 1) / 3) * (2 * size ** 3 - 3 * size ** 2 + size);
    sum += size ** 2 * room(size);
    withinUnits += size * (size - 1);
  }
  const all = readers.length * length;
  return ((2 / length) * sum) / (all * (all - 1) - withinUnits);
}

function gapsOf(units: readonly Unit[], length: number): readonly number[] {
  let at = 0;
  const gaps: number[] = [];
  for (const { start, end } of units) {
    if (start > at) gaps.push(start - at);
    at = end;
  }
  if (at < length) gaps.push(length - at);
  return gaps;
}

/** In how many positions a unit of some size fits into gaps of these lengths. */
function roomInGaps(gaps: readonly number[]): (size: number) => number {
  const sorted = gaps.toSorted((a, b) => b - a);
  const sums = [0];
  for (const gap of sorted) sums.push((sums.at(-1) ?? 0) + gap);
  return (size) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] ?? 0) >= size) low = middle + 1;
      else high = middle;
    }
    return (sums[low] ?? 0) - low * (size - 1);
  };
}

function alphaFrom(observed: number, expected: number): Measured {
  if (expected === 0) return undefinedBecause('no-disagreement-expected');
  return measured(1 - observed / expected);
}

function whyNot({ length, readers }: Continuum): Measured | null {
  if (length === 0) return undefinedBecause('no-text');
  if (readers.length < 2) return undefinedBecause('one-reader');
  if (readers.every(({ units }) => units.length === 0)) return undefinedBecause('no-units');
  return null;
}
