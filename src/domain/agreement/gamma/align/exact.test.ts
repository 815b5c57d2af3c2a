import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ALEX_PAUL_SUZAN,
  anyContinuum,
  anyWeights,
  EVEN,
  finish,
  GAMMA_SOFTWARE,
  isPartition,
  lowestByTrial,
  problemOf,
  SIMPLE,
  SIXTEEN,
  THREE,
  UNEQUAL,
  WEIGHTED,
} from '../testing/continua';
import { classOf } from '../testing/class';
import { assign } from './assignment';
import { exactAlignment, EXACT_LIMITS } from './exact';
import { localSearch } from './local-search';
import { disorderOf, pairCost, totalCost, unitCount } from './problem';
import { joinTies } from './ties';

describe('the best alignment of published examples', () => {
  test.each([
    ['01 two readers', SIMPLE, EVEN, 0.0625, 12],
    ['02 unequal counts', UNEQUAL, EVEN, 0.708333, 6],
    ['04 three readers', THREE, EVEN, 0.408756, 6],
    ['05 sixteen units each', SIXTEEN, EVEN, 1.07438, 5],
    ['06 alpha 3, beta 2', WEIGHTED, { alpha: 3, beta: 2, deltaEmpty: 1 }, 1.027778, 6],
    ['AlexPaulSuzan', ALEX_PAUL_SUZAN, GAMMA_SOFTWARE, 0.960625, 12],
  ])('%s', (_, of, weights, disorder, digits) => {
    const problem = problemOf(of, weights);
    const best = finish(exactAlignment(problem));
    expect(best.proven).toBe(true);
    expect(disorderOf(problem, best.cost)).toBeCloseTo(disorder, digits);
    expect(isPartition(problem, best.groups)).toBe(true);
  });
});

describe('against every partition there is', () => {
  test.each([
    ['two readers', 2, 4],
    ['up to three', 3, 3],
    ['up to four', 4, 2],
    ['up to five', 5, 2],
  ])('%s', (_, readers, units) => {
    fc.assert(
      fc.property(anyContinuum(readers, units), anyWeights, (of, weights) => {
        const problem = problemOf(of, weights);
        const best = finish(exactAlignment(problem));
        expect(best.proven).toBe(true);
        expect(isPartition(problem, best.groups)).toBe(true);
        expect(totalCost(problem, best.groups)).toBeCloseTo(best.cost, 9);
        expect(best.cost).toBeCloseTo(lowestByTrial(problem), 7);
      }),
      { numRuns: 200 },
    );
  });

  test('a crowded passage, where bounds and search have work to do', () => {
    fc.assert(
      fc.property(anyContinuum(3, 4, 14), (of) => {
        const problem = problemOf(of);
        const lowest = lowestByTrial(problem);
        expect(finish(exactAlignment(problem)).cost).toBeCloseTo(lowest, 7);
        const branching = exactAlignment(problem, { ...EXACT_LIMITS, steps: 0 });
        expect(finish(branching).cost).toBeCloseTo(lowest, 7);
      }),
      { numRuns: 60 },
    );
  });
});

test('the search by reassignment is never better, and for two readers as good', () => {
  fc.assert(
    fc.property(anyContinuum(5, 6), anyWeights, (of, weights) => {
      const problem = problemOf(of, weights);
      const best = finish(exactAlignment(problem));
      const groups = finish(localSearch(problem));
      const found = totalCost(problem, groups);
      expect(isPartition(problem, groups)).toBe(true);
      expect(found).toBeGreaterThanOrEqual(best.bound - 1e-7);
      if (of.readers.length === 2) expect(found).toBeCloseTo(best.cost, 7);
    }),
    { numRuns: 100 },
  );
});

test('of two readers all pairs are looked at, however many overlap', () => {
  for (let seed = 1; seed <= 5; seed += 1) {
    const problem = problemOf(classOf(2, 60, 0, seed, 230));
    const first = problem.units.first[1] ?? 0;
    const offers = Array.from({ length: unitCount(problem.units) - first }, (_, at) =>
      Array.from({ length: first }, (__, place) => ({
        place,
        cost: pairCost(problem, place, first + at) - 1,
      })).filter(({ cost }) => cost < 0),
    );
    const gain = [...assign(offers, first)].reduce(
      (sum, place, at) => sum + (offers[at]?.find((one) => one.place === place)?.cost ?? 0),
      0,
    );
    const best = finish(exactAlignment(problem));
    expect(best.cost).toBeCloseTo(unitCount(problem.units) + gain, 9);
  }
});

test('ties are joined and cost nothing', () => {
  fc.assert(
    fc.property(anyContinuum(4, 4), anyWeights, (of, weights) => {
      const problem = problemOf(of, weights);
      const best = finish(exactAlignment(problem));
      const joined = joinTies(problem, best.groups);
      expect(isPartition(problem, joined)).toBe(true);
      expect(totalCost(problem, joined)).toBeCloseTo(best.cost, 7);
      expect(joined.length).toBeLessThanOrEqual(best.groups.length);
    }),
    { numRuns: 100 },
  );
});

test('AlexPaulSuzan has optima of 6 and of 7 groups; the one of 6 is reported', () => {
  const problem = problemOf(ALEX_PAUL_SUZAN, GAMMA_SOFTWARE);
  expect(joinTies(problem, finish(exactAlignment(problem)).groups)).toHaveLength(6);
});

test('what could not be searched is not called proven, and its bound holds', () => {
  let unproven = 0;
  for (let seed = 1; seed <= 8; seed += 1) {
    const problem = problemOf(classOf(5, 15, 0, seed, 400));
    const best = finish(exactAlignment(problem));
    expect(best.proven).toBe(true);
    const cut = finish(exactAlignment(problem, { groups: 1, steps: 0, branches: 0 }));
    if (!cut.proven) unproven += 1;
    expect(cut.cost).toBeGreaterThanOrEqual(best.cost - 1e-9);
    expect(cut.bound).toBeLessThanOrEqual(best.cost + 1e-7);
  }
  expect(unproven).toBeGreaterThan(0);
});
