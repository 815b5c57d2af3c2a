/**
 * A good alignment quickly, for any number of readers: reader after reader, all of one reader's units are
 * given to the groups of the others at once and at the lowest cost (a linear assignment, exact), then groups
 * without a reader in common are merged while that pays, until neither gains. For two readers it is the optimum.
 */
import { assign, type Offer } from './assignment';
import {
  inOrder,
  pairCost,
  totalCost,
  unitCount,
  type AlignmentProblem,
  type Groups,
} from './problem';

export interface LocalSearchEffort {
  /** Rounds over all readers at most. */
  readonly rounds: number;
  /** A unit looks at this many groups, those that look cheapest from their mean place. */
  readonly offers: number;
  /**
   * The search is begun once for each; the best counts. In the first round a group costs what it would
   * among the readers who have had their turn (0), among all (1), or between.
   */
  readonly starts: readonly number[];
}

/** Beyond this many units a unit looks at the likeliest groups only, and the search is begun once. */
export const LARGE = 2000;
const GAIN = 1e-9;

export function effortFor({ units }: AlignmentProblem): LocalSearchEffort {
  const count = unitCount(units);
  // One assignment of the second reader's units to the first's: the optimum, if none is left out.
  if (units.readers === 2) return { rounds: 1, offers: count, starts: [1] };
  return count > LARGE
    ? { rounds: 2, offers: 6, starts: [0.05] }
    : { rounds: 20, offers: 20, starts: [0, 0.05, 0.2, 0.5, 1] };
}

/** Yields after every reader, so that a caller can report and stop. */
export function* localSearch(
  problem: AlignmentProblem,
  effort: LocalSearchEffort = effortFor(problem),
): Generator<void, Groups> {
  let best: Groups = [];
  let lowest = Infinity;
  for (const start of effort.starts) {
    const groups = yield* searchFrom(problem, effort, start);
    const cost = totalCost(problem, groups);
    if (cost < lowest - GAIN) [best, lowest] = [groups, cost];
  }
  return best;
}

function* searchFrom(
  problem: AlignmentProblem,
  effort: LocalSearchEffort,
  start: number,
): Generator<void, Groups> {
  const state = emptyState(problem);
  for (let round = 0; round < effort.rounds; round += 1) {
    let gained = 0;
    for (let reader = 0; reader < problem.units.readers; reader += 1) {
      const there = (reader * (reader + 1)) / 2;
      const pairs = round === 0 ? problem.pairs * start + there * (1 - start) : problem.pairs;
      gained += reassign(state, { ...problem, pairs: Math.max(1, pairs) }, reader, effort.offers);
      yield;
    }
    if (round > 0) gained += yield* merge(state);
    if (round > 1 && gained < GAIN * problem.weights.deltaEmpty) break;
  }
  return inOrder(state.groups.filter((group) => group.length > 0));
}

interface State {
  readonly problem: AlignmentProblem;
  readonly groups: number[][];
  readonly groupOf: Int32Array;
  readonly sumStart: number[];
  readonly sumEnd: number[];
}

function emptyState(problem: AlignmentProblem): State {
  return {
    problem,
    groups: [],
    groupOf: new Int32Array(unitCount(problem.units)).fill(-1),
    sumStart: [],
    sumEnd: [],
  };
}

/** Takes a reader's units out and gives them back at the lowest cost; says how much was gained. */
function reassign(state: State, problem: AlignmentProblem, reader: number, limit: number): number {
  const { first } = problem.units;
  const from = first[reader] ?? 0;
  const to = first[reader + 1] ?? 0;
  const held = state.groupOf.slice(from, to);
  let before = 0;
  for (let unit = from; unit < to; unit += 1) before += takeOut(state, problem, unit);
  const offers: (readonly Offer[])[] = [];
  for (let unit = from; unit < to; unit += 1) {
    const places = new Set(likeliest(state, problem, unit, limit));
    // Where it was stays open to it: so no round loses.
    if (state.groups[held[unit - from] ?? -1]?.length) places.add(held[unit - from] ?? -1);
    offers.push(offersTo(state, problem, unit, places));
  }
  const places = assign(offers, state.groups.length);
  let after = 0;
  for (let unit = from; unit < to; unit += 1) {
    const place = places[unit - from] ?? -1;
    const offer = offers[unit - from]?.find((one) => one.place === place);
    after += offer?.cost ?? 0;
    putIn(state, unit, place === -1 ? freePlace(state) : place);
  }
  return before - after;
}

/** What the unit cost where it was, against standing alone. */
function takeOut(state: State, problem: AlignmentProblem, unit: number): number {
  const place = state.groupOf[unit] ?? -1;
  if (place === -1) return 0;
  const { start, end } = problem.units;
  const rest = state.groups[place] ?? [];
  const last = rest.pop() ?? unit;
  if (last !== unit) rest[rest.indexOf(unit)] = last;
  state.groupOf[unit] = -1;
  state.sumStart[place] = (state.sumStart[place] ?? 0) - (start[unit] ?? 0);
  state.sumEnd[place] = (state.sumEnd[place] ?? 0) - (end[unit] ?? 0);
  return rest.length === 0 ? 0 : joinCost(problem, unit, rest);
}

