/** "A said x where B said y", counted over all ordered pairs of readers: by length and by units. */
import { UNMARKED, type Layers } from '../coding/layers';
import { sweep } from '../coding/sweep';

/** `cells[row][column]`: where one reader said the row's label, what another said. */
export interface LabelTable {
  /** Labels, sorted. */
  readonly rows: readonly string[];
  /** The labels again, and then `null`: the other marked nothing there. */
  readonly columns: readonly (string | null)[];
  readonly cells: readonly (readonly number[])[];
}

/**
 * In points times ordered pairs of readers. Where the other also gave the row's label, that is agreement,
 * whatever else they gave; otherwise the place is shared out evenly among the labels they gave. So each row
 * adds up to what was said of its label times the number of other readers.
 */
export function labelTableByLength(layers: Layers): LabelTable {
  const labels = [...new Set(layers.values.flat())].toSorted();
  const table = emptyTable(labels);
  const numbers = layers.values.map((value) => value.map((label) => labels.indexOf(label)));
  sweep(layers, (start, end, counts) => {
    const said = [...counts.keys()].filter((value) => (counts[value] ?? 0) > 0);
    for (const one of said) {
      if (one === UNMARKED) continue;
      for (const other of said) {
        const pairs = (counts[one] ?? 0) * ((counts[other] ?? 0) - Number(one === other));
        if (pairs > 0)
          share(table, numbers[one] ?? [], numbers[other] ?? [], pairs * (end - start));
      }
    }
  });
  return toTable(labels, table);
}

export interface UnitTable {
  /** `labels`: of a reader's units; `mates`: what answers each, below 0 for nothing; `others`: its label. */
  add(labels: Int32Array, mates: Int32Array, others: Int32Array): void;
  table(): LabelTable;
}

/** Counts aligned units, by numbers of categories; each pair of readers is added both ways round. */
export function createUnitTable(categories: readonly string[]): UnitTable {
  const cells = emptyTable(categories);
  return {
    add(labels, mates, others) {
      for (let at = 0; at < labels.length; at += 1) {
        const mate = mates[at] as number;
        const by = mate < 0 ? categories.length : (others[mate] as number);
        addTo(cells, labels[at] as number, by, 1);
      }
    },
    table: () => toTable(categories, cells),
  };
}

function share(
  table: Float64Array[],
  one: readonly number[],
  other: readonly number[],
  by: number,
) {
  for (const row of one) {
    if (other.includes(row)) addTo(table, row, row, by);
    else if (other.length === 0) addTo(table, row, table.length, by);
    else for (const column of other) addTo(table, row, column, by / other.length);
  }
}

function emptyTable(labels: readonly string[]): Float64Array[] {
  return labels.map(() => new Float64Array(labels.length + 1));
}

function addTo(table: readonly Float64Array[], row: number, column: number, amount: number): void {
  const cells = table[row];
  if (cells) cells[column] = (cells[column] ?? 0) + amount;
}

function toTable(labels: readonly string[], cells: readonly Float64Array[]): LabelTable {
  return { rows: labels, columns: [...labels, null], cells: cells.map((row) => [...row]) };
}
