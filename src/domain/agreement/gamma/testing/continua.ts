/** Continua to test gamma on: the published examples, and arbitrary small ones. */
import fc from 'fast-check';
import { compareUnits, type Continuum, type Unit } from '../../continuum';
import type { AlignmentProblem, DissimilarityWeights, Groups } from '../align/problem';
import { alignmentProblem, inOrder, layOut, totalCost, unitCount } from '../align/problem';

/** One reader per line: units as `start-end:category`, separated by spaces. */
export function continuum(length: number, ...readers: readonly string[]): Continuum {
  return {
    length,
    readers: readers.map((line, index) => ({
      reader: `reader ${index + 1}`,
      units: line
        .split(' ')
        .filter(Boolean)
        .map((unit) => {
          const [, start, end, category] = /^(\d+)-(\d+):(.+)$/.exec(unit) ?? [];
          return { start: Number(start), end: Number(end), category: category ?? '' };
        })
        .toSorted(compareUnits),
    })),
  };
}

/** Fixtures 01, 02, 04, 05 and 06 of DKPro Statistics, made with pygamma-agreement 0.5.9. */
export const SIMPLE = continuum(20, '1-5:a 6-10:b 11-15:a', '2-6:a 7-11:b 12-16:a');
export const UNEQUAL = continuum(40, '1-5:a 6-10:b 20-24:a 30-34:b', '2-6:a 31-35:b');
export const THREE = continuum(20, '1-5:a 10-14:b', '2-6:a 11-15:b', '1-4:a 9-14:c');
export const SIXTEEN = continuum(
  160,
  Array.from({ length: 16 }, (_, at) => `${at * 10 + 1}-${at * 10 + 6}:${'abc'[at % 3]}`).join(' '),
  Array.from({ length: 16 }, (_, at) => `${at * 10 + 2}-${at * 10 + 8}:${'bca'[at % 3]}`).join(' '),
);
export const WEIGHTED = continuum(20, '1-5:a 6-10:b 11-15:c', '2-7:a 8-12:b 11-15:a');

/** pygamma-agreement's tests/data/AlexPaulSuzan.csv. */
export const ALEX_PAUL_SUZAN = continuum(
  60,
  '2-9:1 11-17:2 24-30:5 32-36:6 36-44:6 44-60:7',
  '2-9:1 11-17:3 19-25:5 32-44:6',
  '2-9:1 11-17:4 21-27:5 32-36:6 36-40:6 40-44:6',
);

export const EVEN: DissimilarityWeights = { alpha: 1, beta: 1, deltaEmpty: 1 };
export const GAMMA_SOFTWARE: DissimilarityWeights = { alpha: 3, beta: 1, deltaEmpty: 1 };

export function problemOf(of: Continuum, weights: DissimilarityWeights = EVEN): AlignmentProblem {
  const names = [...new Set(of.readers.flatMap(({ units }) => units.map((unit) => unit.category)))];
  const numbers = new Map(names.toSorted().map((name, index) => [name, index]));
  return alignmentProblem(layOut(of.readers, numbers), weights);
}

export const anyWeights: fc.Arbitrary<DissimilarityWeights> = fc.record({
  alpha: fc.constantFrom(0, 0.5, 1, 3),
  beta: fc.constantFrom(0, 1, 2),
  deltaEmpty: fc.constantFrom(0.5, 1),
});

/** Two readers at least, and one unit at least in all. */
export function anyContinuum(
  mostReaders: number,
  mostUnits: number,
  length = 40,
): fc.Arbitrary<Continuum> {
  const unit: fc.Arbitrary<Unit> = fc
    .tuple(fc.nat(length - 2), fc.integer({ min: 1, max: 12 }), fc.constantFrom('a', 'b', 'c'))
    .map(([start, long, category]) => ({ start, end: Math.min(length, start + long), category }));
  const units = fc
    .uniqueArray(unit, { maxLength: mostUnits, comparator: (a, b) => compareUnits(a, b) === 0 })
    .map((some) => some.toSorted(compareUnits));
  return fc
    .array(units, { minLength: 2, maxLength: mostReaders })
    .filter((readers) => readers.some((some) => some.length > 0))
    .map((readers) => ({
      length,
      readers: readers.map((some, index) => ({ reader: `reader ${index + 1}`, units: some })),
    }));
}

/** The lowest cost of all partitions, by trying every one. */
export function lowestByTrial(problem: AlignmentProblem): number {
  const count = unitCount(problem.units);
  const { reader } = problem.units;
  const groups: number[][] = [];
  let lowest = Infinity;
  const place = (unit: number): void => {
    if (unit === count) {
      lowest = Math.min(lowest, totalCost(problem, groups));
      return;
    }
    for (const group of groups) {
      if (group.some((one) => reader[one] === reader[unit])) continue;
      group.push(unit);
      place(unit + 1);
      group.pop();
    }
    groups.push([unit]);
    place(unit + 1);
    groups.pop();
  };
  place(0);
  return lowest;
}

/** Every unit once, and no two of a reader in a group. */
export function isPartition({ units }: AlignmentProblem, groups: Groups): boolean {
  const all = inOrder(groups).flat();
  const once = new Set(all).size === all.length && all.length === unitCount(units);
  return (
    once &&
    groups.every((group) => new Set(group.map((u) => units.reader[u])).size === group.length)
  );
}

export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
