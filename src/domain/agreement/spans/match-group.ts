/** The heaviest pairs among edges that hang together. */
import { assign } from './assign';
import type { EdgeList } from './edge-list';

export const UNMATCHED = -1;

/** 700 units that all overlap 700 others: about a second. */
export const LARGEST_EXACT = 490_000;

/** Up to here trying every choice is faster than the general method. */
const FEW_EDGES = 9;

/** Sets the mates of the group's a's. Exact up to `LARGEST_EXACT` possible pairs, then best first. */
export function matchGroup(edges: EdgeList, group: readonly number[], mates: Int32Array): void {
  if (group.length <= FEW_EDGES) {
    tryAll(edges, group, mates);
    return;
  }
  const rows = [...new Set(group.map((edge) => edges.a[edge] as number))];
  const columns = [...new Set(group.map((edge) => edges.b[edge] as number))];
  if (rows.length * columns.length > LARGEST_EXACT) matchGreedily(edges, group, mates);
  else matchExactly(edges, group, rows, columns, mates);
}

function tryAll({ a, b, weight }: EdgeList, group: readonly number[], mates: Int32Array): void {
  let bestWeight = -1;
  let best = 0;
  // A choice of edges is a number: bit i for the i-th of the group.
  const clashes = group.map((edge) =>
    group.reduce(
      (bits, other, at) => (a[edge] === a[other] || b[edge] === b[other] ? bits | (1 << at) : bits),
      0,
    ),
  );
  const choose = (at: number, taken: number, blocked: number, total: number): void => {
    if (total > bestWeight) {
      bestWeight = total;
      best = taken;
    }
    for (let next = at; next < group.length; next += 1) {
      if ((blocked & (1 << next)) !== 0) continue;
      const heavier = total + (weight[group[next] as number] as number);
      choose(next + 1, taken | (1 << next), blocked | (clashes[next] as number), heavier);
    }
  };
  choose(0, 0, 0, 0);
  for (const [at, edge] of group.entries()) {
    if ((best & (1 << at)) !== 0) mates[a[edge] as number] = b[edge] as number;
  }
}

function matchExactly(
  edges: EdgeList,
  group: readonly number[],
  rows: readonly number[],
  columns: readonly number[],
  mates: Int32Array,
): void {
  const isWide = rows.length <= columns.length;
  const [few, many] = isWide ? [rows, columns] : [columns, rows];
  const weights = new Float64Array(few.length * many.length);
  const placeInFew = new Map(few.map((node, at) => [node, at]));
  const placeInMany = new Map(many.map((node, at) => [node, at]));
  for (const edge of group) {
    const a = edges.a[edge] as number;
    const b = edges.b[edge] as number;
    const row = placeInFew.get(isWide ? a : b) ?? 0;
    const column = placeInMany.get(isWide ? b : a) ?? 0;
    weights[row * many.length + column] = edges.weight[edge] as number;
  }
  for (const [row, column] of assign(weights, few.length, many.length).entries()) {
    if ((weights[row * many.length + column] as number) === 0) continue;
    const a = (isWide ? few[row] : many[column]) as number;
    mates[a] = (isWide ? many[column] : few[row]) as number;
  }
}

function matchGreedily(edges: EdgeList, group: readonly number[], mates: Int32Array): void {
  const taken = new Set<number>();
  const heaviestFirst = group.toSorted(
    (x, y) => (edges.weight[y] as number) - (edges.weight[x] as number) || x - y,
  );
  for (const edge of heaviestFirst) {
    const a = edges.a[edge] as number;
    const b = edges.b[edge] as number;
    if (mates[a] !== UNMATCHED || taken.has(b)) continue;
    mates[a] = b;
    taken.add(b);
  }
}
