/**
 * The best alignment, proven: a lower bound from the linear relaxation (groups generated as they are
 * needed), then a search among the few groups whose reduced cost fits between that bound and the best
 * alignment known. When the bound meets it there is nothing to search.
 */
import { localSearch } from './local-search';
import { improve, partitionLp, pricesOf, sharesOf, type PartitionLp } from './partition-lp';
import { searchPartition, type SearchLimits } from './partition-search';
import { allPairCosts, groupsWorth, type PairCosts } from './pricing';
import {
  groupCost,
  inOrder,
  pairCost,
  totalCost,
  unitCount,
  type AlignmentProblem,
  type Groups,
} from './problem';

export interface BestAlignment {
  readonly groups: Groups;
  readonly cost: number;
  /** No alignment costs less than this. */
  readonly bound: number;
  /** `cost` is the lowest there is, to within rounding. */
  readonly proven: boolean;
}

export interface ExactLimits extends SearchLimits {
  /** Groups between the bounds; beyond, the search is not begun. */
  readonly groups: number;
}

export const EXACT_LIMITS: ExactLimits = { groups: 100_000, steps: 2000, branches: 2000 };

const TOLERANCE = 1e-9;
const STEPS_BETWEEN_YIELDS = 50;
const FIRST_GAP = 0.01;

/** Yields now and then, so that a caller can report and stop. */
export function* exactAlignment(
  problem: AlignmentProblem,
  limits: ExactLimits = EXACT_LIMITS,
): Generator<void, BestAlignment> {
  let best = yield* localSearch(problem);
  let cost = totalCost(problem, best);
  if (problem.units.readers === 2) return { groups: best, cost, bound: cost, proven: true };

  const pairCosts = allPairCosts(problem, (a, b) => pairCost(problem, a, b));
  const lp = startFrom(problem, best);
  const prices = yield* solve(problem, pairCosts, lp);
  const bound = prices.reduce((sum, price) => sum + price, 0);
  const close = TOLERANCE * unitCount(problem.units) * problem.weights.deltaEmpty;
  const whole = wholeSolution(lp);
  if (whole) {
    const wholeCost = totalCost(problem, whole);
    if (wholeCost < cost) [best, cost] = [whole, wholeCost];
  }
  if (cost - bound <= close) return { groups: best, cost, bound, proven: true };

  const gap = cost - bound;
  let searched = 0;
  // The gap is mostly far narrower than the best alignment known says: what is cheap is tried first.
  for (let most = FIRST_GAP * problem.weights.deltaEmpty; searched < gap; most *= 2) {
    const atMost = Math.min(most, gap);
    const request = { prices, atMost, perUnit: Infinity, limit: limits.groups };
    const within = yield* groupsWorth(problem, pairCosts, request);
    if (within.length >= limits.groups) break;
    const found = yield* searchPartition(within, prices.length, atMost, limits);
    if (!found.complete) break;
    searched = atMost;
    if (!found.groups) continue;
    const groups = inOrder(found.groups);
    const lowest = totalCost(problem, groups);
    return { groups, cost: lowest, bound: lowest, proven: true };
  }
  return { groups: best, cost, bound: bound + searched, proven: searched === gap };
}

function startFrom(problem: AlignmentProblem, groups: Groups): PartitionLp {
  const columns = groups.map((members) => ({ members, cost: groupCost(problem, members) }));
  return partitionLp(unitCount(problem.units), columns, problem.weights.deltaEmpty);
}

/** Prices under which no group has a reduced cost below the tolerance. */
function* solve(
  problem: AlignmentProblem,
  pairCosts: PairCosts,
  lp: PartitionLp,
): Generator<void, Float64Array> {
  for (;;) {
    const prices = pricesOf(lp);
    let steps = 0;
    while (improve(lp, prices, TOLERANCE)) {
      steps += 1;
      if (steps % STEPS_BETWEEN_YIELDS === 0) yield;
    }
    const worth = yield* groupsWorth(problem, pairCosts, {
      prices,
      atMost: -TOLERANCE,
      perUnit: 4,
      limit: Infinity,
    });
    if (worth.length === 0) return prices;
    for (const { members } of worth) {
      lp.columns.push({ members, cost: groupCost(problem, members) });
    }
  }
}

/** The relaxation's own choice, when it takes every group wholly or not at all. */
function wholeSolution(lp: PartitionLp): Groups | null {
  const groups: (readonly number[])[] = [];
  for (const [column, share] of sharesOf(lp)) {
    if (Math.abs(share - 1) > 1e-6) return null;
    groups.push(lp.columns[column]?.members ?? []);
  }
  return inOrder(groups);
}