function putIn(state: State, unit: number, place: number): void {
  const { start, end } = state.problem.units;
  const group = state.groups[place];
  if (group) group.push(unit);
  else state.groups[place] = [unit];
  state.groupOf[unit] = place;
  state.sumStart[place] = (state.sumStart[place] ?? 0) + (start[unit] ?? 0);
  state.sumEnd[place] = (state.sumEnd[place] ?? 0) + (end[unit] ?? 0);
}

function freePlace(state: State): number {
  const empty = state.groups.findIndex((group) => group.length === 0);
  return empty === -1 ? state.groups.length : empty;
}

/** What joining adds, without the `deltaEmpty` of a group of its own. Written out: it is most of the time. */
function joinCost(problem: AlignmentProblem, unit: number, group: readonly number[]): number {
  const { start, end, category } = problem.units;
  const { alpha, beta, deltaEmpty } = problem.weights;
  const from = start[unit] ?? 0;
  const to = end[unit] ?? 0;
  const own = category[unit] ?? 0;
  let positional = 0;
  let different = 0;
  for (const other of group) {
    const otherFrom = start[other] ?? 0;
    const otherTo = end[other] ?? 0;
    const spread =
      (Math.abs(from - otherFrom) + Math.abs(to - otherTo)) / (to - from + otherTo - otherFrom);
    positional += spread * spread;
    if (category[other] !== own) different += 1;
  }
  const apart = alpha * positional + beta * different - group.length;
  return deltaEmpty * (apart / problem.pairs - 1);
}

function offersTo(
  state: State,
  problem: AlignmentProblem,
  unit: number,
  places: Iterable<number>,
): readonly Offer[] {
  const offers: Offer[] = [];
  for (const place of places) {
    const cost = joinCost(problem, unit, state.groups[place] ?? []);
    if (cost < 0) offers.push({ place, cost });
  }
  return offers;
}

function likeliest(
  state: State,
  problem: AlignmentProblem,
  unit: number,
  limit: number,
): readonly number[] {
  const { groups } = state;
  const { start, end } = problem.units;
  const { alpha, deltaEmpty } = problem.weights;
  const from = start[unit] ?? 0;
  const to = end[unit] ?? 0;
  const places: number[] = [];
  const guesses: number[] = [];
  for (let place = 0; place < groups.length; place += 1) {
    const size = groups[place]?.length ?? 0;
    if (size === 0) continue;
    const sumStart = state.sumStart[place] ?? 0;
    const sumEnd = state.sumEnd[place] ?? 0;
    const spread =
      (Math.abs(from * size - sumStart) + Math.abs(to * size - sumEnd)) /
      ((to - from) * size + sumEnd - sumStart);
    const guess = size * (alpha * spread * spread - 1) * deltaEmpty;
    if (guess >= problem.pairs * deltaEmpty) continue;
    let at = guesses.length;
    if (at === limit && guess >= (guesses[at - 1] ?? 0)) continue;
    while (at > 0 && guess < (guesses[at - 1] ?? 0)) at -= 1;
    guesses.splice(at, 0, guess);
    places.splice(at, 0, place);
    if (guesses.length > limit) {
      guesses.pop();
      places.pop();
    }
  }
  return places;
}

/** Merges groups without a reader in common, from left to right, while that gains. */
function* merge(state: State): Generator<void, number> {
  const { problem, groups } = state;
  const readersOf = groups.map((group) => readerSet(problem, group));
  const order = [...groups.keys()]
    .filter((place) => (groups[place]?.length ?? 0) > 0)
    .toSorted((a, b) => meanStart(state, a) - meanStart(state, b));
  let gained = 0;
  for (const [at, place] of order.entries()) {
    const group = groups[place] ?? [];
    let bestGain = GAIN * problem.weights.deltaEmpty;
    let best = -1;
    for (const other of order.slice(at + 1)) {
      const against = groups[other] ?? [];
      if (against.length === 0 || group.length + against.length > problem.units.readers) continue;
      if (shareReader(readersOf[place], readersOf[other])) continue;
      const gain = mergeGain(state, group, against, bestGain);
      if (gain > bestGain) [bestGain, best] = [gain, other];
    }
    if (best === -1) continue;
    for (const unit of Array.from(group)) {
      takeOut(state, problem, unit);
      putIn(state, unit, best);
    }
    readersOf[best] = readerSet(problem, groups[best] ?? []);
    gained += bestGain;
    yield;
  }
  return gained;
}

function meanStart(state: State, place: number): number {
  return (state.sumStart[place] ?? 0) / (state.groups[place]?.length ?? 1);
}

function mergeGain(
  { problem }: State,
  group: readonly number[],
  against: readonly number[],
  enough: number,
): number {
  const each = problem.weights.deltaEmpty / problem.pairs;
  let gain = problem.weights.deltaEmpty;
  let left = group.length * against.length;
  for (const unit of group) {
    for (const other of against) gain -= pairCost(problem, unit, other);
    left -= against.length;
    if (gain + left * each <= enough) return 0;
  }
  return gain;
}

function readerSet({ units }: AlignmentProblem, group: readonly number[]): Uint8Array {
  const readers = new Uint8Array(units.readers);
  for (const unit of group) readers[units.reader[unit] ?? 0] = 1;
  return readers;
}

function shareReader(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a?.some((has, reader) => has === 1 && b?.[reader] === 1) ?? false;
}
