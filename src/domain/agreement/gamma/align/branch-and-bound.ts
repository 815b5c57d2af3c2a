/**
 * The choice of groups where depth first is too slow: the linear relaxation bounds every branch, and
 * branches are "these two units in one group" and "these two not", until the relaxation chooses whole groups.
 */
import { improve, partitionLp, pricesOf, sharesOf, type PartitionLp } from './partition-lp';
import type { Priced } from './pricing';

export interface Branched {
  /** Null: nothing costs less than the given most. */
  readonly chosen: readonly Priced[] | null;
  readonly cost: number;
  readonly complete: boolean;
}

interface Relaxed {
  readonly bound: number;
  /** Candidates with the share the relaxation gives them; null where it found none below the most. */
  readonly shares: ReadonlyMap<Priced, number>;
}

const CLOSE = 1e-9;
const WHOLE = 1e-6;
/** More than any choice costs. */
const NEVER = 1e6;

/** `units` are all the units the candidates cover; the lowest sum of reduced costs below `most` is looked for. */
export function* branchAndBound(
  units: readonly number[],
  candidates: readonly Priced[],
  most: number,
  branches: number,
): Generator<void, Branched> {
  const rowOf = new Map(units.map((unit, row) => [unit, row]));
  let chosen: readonly Priced[] | null = null;
  let limit = most - CLOSE;
  let left = branches;
  const open: (readonly Priced[])[] = [candidates];
  for (;;) {
    const allowed = open.pop();
    if (!allowed) return { chosen, cost: limit + CLOSE, complete: true };
    if (left === 0) return { chosen, cost: limit + CLOSE, complete: false };
    left -= 1;
    const relaxed = yield* relax(rowOf, allowed);
    if (relaxed.bound > limit) continue;
    const pair = dividedPair(relaxed.shares);
    if (!pair) {
      chosen = [...relaxed.shares.keys()];
      limit = relaxed.bound - CLOSE;
      continue;
    }
    const [a, b] = pair;
    const has = ({ members }: Priced, unit: number): boolean => members.includes(unit);
    open.push(
      allowed.filter((one) => !has(one, a) || !has(one, b)),
      allowed.filter((one) => has(one, a) === has(one, b)),
    );
  }
}

function* relax(
  rowOf: ReadonlyMap<number, number>,
  allowed: readonly Priced[],
): Generator<void, Relaxed> {
  const alone = [...rowOf.values()].map((row) => ({ members: [row], cost: NEVER }));
  const lp: PartitionLp = partitionLp(rowOf.size, alone, NEVER);
  const first = lp.columns.length;
  for (const { members, reduced } of allowed) {
    lp.columns.push({
      members: members.map((unit) => rowOf.get(unit) ?? 0),
      cost: Math.max(0, reduced),
    });
  }
  let prices = pricesOf(lp);
  for (let steps = 1; improve(lp, prices, CLOSE); steps += 1) {
    if (steps % 50 === 0) yield;
    if (steps % 500 === 0) prices = pricesOf(lp);
  }
  const shares = new Map<Priced, number>();
  for (const [column, share] of sharesOf(lp)) {
    const one = allowed[column - first];
    if (one) shares.set(one, share);
  }
  return { bound: pricesOf(lp).reduce((sum, price) => sum + price, 0), shares };
}

/** Two units the relaxation puts together by half, as nearly as can be. Null when it divides nothing. */
function dividedPair(shares: ReadonlyMap<Priced, number>): readonly [number, number] | null {
  const together = new Map<string, { readonly pair: readonly [number, number]; share: number }>();
  let divided = false;
  for (const [{ members }, share] of shares) {
    if (Math.abs(share - 1) > WHOLE) divided = true;
    for (const [at, a] of members.entries()) {
      for (const b of members.slice(at + 1)) {
        const known = together.get(`${a} ${b}`);
        if (known) known.share += share;
        else together.set(`${a} ${b}`, { pair: [a, b], share });
      }
    }
  }
  if (!divided) return null;
  let best: readonly [number, number] | null = null;
  let nearest = 0.5 - WHOLE;
  for (const { pair, share } of together.values()) {
    const off = Math.abs(share - 0.5);
    if (off < nearest) [best, nearest] = [pair, off];
  }
  return best;
}
