/** Sorted, immutable arrays: where an item belongs, and copies with one item in or out. */
export type Compare<T> = (a: T, b: T) => number;

/** Index of the first item that `isAtOrAfter`; `items.length` if none. The predicate must be false…true. */
export function firstIndex<T>(items: readonly T[], isAtOrAfter: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isAtOrAfter(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function withInserted<T>(items: readonly T[], item: T, compare: Compare<T>): readonly T[] {
  const at = firstIndex(items, (other) => compare(other, item) > 0);
  const copy = items.slice();
  copy.splice(at, 0, item);
  return copy;
}

/** Without the item that compares equal to `item`; the same array if there is none. */
export function withRemoved<T>(items: readonly T[], item: T, compare: Compare<T>): readonly T[] {
  const at = firstIndex(items, (other) => compare(other, item) >= 0);
  const found = items[at];
  if (found === undefined || compare(found, item) !== 0) return items;
  const copy = items.slice();
  copy.splice(at, 1);
  return copy;
}
