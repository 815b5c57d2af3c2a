/** Where each run of four characters stands in a text: the rare ones of a quote lead to where it may be. */

export interface GramIndex {
  /** Places of the gram that starts at `at` in `text`, in order; some may be of others with the same hash. */
  places(text: string, at: number): Uint32Array;
}

/** In UTF-16 units. */
export const GRAM = 4;

export function createGramIndex(text: string): GramIndex {
  const bits = Math.max(8, Math.min(20, Math.ceil(Math.log2(text.length + 1))));
  const count = Math.max(0, text.length - GRAM + 1);
  const heads = new Uint32Array((1 << bits) + 1);
  const hashes = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) {
    const hash = hashOf(text, at, bits);
    hashes[at] = hash;
    heads[hash + 1] = (heads[hash + 1] as number) + 1;
  }
  for (let hash = 0; hash < 1 << bits; hash += 1) {
    heads[hash + 1] = (heads[hash + 1] as number) + (heads[hash] as number);
  }
  const next = heads.slice();
  const places = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) {
    const hash = hashes[at] as number;
    const slot = next[hash] as number;
    places[slot] = at;
    next[hash] = slot + 1;
  }
  return {
    places(pattern, at) {
      const hash = hashOf(pattern, at, bits);
      return places.subarray(heads[hash], heads[hash + 1]);
    },
  };
}

function hashOf(text: string, at: number, bits: number): number {
  let hash = 0x811c9dc5;
  for (let unit = at; unit < at + GRAM; unit += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(unit), 0x01000193);
  }
  return (Math.imul(hash, 0x9e3779b1) >>> 0) >>> (32 - bits);
}
