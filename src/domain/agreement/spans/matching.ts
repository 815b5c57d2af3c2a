/** One-to-one matching of two sets, numbered from 0, by weighted edges. */
import { createEdgeList, type EdgeList } from './edge-list';
import { forEachGroup } from './groups';
import { matchGroup, UNMATCHED } from './match-group';

export { UNMATCHED };

export interface Edge {
  readonly a: number;
  readonly b: number;
  /** Greater than 0. */
  readonly weight: number;
}

/**
 * Pairs of the greatest total weight: for each `a` below `count` its `b`, or `UNMATCHED`. Exact, except
 * in a tangle of more than `LARGEST_EXACT` possible pairs, which is matched greedily, best first.
 */
export function heaviestPairs(edges: readonly Edge[], count: number): Int32Array {
  const list = createEdgeList();
  for (const { a, b, weight } of edges.toSorted((x, y) => x.a - y.a)) list.add(a, b, weight);
  const countB = edges.reduce((most, { b }) => Math.max(most, b + 1), 0);
  return createMatcher()(list, count, countB);
}

/** As many pairs as can be had, no end used twice: their `a` ends. Takes no notice of weights. */
export function mostPairs(edges: EdgeList, countA: number, countB: number): readonly number[] {
  return createPairing()(edges, countA, countB);
}

/** `mostPairs` for many rounds. */
export function createPairing(): typeof mostPairs {
  let mateOfB = new Int32Array(0);
  let seen = new Int32Array(0);
  let from = new Int32Array(0);
  let ofB: EdgeList['b'] = new Int32Array(0);
  const takeFree = (a: number): boolean => {
    const end = from[a + 1] as number;
    for (let edge = from[a] as number; edge < end; edge += 1) {
      const b = ofB[edge] as number;
      if (mateOfB[b] !== UNMATCHED) continue;
      mateOfB[b] = a;
      return true;
    }
    return false;
  };
  const augment = (a: number, root: number): boolean => {
    // Without looking for a free end first, a long chain of units would be gone through to its beginning.
    if (takeFree(a)) return true;
    const end = from[a + 1] as number;
    for (let edge = from[a] as number; edge < end; edge += 1) {
      const b = ofB[edge] as number;
      if (seen[b] === root) continue;
      seen[b] = root;
      if (augment(mateOfB[b] as number, root)) {
        mateOfB[b] = a;
        return true;
      }
    }
    return false;
  };
  return (edges, countA, countB) => {
    if (mateOfB.length < countB) {
      mateOfB = new Int32Array(2 * countB);
      seen = new Int32Array(2 * countB);
    }
    if (from.length < countA + 1) from = new Int32Array(2 * (countA + 1));
    mateOfB.fill(UNMATCHED, 0, countB);
    seen.fill(UNMATCHED, 0, countB);
    const { a: ofA, count } = edges;
    ofB = edges.b;
    let edge = 0;
    for (let a = 0; a < countA; a += 1) {
      from[a] = edge;
      while (edge < count && ofA[edge] === a) edge += 1;
    }
    from[countA] = edge;
    const matched: number[] = [];
    // A matched end stays matched while others are fitted in.
    for (let a = 0; a < countA; a += 1) {
      if (from[a] !== from[a + 1] && augment(a, a)) matched.push(a);
    }
    return matched;
  };
}

/** `heaviestPairs` for many rounds. What it answers with is overwritten in the next. */
export type Matcher = (edges: EdgeList, countA: number, countB: number) => Int32Array;

export function createMatcher(): Matcher {
  let mates = new Int32Array(0);
  let isTaken = new Uint8Array(0);
  let best = new Float64Array(0);
  let second = new Float64Array(0);
  let left = new Int32Array(0);
  return (edges, countA, countB) => {
    if (mates.length < countA) mates = new Int32Array(2 * countA);
    if (left.length < edges.count) left = new Int32Array(2 * edges.count);
    if (isTaken.length < countA + countB) {
      isTaken = new Uint8Array(2 * (countA + countB));
      best = new Float64Array(isTaken.length);
      second = new Float64Array(isTaken.length);
    }
    mates.fill(UNMATCHED, 0, countA);
    isTaken.fill(0, 0, countA + countB);
    let open = edges.count;
    for (let edge = 0; edge < open; edge += 1) left[edge] = edge;
    for (let before = open + 1; open < before && open > 0;) {
      before = open;
      best.fill(0, 0, countA + countB);
      second.fill(0, 0, countA + countB);
      open = takeDominant({ edges, countA, left, mates, isTaken, best, second }, open);
    }
    if (open > 0) {
      forEachGroup(edges, left.subarray(0, open), countA, (group) => {
        matchGroup(edges, group, mates);
      });
    }
    return mates.subarray(0, countA);
  };
}

interface Round {
  readonly edges: EdgeList;
  readonly countA: number;
  /** The edges whose ends are both free. */
  readonly left: Int32Array;
  readonly mates: Int32Array;
  /** By node: the a's, then the b's. */
  readonly isTaken: Uint8Array;
  readonly best: Float64Array;
  readonly second: Float64Array;
}

/**
 * Takes edges that weigh at least as much as the best other edges of both their ends together: exchanging
 * one for those never helps. Answers with the number of edges left.
 */
function takeDominant(round: Round, open: number): number {
  const { countA, left, mates, isTaken, best, second } = round;
  const { a: ofA, b: ofB, weight: weights } = round.edges;
  for (let at = 0; at < open; at += 1) {
    const edge = left[at] as number;
    const weight = weights[edge] as number;
    note(best, second, ofA[edge] as number, weight);
    note(best, second, countA + (ofB[edge] as number), weight);
  }
  for (let at = 0; at < open; at += 1) {
    const edge = left[at] as number;
    const a = ofA[edge] as number;
    const b = countA + (ofB[edge] as number);
    if (isTaken[a] === 1 || isTaken[b] === 1) continue;
    const weight = weights[edge] as number;
    const otherA = (weight === best[a] ? second[a] : best[a]) as number;
    const otherB = (weight === best[b] ? second[b] : best[b]) as number;
    if (weight < otherA + otherB) continue;
    isTaken[a] = 1;
    isTaken[b] = 1;
    mates[a] = b - countA;
  }
  let kept = 0;
  for (let at = 0; at < open; at += 1) {
    const edge = left[at] as number;
    if (isTaken[ofA[edge] as number] === 1) continue;
    if (isTaken[countA + (ofB[edge] as number)] === 1) continue;
    left[kept] = edge;
    kept += 1;
  }
  return kept;
}

function note(best: Float64Array, second: Float64Array, node: number, weight: number): void {
  if (weight > (best[node] as number)) {
    second[node] = best[node] as number;
    best[node] = weight;
  } else if (weight > (second[node] as number)) {
    second[node] = weight;
  }
}
