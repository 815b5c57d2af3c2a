import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finish } from '../testing/continua';
import { branchAndBound } from './branch-and-bound';
import { searchPartition } from './partition-search';
import type { Priced } from './pricing';

const UNITS = [0, 1, 2, 3, 4, 5, 6];

const anyCandidates: fc.Arbitrary<readonly Priced[]> = fc
  .uniqueArray(
    fc.record({
      members: fc.subarray(UNITS, { minLength: 1, maxLength: 3 }),
      reduced: fc.integer({ min: 0, max: 9 }),
    }),
    { minLength: 8, maxLength: 30, selector: ({ members }) => members.join(' ') },
  )
  .map((some) => some.toSorted((a, b) => a.members.length - b.members.length));

const LIMITS = { steps: 100_000, branches: 10_000 };

test.each([
  ['branch and bound', { ...LIMITS, steps: 0 }],
  ['depth first', LIMITS],
])('%s finds the lowest choice below the most, or that there is none', (_, limits) => {
  fc.assert(
    fc.property(anyCandidates, fc.integer({ min: 1, max: 40 }), (candidates, most) => {
      const lowest = lowestByTrial(candidates, new Set());
      const found = finish(searchPartition(candidates, UNITS.length, most, limits));
      expect(found.complete).toBe(true);
      if (lowest >= most) {
        expect(found.groups).toBeNull();
        return;
      }
      expect(found.groups?.flat().toSorted((a, b) => a - b)).toEqual(UNITS);
      const cost = found.groups?.reduce(
        (sum, group) => sum + (candidates.find(({ members }) => members === group)?.reduced ?? NaN),
        0,
      );
      expect(cost).toBe(lowest);
    }),
    { numRuns: 500 },
  );
});

test('a ring of three, which the relaxation halves, is decided by branching', () => {
  const ring = [
    { members: [0, 1], reduced: 0 },
    { members: [1, 2], reduced: 0 },
    { members: [0, 2], reduced: 0 },
    ...[0, 1, 2].map((unit) => ({ members: [unit], reduced: 2 })),
  ];
  expect(finish(branchAndBound([0, 1, 2], ring, 9, 10))).toMatchObject({ complete: true });
  expect(finish(branchAndBound([0, 1, 2], ring, 9, 10)).cost).toBeCloseTo(2, 9);
  expect(finish(branchAndBound([0, 1, 2], ring, 9, 1)).complete).toBe(false);
});

function lowestByTrial(candidates: readonly Priced[], covered: ReadonlySet<number>): number {
  const unit = UNITS.find((one) => !covered.has(one));
  if (unit === undefined) return 0;
  let lowest = Infinity;
  for (const { members, reduced } of candidates) {
    if (!members.includes(unit) || members.some((one) => covered.has(one))) continue;
    lowest = Math.min(
      lowest,
      reduced + lowestByTrial(candidates, new Set([...covered, ...members])),
    );
  }
  return lowest;
}
