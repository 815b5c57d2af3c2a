import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign, type Offer } from './assignment';

const PLACES = 4;

const anyOffers: fc.Arbitrary<readonly (readonly Offer[])[]> = fc.array(
  fc
    .uniqueArray(fc.nat(PLACES - 1), { maxLength: PLACES })
    .chain((places) =>
      fc.tuple(
        ...places.map((place) =>
          fc.record({ place: fc.constant(place), cost: fc.integer({ min: -9, max: -1 }) }),
        ),
      ),
    ),
  { maxLength: 5 },
);

test('no other assignment costs less, and nobody shares a place', () => {
  fc.assert(
    fc.property(anyOffers, (offers) => {
      const places = assign(offers, PLACES);
      const taken = [...places].filter((place) => place !== -1);
      expect(new Set(taken).size).toBe(taken.length);
      let cost = 0;
      for (const [who, place] of places.entries()) {
        if (place === -1) continue;
        const offer = offers[who]?.find((one) => one.place === place);
        expect(offer).toBeDefined();
        cost += offer?.cost ?? 0;
      }
      expect(cost).toBe(lowest(offers, 0, new Set()));
    }),
    { numRuns: 2000 },
  );
});

function lowest(
  offers: readonly (readonly Offer[])[],
  who: number,
  taken: ReadonlySet<number>,
): number {
  const mine = offers[who];
  if (!mine) return 0;
  const ways = mine
    .filter(({ place }) => !taken.has(place))
    .map(({ place, cost }) => cost + lowest(offers, who + 1, new Set([...taken, place])));
  return Math.min(lowest(offers, who + 1, taken), ...ways);
}
