/** Units laid out flat for the search for the best alignment, and what it costs to group them. */
import type { ReaderUnits } from '../../continuum';

/** How unlike two units are: alpha times position plus beta times category, in units of `deltaEmpty`. */
export interface DissimilarityWeights {
  /** Weight of the positional dissimilarity, >= 0. */
  readonly alpha: number;
  /** Weight of the categorical dissimilarity, >= 0. */
  readonly beta: number;
  /** What a unit costs against nothing, > 0. */
  readonly deltaEmpty: number;
}

/** Code points, or any other measure of length. */
export interface Units {
  readonly readers: number;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly category: Int32Array;
  readonly reader: Int32Array;
  /** Reader r has the units from `first[r]` up to, not including, `first[r + 1]`. */
  readonly first: Int32Array;
}

export interface AlignmentProblem {
  readonly units: Units;
  readonly weights: DissimilarityWeights;
  /** Pairs of readers: a group's disorder is the mean over them. */
  readonly pairs: number;
}

/** A partition of the units: at most one unit of each reader in a group. Both levels ascend. */
export type Groups = readonly (readonly number[])[];

/** Both must have two readers at least, and every unit a length. */
export function alignmentProblem(units: Units, weights: DissimilarityWeights): AlignmentProblem {
  return { units, weights, pairs: (units.readers * (units.readers - 1)) / 2 };
}

export function unitCount(units: Units): number {
  return units.start.length;
}

/** `categories` numbers the categories; every category of the readers must be in it. */
export function layOut(
  readers: readonly ReaderUnits[],
  categories: ReadonlyMap<string, number>,
): Units {
  const all = readers.flatMap(({ units }, reader) => units.map((unit) => ({ ...unit, reader })));
  const first = new Int32Array(readers.length + 1);
  for (const [reader, { units }] of readers.entries()) {
    first[reader + 1] = (first[reader] ?? 0) + units.length;
  }
  return {
    readers: readers.length,
    start: Float64Array.from(all, ({ start }) => start),
    end: Float64Array.from(all, ({ end }) => end),
    category: Int32Array.from(all, ({ category }) => categories.get(category) ?? -1),
    reader: Int32Array.from(all, ({ reader }) => reader),
    first,
  };
}

/** ((|difference of starts| + |difference of ends|) / sum of lengths) squared: 0 for the same place. */
export function positional(units: Units, a: number, b: number): number {
  const startA = units.start[a] ?? 0;
  const endA = units.end[a] ?? 0;
  const startB = units.start[b] ?? 0;
  const endB = units.end[b] ?? 0;
  const spread =
    (Math.abs(startA - startB) + Math.abs(endA - endB)) / (endA - startA + (endB - startB));
  return spread * spread;
}

export function dissimilarity({ units, weights }: AlignmentProblem, a: number, b: number): number {
  const categorical = units.category[a] === units.category[b] ? 0 : weights.beta;
  return (weights.alpha * positional(units, a, b) + categorical) * weights.deltaEmpty;
}

/**
 * What two units in one group add to its cost; negative when together is better. A group costs
 * `deltaEmpty` plus this over its pairs: every pair of readers without two units costs `deltaEmpty`.
 */
export function pairCost(problem: AlignmentProblem, a: number, b: number): number {
  return (dissimilarity(problem, a, b) - problem.weights.deltaEmpty) / problem.pairs;
}

/** The disorder of a group: the mean over all pairs of readers. Exactly 0 for units alike of all readers. */
export function groupCost(problem: AlignmentProblem, group: readonly number[]): number {
  const empty = problem.pairs - (group.length * (group.length - 1)) / 2;
  let sum = empty * problem.weights.deltaEmpty;
  for (let at = 0; at < group.length; at += 1) {
    for (let next = at + 1; next < group.length; next += 1) {
      sum += dissimilarity(problem, group[at] ?? 0, group[next] ?? 0);
    }
  }
  return sum / problem.pairs;
}

export function totalCost(problem: AlignmentProblem, groups: Groups): number {
  return groups.reduce((sum, group) => sum + groupCost(problem, group), 0);
}

/** Members and groups in ascending order, so that equal partitions are equal values. */
export function inOrder(groups: Iterable<readonly number[]>): Groups {
  return Array.from(groups, (group) => group.toSorted((a, b) => a - b)).toSorted(
    ([a = 0], [b = 0]) => a - b,
  );
}

/** The disorder of an alignment: its cost over the mean number of units per reader. */
export function disorderOf(problem: AlignmentProblem, cost: number): number {
  return (cost * problem.units.readers) / unitCount(problem.units);
}
