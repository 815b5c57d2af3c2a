/**
 * The linear relaxation of "choose groups so that every unit is in exactly one, at the lowest cost":
 * a primal simplex over a growing pool of groups. Its duals are prices of units; with prices under which
 * no group is worth more than it costs, the sum of the prices is a lower bound on every partition.
 */

export interface Column {
  readonly members: readonly number[];
  readonly cost: number;
}

export interface PartitionLp {
  readonly columns: Column[];
  /** Column by column: entry (row, column) at `column * rows + row`. */
  readonly inverse: Float64Array;
  readonly basis: Int32Array;
  readonly inBasis: Set<number>;
  /** Perturbed against stalling: 1 and a little more, different for each unit. */
  readonly level: Float64Array;
  readonly rows: number;
}

const PERTURBATION = 1e-6;
const PIVOT = 1e-9;

/** Starts from a partition: each group, and each of its members but the first alone. `alone` is a unit's cost alone. */
export function partitionLp(
  rows: number,
  partition: readonly Column[],
  alone: number,
): PartitionLp {
  const columns: Column[] = [];
  const basis = new Int32Array(rows);
  const inverse = new Float64Array(rows * rows);
  const level = new Float64Array(rows);
  const right = Float64Array.from(
    { length: rows },
    (_, row) => 1 + PERTURBATION * (1 + ((row * 0.618_033_988_749_895) % 1)),
  );
  for (const { members, cost } of partition) {
    const head = members.reduce((a, b) => ((right[b] ?? 0) < (right[a] ?? 0) ? b : a));
    basis[head] = columns.push({ members, cost }) - 1;
    for (const member of members) {
      inverse[member * rows + member] = 1;
      level[member] = right[member] ?? 1;
      if (member === head) continue;
      basis[member] = columns.push({ members: [member], cost: alone }) - 1;
      inverse[head * rows + member] = -1;
      level[member] = (level[member] ?? 0) - (right[head] ?? 0);
    }
  }
  return { columns, inverse, basis, inBasis: new Set(basis), level, rows };
}

export function pricesOf({ columns, inverse, basis, rows }: PartitionLp): Float64Array {
  const prices = new Float64Array(rows);
  for (let column = 0; column < rows; column += 1) {
    let sum = 0;
    for (let row = 0; row < rows; row += 1) {
      const entry = inverse[column * rows + row] ?? 0;
      if (entry !== 0) sum += entry * (columns[basis[row] ?? 0]?.cost ?? 0);
    }
    prices[column] = sum;
  }
  return prices;
}

/** One step: the column with the lowest reduced cost enters. False when none is below `-tolerance`. */
export function improve(lp: PartitionLp, prices: Float64Array, tolerance: number): boolean {
  let entering = -1;
  let lowest = -tolerance;
  for (const [index, { members, cost }] of lp.columns.entries()) {
    let reduced = cost;
    for (const member of members) reduced -= prices[member] ?? 0;
    if (reduced < lowest && !lp.inBasis.has(index)) [lowest, entering] = [reduced, index];
  }
  if (entering === -1) return false;
  return pivot(lp, entering, lowest, prices);
}

/** The chosen share of each group in the basis, without the perturbation. */
export function sharesOf({ basis, inverse, rows }: PartitionLp): ReadonlyMap<number, number> {
  const shares = new Map<number, number>();
  for (let row = 0; row < rows; row += 1) {
    let sum = 0;
    for (let column = 0; column < rows; column += 1) sum += inverse[column * rows + row] ?? 0;
    if (Math.abs(sum) > 1e-7) shares.set(basis[row] ?? 0, sum);
  }
  return shares;
}

function pivot(lp: PartitionLp, entering: number, reduced: number, prices: Float64Array): boolean {
  const { rows, inverse, level, basis } = lp;
  const change = new Float64Array(rows);
  for (const member of lp.columns[entering]?.members ?? []) {
    for (let row = 0; row < rows; row += 1) {
      change[row] = (change[row] ?? 0) + (inverse[member * rows + row] ?? 0);
    }
  }
  let leaving = -1;
  let step = Infinity;
  const touched: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    const by = change[row] ?? 0;
    if (Math.abs(by) < 1e-12) continue;
    touched.push(row);
    if (by < PIVOT) continue;
    const ratio = (level[row] ?? 0) / by;
    if (ratio < step) [step, leaving] = [ratio, row];
  }
  if (leaving === -1) return false;
  const divisor = change[leaving] ?? 1;
  for (const row of touched) level[row] = (level[row] ?? 0) - step * (change[row] ?? 0);
  level[leaving] = step;
  for (let column = 0; column < rows; column += 1) {
    const base = column * rows;
    const entry = inverse[base + leaving] ?? 0;
    if (entry === 0) continue;
    const share = entry / divisor;
    for (const row of touched)
      inverse[base + row] = (inverse[base + row] ?? 0) - (change[row] ?? 0) * share;
    inverse[base + leaving] = share;
    prices[column] = (prices[column] ?? 0) + reduced * share;
  }
  lp.inBasis.delete(basis[leaving] ?? -1);
  basis[leaving] = entering;
  lp.inBasis.add(entering);
  return true;
}
