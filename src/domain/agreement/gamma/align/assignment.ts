/** Who takes which place, at the lowest cost in all: a sparse assignment in which nobody needs a place. */

/** A place somebody may take, at a cost below 0: staying without costs 0. */
export interface Offer {
  readonly place: number;
  readonly cost: number;
}

const NONE = -1;

/**
 * The place each one takes, or -1. Exact: shortest augmenting paths with potentials, one per claimant.
 * Places are numbered from 0 to `places` - 1.
 */
export function assign(offers: readonly (readonly Offer[])[], places: number): Int32Array {
  const takenBy = new Int32Array(places).fill(NONE);
  const placeOf = new Int32Array(offers.length).fill(NONE);
  const potential = new Float64Array(places);
  const distance = new Float64Array(places);
  const via = new Int32Array(places);
  const state = new Uint8Array(places);

  for (let claimant = 0; claimant < offers.length; claimant += 1) {
    const touched: number[] = [];
    const settled: number[] = [];
    let who = claimant;
    let length = 0;
    // The best way to end with somebody going without.
    let shortest = 0;
    let leaver = claimant;
    let end = NONE;
    for (;;) {
      const own = placeOf[who] ?? NONE;
      const owned = own === NONE ? 0 : costOf(offers[who], own) - (potential[own] ?? 0);
      for (const { place, cost } of offers[who] ?? []) {
        if (state[place] === 2) continue;
        const reach = length + cost - (potential[place] ?? 0) - owned;
        if (state[place] === 0) {
          state[place] = 1;
          touched.push(place);
        } else if (reach >= (distance[place] ?? 0)) continue;
        distance[place] = reach;
        via[place] = who;
      }
      let nearest = NONE;
      for (const place of touched) {
        if (state[place] !== 1) continue;
        if (nearest === NONE || (distance[place] ?? 0) < (distance[nearest] ?? 0)) nearest = place;
      }
      if (nearest === NONE || (distance[nearest] ?? 0) >= shortest) break;
      length = distance[nearest] ?? 0;
      if ((takenBy[nearest] ?? NONE) === NONE) {
        shortest = length;
        end = nearest;
        break;
      }
      state[nearest] = 2;
      settled.push(nearest);
      who = takenBy[nearest] ?? NONE;
      const out = length - (costOf(offers[who], nearest) - (potential[nearest] ?? 0));
      if (out < shortest) {
        shortest = out;
        leaver = who;
      }
    }
    for (const place of settled) {
      potential[place] = (potential[place] ?? 0) + (distance[place] ?? 0) - shortest;
    }
    for (const place of touched) state[place] = 0;
    let place = end;
    if (end === NONE) {
      place = placeOf[leaver] ?? NONE;
      placeOf[leaver] = NONE;
    }
    while (place !== NONE) {
      const taker = via[place] ?? NONE;
      const left = placeOf[taker] ?? NONE;
      takenBy[place] = taker;
      placeOf[taker] = place;
      place = left;
    }
  }
  return placeOf;
}

function costOf(offers: readonly Offer[] | undefined, place: number): number {
  return offers?.find((offer) => offer.place === place)?.cost ?? 0;
}
