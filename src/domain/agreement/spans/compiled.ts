/** Readers' units as arrays of numbers, for comparing every reader with every other. */
import { compareUnits, type Continuum, type Unit } from '../continuum';

export interface CompiledUnits {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Numbers of categories; see `Compiled.categories`. */
  readonly labels: Int32Array;
  /** `reach[i]`: the furthest end of the units up to and including i. */
  readonly reach: Int32Array;
  readonly units: readonly Unit[];
}

export interface Compiled {
  /** Sorted. */
  readonly categories: readonly string[];
  readonly readers: readonly CompiledUnits[];
}

/**
 * With `labels` 'ignored' the same passage with several labels is one unit, and all have one category:
 * the question is then only what was marked.
 */
export function compileUnits(continuum: Continuum, labels: 'compared' | 'ignored'): Compiled {
  const readers = continuum.readers.map(({ units }) =>
    labels === 'ignored' ? passages(units) : units,
  );
  const categories = [...new Set(readers.flat().map(({ category }) => category))].toSorted();
  const numbers = new Map(categories.map((category, at) => [category, at]));
  return {
    categories,
    readers: readers.map((units) => {
      const sorted = units.toSorted(compareUnits);
      let furthest = 0;
      return {
        units: sorted,
        starts: Int32Array.from(sorted, ({ start }) => start),
        ends: Int32Array.from(sorted, ({ end }) => end),
        labels: Int32Array.from(sorted, ({ category }) => numbers.get(category) ?? 0),
        reach: Int32Array.from(sorted, ({ end }) => {
          furthest = Math.max(furthest, end);
          return furthest;
        }),
      };
    }),
  };
}

function passages(units: readonly Unit[]): readonly Unit[] {
  const seen = new Map(units.map(({ start, end }) => [`${start} ${end}`, { start, end }]));
  return [...seen.values()].map((place) => ({ ...place, category: '' }));
}
