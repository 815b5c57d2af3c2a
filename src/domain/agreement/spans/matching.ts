/** One-to-one matching of two sets by weighted edges. */

export interface Edge {
  readonly a: number;
  readonly b: number;
  /** Greater than 0. */
  readonly weight: number;
}

export const UNMATCHED = -1;

/** As many pairs as can be had, no end used twice: their `a` ends. Edges without regard to weights. */
export function mostPairs(edges: readonly Edge[]): readonly number[] {
  if (isOneToOne(edges)) return edges.map(({ a }) => a);
  const neighbours = new Map<number, number[]>();
  for (const { a, b } of edges) {
    const known = neighbours.get(a);
    if (known) known.push(b);
    else neighbours.set(a, [b]);
  }
  const mateOfB = new Map<number, number>();
  const augment = (a: number, seen: Set<number>): boolean => {
    for (const b of neighbours.get(a) ?? []) {
      if (seen.has(b)) continue;
      seen.add(b);
      const mate = mateOfB.get(b);
      if (mate === undefined || augment(mate, seen)) {
        mateOfB.set(b, a);
        return true;
      }
    }
    return false;
  };
  // A matched end stays matched while others are fitted in.
  return [...neighbours.keys()].filter((a) => augment(a, new Set()));
}

/**
 * Pairs of the greatest total weight: for each `a` below `count` its `b`, or `UNMATCHED`. Exact, by
 * connected groups; a group of more than `LARGEST_EXACT` possible pairs is matched greedily, best first.
 */
export function heaviestPairs(edges: readonly Edge[], count: number): Int32Array {
  const mates = new Int32Array(count).fill(UNMATCHED);
  if (isOneToOne(edges)) {
    for (const { a, b } of edges) mates[a] = b;
    return mates;
  }
  for (const group of groupsOf(edges)) {
    const rows = [...new Set(group.map(({ a }) => a))];
    const columns = [...new Set(group.map(({ b }) => b))];
    if (rows.length === 1 || columns.length === 1 || rows.length * columns.length > LARGEST_EXACT) {
      matchGreedily(group, mates);
    } else {
      matchExactly(group, rows, columns, mates);
    }
  }
  return mates;
}

/** 700 units that all overlap 700 others: about a second. */
export const LARGEST_EXACT = 490_000;

function isOneToOne(edges: readonly Edge[]): boolean {
  if (edges.length < 2) return true;
  const seenA = new Set<number>();
  const seenB = new Set<number>();
  for (const { a, b } of edges) {
    if (seenA.has(a) || seenB.has(b)) return false;
    seenA.add(a);
    seenB.add(b);
  }
  return true;
}

function groupsOf(edges: readonly Edge[]): readonly (readonly Edge[])[] {
  const parent = new Map<number, number>();
  const root = (node: number): number => {
    let at = node;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    parent.set(node, at);
    return at;
  };
  // The b's are numbered below zero, apart from the a's.
  for (const { a, b } of edges) parent.set(root(a), root(-1 - b));
  const groups = new Map<number, Edge[]>();
  for (const edge of edges) {
    const at = root(edge.a);
    const group = groups.get(at);
    if (group) group.push(edge);
    else groups.set(at, [edge]);
  }
  return [...groups.values()];
}

function matchGreedily(group: readonly Edge[], mates: Int32Array): void {
  const taken = new Set<number>();
  for (const { a, b } of group.toSorted((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)) {
    if (mates[a] !== UNMATCHED || taken.has(b)) continue;
    mates[a] = b;
    taken.add(b);
  }
}

/** The Hungarian method with potentials, O(rows^2 * columns), on the negated weights. */
function matchExactly(
  group: readonly Edge[],
  rows: readonly number[],
  columns: readonly number[],
  mates: Int32Array,
): void {
  const isWide = rows.length <= columns.length;
  const [few, many] = isWide ? [rows, columns] : [columns, rows];
  const rowOf = new Map(few.map((node, at) => [node, at]));
  const columnOf = new Map(many.map((node, at) => [node, at]));
  const cost = new Float64Array(few.length * many.length);
  for (const { a, b, weight } of group) {
    const row = rowOf.get(isWide ? a : b) ?? 0;
    const column = columnOf.get(isWide ? b : a) ?? 0;
    cost[row * many.length + column] = -weight;
  }
  for (const [column, row] of assign(cost, few.length, many.length).entries()) {
    if (row === UNMATCHED || (cost[row * many.length + column] ?? 0) === 0) continue;
    const [a, b] = isWide ? [few[row], many[column]] : [many[column], few[row]];
    if (a !== undefined && b !== undefined) mates[a] = b;
  }
}

/** For each column its row or `UNMATCHED`, at least total cost; rows <= columns. */
function assign(cost: Float64Array, rows: number, columns: number): Int32Array {
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  // Columns count from 1; column 0 holds the row that is being placed. Rows count from 1, 0 = none.
  const rowAt = new Int32Array(columns + 1);
  const cameFrom = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    rowAt[0] = row;
    let column = 0;
    const slack = new Float64Array(columns + 1).fill(Infinity);
    const done = new Uint8Array(columns + 1);
    do {
      done[column] = 1;
      const current = rowAt[column] as number;
      let least = Infinity;
      let nearest = 0;
      for (let next = 1; next <= columns; next += 1) {
        if (done[next] === 1) continue;
        const reduced =
          (cost[(current - 1) * columns + next - 1] as number) -
          (rowPotential[current] as number) -
          (columnPotential[next] as number);
        if (reduced < (slack[next] as number)) {
          slack[next] = reduced;
          cameFrom[next] = column;
        }
        if ((slack[next] as number) < least) {
          least = slack[next] as number;
          nearest = next;
        }
      }
      for (let at = 0; at <= columns; at += 1) {
        if (done[at] === 1) {
          const placed = rowAt[at] as number;
          rowPotential[placed] = (rowPotential[placed] as number) + least;
          columnPotential[at] = (columnPotential[at] as number) - least;
        } else {
          slack[at] = (slack[at] as number) - least;
        }
      }
      column = nearest;
    } while (rowAt[column] !== 0);
    while (column !== 0) {
      const before = cameFrom[column] as number;
      rowAt[column] = rowAt[before] as number;
      column = before;
    }
  }
  return rowAt.slice(1).map((row) => row - 1);
}
