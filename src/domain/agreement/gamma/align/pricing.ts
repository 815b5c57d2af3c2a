/**
 * Groups that are worth more than their cost under given prices of units: a search over readers with a
 * bound on what the readers still to come can add.
 */
import { unitCount, type AlignmentProblem } from './problem';

/** Cost of every pair, computed once: row `a`, column `b` at `a * count + b`. */
export type PairCosts = Float64Array;

export interface Priced {
  readonly members: readonly number[];
  /** Cost minus the members' prices. */
  readonly reduced: number;
}

export interface PricingRequest {
  /** One per unit. */
  readonly prices: Float64Array;
  /** Only groups with a reduced cost of at most this. */
  readonly atMost: number;
  /** For each unit as the first of a group, keep this many, the cheapest. Infinity: all. */
  readonly perUnit: number;
  /** Stop when this many are found. */
  readonly limit: number;
}

/** Yields after every unit, so that a caller can report and stop. */
export function* groupsWorth(
  problem: AlignmentProblem,
  pairCosts: PairCosts,
  request: PricingRequest,
): Generator<void, readonly Priced[]> {
  const { units, weights, pairs } = problem;
  const count = unitCount(units);
  const { prices, perUnit, limit } = request;
  const each = weights.deltaEmpty / pairs;
  const found: Priced[] = [];

  for (let seed = 0; seed < count && found.length < limit; seed += 1) {
    const kept: Priced[] = [];
    let atMost = request.atMost;
    const reader = units.reader[seed] ?? 0;
    const ahead = units.first[reader + 1] ?? count;
    const acc = new Float64Array(count);
    for (let unit = ahead; unit < count; unit += 1) {
      acc[unit] = (pairCosts[seed * count + unit] ?? 0) - (prices[unit] ?? 0);
    }
    extend([seed], weights.deltaEmpty - (prices[seed] ?? 0), reader + 1, acc);
    found.push(...kept);
    yield;

    function extend(
      members: readonly number[],
      reduced: number,
      fromReader: number,
      joining: Float64Array,
    ): void {
      if (reduced <= atMost) keep({ members, reduced });
      const readersAhead = units.readers - fromReader;
      if (readersAhead === 0 || kept.length >= limit) return;
      // The best each reader ahead could add, if it got along with all others ahead.
      let bound = 0;
      const bests: number[] = [];
      for (let other = fromReader; other < units.readers; other += 1) {
        let best = 0;
        const slack = (other - fromReader) * each;
        const to = units.first[other + 1] ?? 0;
        for (let unit = units.first[other] ?? 0; unit < to; unit += 1) {
          const value = (joining[unit] ?? 0) - slack;
          if (value < best) best = value;
        }
        bests.push(best);
        bound += best;
      }
      if (reduced + bound > atMost) return;
      for (let other = fromReader; other < units.readers; other += 1) {
        bound -= bests[other - fromReader] ?? 0;
        const later = bound;
        const to = units.first[other + 1] ?? 0;
        for (let unit = units.first[other] ?? 0; unit < to; unit += 1) {
          const cost = reduced + (joining[unit] ?? 0);
          if (cost + later > atMost) continue;
          const next = new Float64Array(joining);
          for (let ahead = to; ahead < count; ahead += 1) {
            next[ahead] = (next[ahead] ?? 0) + (pairCosts[unit * count + ahead] ?? 0);
          }
          extend([...members, unit], cost, other + 1, next);
          if (kept.length >= limit) return;
        }
      }
    }

    function keep(priced: Priced): void {
      if (perUnit === Infinity) {
        kept.push(priced);
        return;
      }
      const at = kept.findIndex((one) => priced.reduced < one.reduced);
      kept.splice(at === -1 ? kept.length : at, 0, priced);
      if (kept.length > perUnit) kept.pop();
      if (kept.length === perUnit) atMost = (kept.at(-1)?.reduced ?? atMost) - 1e-12;
    }
  }
  return found;
}

export function allPairCosts(
  problem: AlignmentProblem,
  cost: (a: number, b: number) => number,
): PairCosts {
  const count = unitCount(problem.units);
  const costs = new Float64Array(count * count);
  for (let a = 0; a < count; a += 1) {
    for (let b = a + 1; b < count; b += 1) {
      const value = cost(a, b);
      costs[a * count + b] = value;
      costs[b * count + a] = value;
    }
  }
  return costs;
}
