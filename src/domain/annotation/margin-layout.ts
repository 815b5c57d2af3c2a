/**
 * Where the cards of the margin stand: as near to their text as they can without covering one another.
 * The active card stands exactly at its text, the others make room. All lengths in one unit (CSS px).
 */

export interface MarginItem<Id> {
  readonly id: Id;
  /** Where its text is. */
  readonly top: number;
  readonly height: number;
}

export interface MarginOptions<Id> {
  /** Kept exactly at its `top`; null = none. */
  readonly active: Id | null;
  /** Least distance between two cards. */
  readonly gap: number;
  /** No card stands higher than this, unless the active one needs the room. */
  readonly highest: number;
}

/**
 * The top of each item, in the order given, which is kept. Without an active one the sum of squared
 * distances between cards and texts is the least possible (isotonic regression by pooling neighbours).
 */
export function layoutMargin<Id>(
  items: readonly MarginItem<Id>[],
  { active, gap, highest }: MarginOptions<Id>,
): readonly number[] {
  const taken = heightsAbove(items, gap);
  const wished = items.map(({ top }, index) => top - (taken[index] ?? 0));
  const at = items.findIndex(({ id }) => id === active);
  const fixed = wished[at];
  const free =
    fixed === undefined
      ? pooled(wished).map((value) => Math.max(value, highest))
      : [
          ...pooled(wished.slice(0, at)).map((value) => Math.min(Math.max(value, highest), fixed)),
          fixed,
          ...pooled(wished.slice(at + 1)).map((value) => Math.max(value, fixed)),
        ];
  return free.map((value, index) => value + (taken[index] ?? 0));
}

/** For each item, the room that all items before it need: taken off, order is all that is left to keep. */
function heightsAbove<Id>(items: readonly MarginItem<Id>[], gap: number): readonly number[] {
  const taken: number[] = [];
  let sum = 0;
  for (const { height } of items) {
    taken.push(sum);
    sum += height + gap;
  }
  return taken;
}

interface Pool {
  readonly sum: number;
  readonly count: number;
}

/** The nearest non-decreasing sequence: neighbours out of order share their mean. */
function pooled(values: readonly number[]): readonly number[] {
  const pools: Pool[] = [];
  for (const value of values) {
    let pool: Pool = { sum: value, count: 1 };
    for (let last = pools.at(-1); last && mean(last) > mean(pool); last = pools.at(-1)) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
    }
    pools.push(pool);
  }
  return pools.flatMap((pool) => Array<number>(pool.count).fill(mean(pool)));
}

function mean({ sum, count }: Pool): number {
  return sum / count;
}
