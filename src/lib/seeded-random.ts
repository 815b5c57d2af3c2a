/**
 * Chance that can be repeated: the same seed gives the same numbers on every machine. For simulations;
 * never for secrets. The generator is xoshiro128** (Blackman and Vigna 2018), its state filled by splitmix32.
 */
export interface SeededRandom {
  /** In [0, 1), a multiple of 2^-32. */
  next(): number;
  /** An integer in [0, `below`); `below` from 1 to 2^32. */
  integer(below: number): number;
}

/** `seed` is taken as an unsigned 32-bit integer. */
export function seededRandom(seed: number): SeededRandom {
  let filling = seed >>> 0;
  const fill = (): number => {
    filling = (filling + 0x9e3779b9) >>> 0;
    let mixed = filling ^ (filling >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  let a = fill();
  let b = fill();
  let c = fill();
  let d = fill();
  const bits = (): number => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result;
  };
  const next = (): number => bits() / 2 ** 32;
  return { next, integer: (below) => Math.floor(next() * below) };
}

function rotated(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
