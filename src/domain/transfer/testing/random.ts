/** A small seeded source of chance for tests: the same seed, the same values, on every machine. */
export interface Chance {
  /** An integer, `0 <= n < below`. */
  below(below: number): number;
  pick<T>(items: readonly T[]): T;
  times<T>(most: number, make: (index: number) => T): T[];
  uuid(): string;
}

export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: (items) => items[below(items.length)]!,
    times: (most, make) => Array.from({ length: below(most + 1) }, (_, index) => make(index)),
    uuid() {
      const hex = Array.from({ length: 32 }, () => below(16).toString(16)).join('');
      return [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `4${hex.slice(13, 16)}`,
        `${'89ab'[below(4)]}${hex.slice(17, 20)}`,
        hex.slice(20),
      ].join('-');
    },
  };
}
