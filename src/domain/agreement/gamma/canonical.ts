/** The same continuum always laid out alike, so that results do not depend on the order it came in. */
import { compareUnits, type Continuum, type ReaderUnits } from '../continuum';
import { layOut, type Units } from './align/problem';
import type { UnitReference } from './gamma-result';

export interface CanonicalContinuum {
  readonly units: Units;
  /** In the order of their numbers. */
  readonly categories: readonly string[];
  /** Where each unit came from. */
  readonly origin: readonly UnitReference[];
}

export function canonical(continuum: Continuum): CanonicalContinuum {
  const all = continuum.readers.flatMap(({ units }) => units);
  const categories = [...new Set(all.map(({ category }) => category))].toSorted();
  const readers = continuum.readers
    .map(({ reader, units }) => {
      const numbered = units.map((unit, index) => ({ ...unit, index }));
      return { reader, units: numbered.toSorted(compareUnits) };
    })
    .toSorted(compareReaders);
  return {
    units: layOut(readers, new Map(categories.map((category, index) => [category, index]))),
    categories,
    origin: readers.flatMap(({ reader, units }) =>
      units.map(({ index }) => ({ reader, unit: index })),
    ),
  };
}

/** By what they marked: readers who marked alike may change places. */
function compareReaders(a: ReaderUnits, b: ReaderUnits): number {
  const fewer = a.units.length - b.units.length;
  if (fewer !== 0) return fewer;
  for (const [at, unit] of a.units.entries()) {
    const other = b.units[at];
    const order = other ? compareUnits(unit, other) : 0;
    if (order !== 0) return order;
  }
  return 0;
}
