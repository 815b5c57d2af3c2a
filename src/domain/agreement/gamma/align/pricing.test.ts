import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyContinuum, finish, problemOf } from '../testing/continua';
import { allPairCosts, groupsWorth } from './pricing';
import { groupCost, pairCost, unitCount, type AlignmentProblem } from './problem';

test('finds exactly the groups below the limit', () => {
  fc.assert(
    fc.property(
      anyContinuum(4, 3),
      fc.array(fc.integer({ min: -10, max: 12 }), { minLength: 12, maxLength: 12 }),
      fc.integer({ min: -10, max: 10 }),
      (of, tenths, limit) => {
        const problem = problemOf(of);
        const prices = Float64Array.from(
          { length: unitCount(problem.units) },
          (_, unit) => (tenths[unit] ?? 0) / 10,
        );
        const atMost = limit / 10 + 0.001;
        const costs = allPairCosts(problem, (a, b) => pairCost(problem, a, b));
        const found = finish(
          groupsWorth(problem, costs, { prices, atMost, perUnit: Infinity, limit: Infinity }),
        );
        const expected = everyGroup(problem).filter((group) => {
          const worth = group.reduce((sum, unit) => sum + (prices[unit] ?? 0), 0);
          return groupCost(problem, group) - worth <= atMost;
        });
        const names = (groups: readonly (readonly number[])[]): readonly string[] =>
          groups.map((group) => group.join(' ')).toSorted();
        expect(names(found.map(({ members }) => members))).toEqual(names(expected));
      },
    ),
    { numRuns: 300 },
  );
});

function everyGroup({ units }: AlignmentProblem): readonly (readonly number[])[] {
  let groups: readonly (readonly number[])[] = [[]];
  for (let reader = 0; reader < units.readers; reader += 1) {
    const from = units.first[reader] ?? 0;
    const own = Array.from({ length: (units.first[reader + 1] ?? 0) - from }, (_, at) => from + at);
    groups = groups.flatMap((group) => [group, ...own.map((unit) => [...group, unit])]);
  }
  return groups.filter((group) => group.length > 0);
}
