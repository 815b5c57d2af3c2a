/** Continua for tests: published ones and random ones. */
import fc from 'fast-check';
import { distinctUnits, type Continuum, type Measured, type Unit } from '../continuum';

type Row = readonly [start: number, end: number, category: string];

/** Rows are half-open `[start, end, category]`, per reader. */
export function continuum(
  length: number,
  readers: Readonly<Record<string, readonly Row[]>>,
  tokens?: Continuum['tokens'],
): Continuum {
  return {
    length,
    readers: Object.entries(readers).map(([reader, rows]) => ({
      reader,
      units: distinctUnits(rows.map(([start, end, category]) => ({ start, end, category }))),
    })),
    ...(tokens && { tokens }),
  };
}

/** Krippendorff 2019, Content Analysis, 4th ed., fig. 12.11, p. 340. */
export const KRIPPENDORFF_2019 = continuum(60, {
  Alex: [
    [0, 7, '1'],
    [7, 13, '2'],
    [30, 32, '5'],
    [32, 37, '6'],
    [37, 44, '6'],
    [44, 60, '7'],
  ],
  Paul: [
    [0, 7, '1'],
    [7, 13, '3'],
    [13, 21, '5'],
    [32, 44, '6'],
  ],
  Suzan: [
    [0, 7, '1'],
    [7, 13, '4'],
    [13, 21, '5'],
    [32, 37, '6'],
    [37, 41, '6'],
    [41, 44, '6'],
  ],
});

/** The number of a result that must have one. */
export function valueOf(result: Measured): number {
  if (result.kind === 'undefined') throw new Error(`undefined: ${result.reason}`);
  return result.value;
}

interface RandomOptions {
  readonly readers?: number;
  readonly units?: number;
  readonly length?: number;
  /** False: no reader's units overlap. */
  readonly overlap?: boolean;
}

/** Two to `readers` readers with up to `units` units in four categories. */
export function randomContinuum(options: RandomOptions = {}): fc.Arbitrary<Continuum> {
  const { readers = 4, units = 6, length = 40, overlap = true } = options;
  const unit = fc
    .tuple(
      fc.nat({ max: length - 1 }),
      fc.integer({ min: 1, max: Math.ceil(length / 3) }),
      fc.constantFrom('a', 'b', 'c', 'd'),
    )
    .map(([start, size, category]) => ({ start, end: Math.min(length, start + size), category }));
  return fc
    .array(fc.array(unit, { maxLength: units }), { minLength: 2, maxLength: readers })
    .map((all) => ({
      length,
      readers: all.map((own, at) => ({
        reader: `reader ${at}`,
        units: overlap ? distinctUnits(own) : disjoint(own),
      })),
    }));
}

function disjoint(units: readonly Unit[]): readonly Unit[] {
  const kept: Unit[] = [];
  for (const unit of distinctUnits(units)) {
    if (unit.start >= (kept.at(-1)?.end ?? 0)) kept.push(unit);
  }
  return kept;
}
