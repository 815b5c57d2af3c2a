/**
 * Chooses groups so that every unit is in exactly one, at the lowest sum of reduced costs, none of which
 * is negative: parts that share no unit one by one, each by depth first with the unit that has the fewest
 * groups left to choose from, and where that takes long by branch and bound.
 */
import { branchAndBound, type Branched } from './branch-and-bound';
import type { Priced } from './pricing';

export interface PartitionFound {
  /** Null: nothing costs less than the given most. */
  readonly groups: readonly (readonly number[])[] | null;
  /** The whole tree was searched. */
  readonly complete: boolean;
}

interface Part {
  readonly units: readonly number[];
  readonly candidates: readonly Priced[];
}

const CLOSE = 1e-9;
const STEPS_BETWEEN_YIELDS = 500;

export interface SearchLimits {
  /** Steps of the search by depth first, for each part. */
  readonly steps: number;
  /** Branches after that, for each part. */
  readonly branches: number;
}

/** `most` is the sum to be beaten. Rounding may leave reduced costs a little below 0: they count as 0. */
export function* searchPartition(
  candidates: readonly Priced[],
  units: number,
  most: number,
  limits: SearchLimits,
): Generator<void, PartitionFound> {
  const chosen: Priced[] = [];
  let cost = 0;
  for (const part of partsOf(candidates, units)) {
    let found = yield* searchPart(part, most - cost, limits.steps);
    if (!found.complete) {
      found = yield* branchAndBound(part.units, part.candidates, most - cost, limits.branches);
    }
    if (!found.complete) return { groups: null, complete: false };
    if (!found.chosen) return { groups: null, complete: true };
    chosen.push(...found.chosen);
    cost += found.cost;
  }
  return { groups: chosen.map(({ members }) => members), complete: true };
}

function* searchPart(
  { units, candidates }: Part,
  most: number,
  steps: number,
): Generator<void, Branched> {
  const byUnit = new Map<number, Priced[]>(units.map((unit) => [unit, []]));
  for (const one of candidates.toSorted((a, b) => a.reduced - b.reduced)) {
    for (const unit of one.members) byUnit.get(unit)?.push(one);
  }
  const covered = new Set<number>();
  const path: Priced[] = [];
  let best: readonly Priced[] | null = null;
  let limit = most - CLOSE;
  let taken = 0;

  function* descend(cost: number): Generator<void, void> {
    taken += 1;
    if (taken % STEPS_BETWEEN_YIELDS === 0) yield;
    if (taken > steps) return;
    let narrowest: readonly Priced[] | null = null;
    for (const unit of units) {
      if (covered.has(unit)) continue;
      const open: Priced[] = [];
      for (const one of byUnit.get(unit) ?? []) {
        if (cost + Math.max(0, one.reduced) > limit) break;
        if (one.members.every((member) => !covered.has(member))) open.push(one);
      }
      if (open.length === 0) return;
      if (!narrowest || open.length < narrowest.length) narrowest = open;
      if (open.length === 1) break;
    }
    if (!narrowest) {
      best = [...path];
      limit = cost - CLOSE;
      return;
    }
    for (const one of narrowest) {
      const next = cost + Math.max(0, one.reduced);
      if (next > limit) break;
      for (const member of one.members) covered.add(member);
      path.push(one);
      yield* descend(next);
      path.pop();
      for (const member of one.members) covered.delete(member);
    }
  }

  yield* descend(0);
  return { chosen: best, cost: limit + CLOSE, complete: taken <= steps };
}

function partsOf(candidates: readonly Priced[], units: number): readonly Part[] {
  const parent = Int32Array.from({ length: units }, (_, unit) => unit);
  const root = (unit: number): number => {
    let at = unit;
    while ((parent[at] ?? at) !== at) {
      const above = parent[at] ?? at;
      parent[at] = parent[above] ?? above;
      at = parent[at] ?? at;
    }
    return at;
  };
  for (const { members } of candidates) {
    const head = root(members[0] ?? 0);
    for (const member of members) parent[root(member)] = head;
  }
  const parts = new Map<number, { units: number[]; candidates: Priced[] }>();
  for (let unit = 0; unit < units; unit += 1) {
    const head = root(unit);
    const part = parts.get(head);
    if (part) part.units.push(unit);
    else parts.set(head, { units: [unit], candidates: [] });
  }
  for (const one of candidates) parts.get(root(one.members[0] ?? 0))?.candidates.push(one);
  return [...parts.values()].toSorted((a, b) => a.candidates.length - b.candidates.length);
}
