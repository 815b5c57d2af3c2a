/** The assignment problem, by the Hungarian method with potentials: O(rows^2 * columns). */

/**
 * For each row its column, no column twice, at the greatest total weight. `weights` row by row, all >= 0;
 * not more rows than columns.
 */
export function assign(weights: Float64Array, rows: number, columns: number): Int32Array {
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  // Rows and columns count from 1. Column 0 holds the row being placed; row 0 is none.
  const rowAt = new Int32Array(columns + 1);
  const cameFrom = new Int32Array(columns + 1);
  const slack = new Float64Array(columns + 1);
  const isDone = new Uint8Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    rowAt[0] = row;
    slack.fill(Infinity);
    isDone.fill(0);
    let column = 0;
    do {
      isDone[column] = 1;
      const current = rowAt[column] as number;
      let least = Infinity;
      let nearest = 0;
      for (let next = 1; next <= columns; next += 1) {
        if (isDone[next] === 1) continue;
        const reduced =
          -(weights[(current - 1) * columns + next - 1] as number) -
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
        if (isDone[at] === 1) {
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
  const columnOf = new Int32Array(rows);
  for (let column = 1; column <= columns; column += 1) {
    const row = rowAt[column] as number;
    if (row > 0) columnOf[row - 1] = column - 1;
  }
  return columnOf;
}
