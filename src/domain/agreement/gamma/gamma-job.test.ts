import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Continuum, Measured } from '../continuum';
import { gammaParameters, runGamma } from './gamma-job';
import type { GammaParameters, GammaResult } from './gamma-result';
import { classOf } from './testing/class';
import {
  ALEX_PAUL_SUZAN,
  anyContinuum,
  continuum,
  finish,
  GAMMA_SOFTWARE,
  SIMPLE,
  SIXTEEN,
  THREE,
  UNEQUAL,
  WEIGHTED,
} from './testing/continua';

const few = { minSamples: 4, maxSamples: 4 } as const;

function gammaOf(of: Continuum, asked: Partial<GammaParameters> = {}): GammaResult {
  return finish(runGamma({ continuum: of, parameters: gammaParameters(of, asked) }));
}

function value(measure: Measured | undefined): number {
  return measure?.kind === 'value' ? measure.value : NaN;
}

describe('published values', () => {
  // Both sides are Monte Carlo estimates; theirs from 30 samples. DKPro allows 0.2.
  test.each([
    ['01 two readers', SIMPLE, {}, 0.88],
    ['02 unequal counts', UNEQUAL, {}, 0.57],
    ['04 three readers', THREE, {}, 0.6588],
    ['05 sixteen units each', SIXTEEN, {}, -0.1008],
    ['06 alpha 3, beta 2', WEIGHTED, { alpha: 3, beta: 2 }, 0.2443],
  ])('%s, statistical sampler', (_, of, weights, published) => {
    const result = gammaOf(of, { ...weights, sampler: 'statistical', maxSamples: 300 });
    expect(Math.abs(value(result.gamma) - published)).toBeLessThan(0.1);
    expect(result.accuracy?.alignments).toBe('exact');
  });

  test('05 expects within 15 % of the disorder published', () => {
    const { expected } = gammaOf(SIXTEEN, { sampler: 'statistical', minSamples: 300 });
    expect(Math.abs((expected?.disorder ?? 0) / 0.97598 - 1)).toBeLessThan(0.15);
  });

  describe('AlexPaulSuzan, shuffle sampler', () => {
    const result = gammaOf(ALEX_PAUL_SUZAN, { ...GAMMA_SOFTWARE, precision: 0.01, seed: 4772 });
    const k = (category: string, way: 'leftOut' | 'counted'): Measured | undefined =>
      result.gammaK.find((one) => one.category === category)?.[way];

    test('gamma is .44 to .47', () => {
      expect(result.observedDisorder).toBeCloseTo(0.960625, 12);
      expect(value(result.gamma)).toBeGreaterThanOrEqual(0.44);
      expect(value(result.gamma)).toBeLessThanOrEqual(0.47);
      expect(result.band?.low).toBeLessThan(value(result.gamma));
      expect(result.band?.high).toBeGreaterThan(value(result.gamma));
    });

    test('gamma-cat is .38 to .42 with unpaired units counted, .67 to .70 without', () => {
      expect(value(result.gammaCat.counted)).toBeGreaterThanOrEqual(0.38);
      expect(value(result.gammaCat.counted)).toBeLessThanOrEqual(0.42);
      expect(value(result.gammaCat.leftOut)).toBeGreaterThanOrEqual(0.67);
      expect(value(result.gammaCat.leftOut)).toBeLessThanOrEqual(0.7);
    });

    test.each(['1', '5'])('gamma-k of %s is 1 either way', (category) => {
      expect(value(k(category, 'counted'))).toBe(1);
      expect(value(k(category, 'leftOut'))).toBe(1);
    });

    test('gamma-k of 6 is .37 with unpaired units counted, 1 without', () => {
      expect(Math.abs(value(k('6', 'counted')) - 0.37)).toBeLessThanOrEqual(0.01);
      expect(value(k('6', 'leftOut'))).toBe(1);
    });

    test.each(['2', '3', '4', '7'])('gamma-k of %s is not above 0', (category) => {
      expect(value(k(category, 'counted'))).toBeLessThanOrEqual(0);
    });

    test('nobody else marked what is labelled 7: without unpaired units it has no gamma-k', () => {
      expect(k('7', 'leftOut')).toEqual({ kind: 'undefined', reason: 'no-shared-text' });
    });
  });
});

describe('properties', () => {
  test('readings alike: disorder 0, gamma 1, whoever is added once more', () => {
    const alike = continuum(60, '2-9:a 11-17:b 30-40:c', '2-9:a 11-17:b 30-40:c');
    const thrice = {
      ...alike,
      readers: [
        ...alike.readers,
        { ...alike.readers[0], reader: 'again', units: alike.readers[0]?.units ?? [] },
      ],
    };
    for (const of of [alike, thrice]) {
      const result = gammaOf(of, few);
      expect(result.observedDisorder).toBe(0);
      expect(value(result.gamma)).toBe(1);
      expect(value(result.gammaCat.leftOut)).toBe(1);
    }
  });

  test('the same seed gives the same bytes, another seed another expectation', () => {
    const once = JSON.stringify(gammaOf(THREE, { seed: 7, maxSamples: 40 }));
    expect(JSON.stringify(gammaOf(THREE, { seed: 7, maxSamples: 40 }))).toBe(once);
    const other = gammaOf(THREE, { seed: 8, maxSamples: 40 });
    expect(other.expected?.disorder).not.toBe(
      gammaOf(THREE, { seed: 7, maxSamples: 40 }).expected?.disorder,
    );
  });

  test('the order of readers and of their units does not matter', () => {
    fc.assert(
      fc.property(anyContinuum(4, 4), (of) => {
        const turned = {
          ...of,
          readers: of.readers
            .toReversed()
            .map(({ reader, units }) => ({ reader, units: units.toReversed() })),
        };
        const { alignment: one, ...result } = gammaOf(of, few);
        const { alignment: other, ...again } = gammaOf(turned, few);
        expect(again).toEqual(result);
        expect(other.length).toBe(one.length);
      }),
      { numRuns: 40 },
    );
  });

  test('other names for the labels change nothing that is observed', () => {
    const rename: Readonly<Record<string, string>> = { a: 'z', b: 'x', c: 'y' };
    fc.assert(
      fc.property(anyContinuum(4, 4), (of) => {
        const renamed = {
          ...of,
          readers: of.readers.map(({ reader, units }) => ({
            reader,
            units: units.map((unit) => ({ ...unit, category: rename[unit.category] ?? '' })),
          })),
        };
        expect(gammaOf(renamed, few).observedDisorder).toBeCloseTo(
          gammaOf(of, few).observedDisorder ?? 0,
          9,
        );
      }),
      { numRuns: 40 },
    );
    const renamed = {
      ...SIMPLE,
      readers: SIMPLE.readers.map(({ reader, units }) => ({
        reader,
        units: units.map((unit) => ({ ...unit, category: rename[unit.category] ?? '' })),
      })),
    };
    expect(gammaOf(renamed, few).gamma).toEqual(gammaOf(SIMPLE, few).gamma);
  });

  test('moving everything along the text changes nothing that is observed', () => {
    fc.assert(
      fc.property(anyContinuum(3, 4), fc.nat(500), (of, by) => {
        const moved = {
          length: of.length + by,
          readers: of.readers.map(({ reader, units }) => ({
            reader,
            units: units.map((unit) => ({ ...unit, start: unit.start + by, end: unit.end + by })),
          })),
        };
        expect(gammaOf(moved, few).observedDisorder).toBeCloseTo(
          gammaOf(of, few).observedDisorder ?? 0,
          9,
        );
      }),
      { numRuns: 40 },
    );
  });

  test('of two readers one added twice: a pair costs two thirds, what the other marked alone as before', () => {
    fc.assert(
      fc.property(anyContinuum(2, 5), (of) => {
        const [first, second] = of.readers;
        if (!first || !second || first.units.length + second.units.length === 0) return;
        const twice = { ...of, readers: [first, { ...first, reader: 'again' }, second] };
        const two = gammaOf(of, few);
        const three = gammaOf(twice, few);
        const alone = two.alignment.filter(
          (group) => group.length === 1 && group[0]?.reader === second.reader,
        ).length;
        const cost = ((two.observedDisorder ?? 0) * two.units) / 2;
        const lifted = ((cost - alone) * 2) / 3 + alone;
        const costTwice = ((three.observedDisorder ?? 0) * three.units) / 3;
        expect(costTwice).toBeLessThanOrEqual(lifted + 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  test('two copies of a continuum far from each other have its disorder', () => {
    fc.assert(
      fc.property(anyContinuum(3, 3), (of) => {
        const far = 100_000;
        const both = {
          length: far * 2,
          readers: of.readers.map(({ reader, units }) => ({
            reader,
            units: [
              ...units,
              ...units.map((unit) => ({ ...unit, start: unit.start + far, end: unit.end + far })),
            ],
          })),
        };
        expect(gammaOf(both, few).observedDisorder).toBeCloseTo(
          gammaOf(of, few).observedDisorder ?? 0,
          9,
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('undefined, with its reason', () => {
  test.each([
    ['no text', continuum(0, '', ''), 'no-text'],
    ['one reader', continuum(40, '1-5:a'), 'one-reader'],
    ['nobody', continuum(40), 'one-reader'],
    ['no units', continuum(40, '', ''), 'no-units'],
    ['all marked everything, alike', continuum(1, '0-1:a', '0-1:a'), 'no-disagreement-expected'],
  ])('%s', (_, of, reason) => {
    expect(gammaOf(of).gamma).toEqual({ kind: 'undefined', reason });
    expect(gammaOf(of).band).toBeNull();
  });

  test('one category has no gamma-cat', () => {
    const result = gammaOf(continuum(40, '1-5:a 20-30:a', '2-6:a'), few);
    expect(result.gammaCat.leftOut).toEqual({ kind: 'undefined', reason: 'one-category' });
    expect(result.gamma.kind).toBe('value');
  });

  test('one unit of one reader is disagreement, not nothing', () => {
    const result = gammaOf(continuum(40, '1-5:a', ''), few);
    expect(result.observedDisorder).toBe(2);
    expect(result.gamma.kind).toBe('value');
  });
});

test('above ten readers the approximation is named and its gap measured', () => {
  const lines = Array.from({ length: 12 }, (_, at) => `${at}-${at + 6}:a ${20 + at}-${26 + at}:b`);
  const result = gammaOf(continuum(60, ...lines), few);
  expect(result.accuracy?.alignments).toBe('reader-reassignment');
  expect(result.accuracy?.lowestDisorder).toBeNull();
  expect(result.accuracy?.gap?.readersPerPanel).toBe(5);
  expect(result.accuracy?.gap?.mean).toBeGreaterThanOrEqual(-1e-9);
  expect(result.accuracy?.gap?.worst).toBeLessThan(0.2);
});

test('eight readers of eighteen units are aligned exactly', () => {
  const class8 = classOf(8, 18, 0.7, 1);
  expect(gammaOf(class8, few).accuracy).toMatchObject({ alignments: 'exact', unproven: 0 });
});

test('says how far it is and can be left', () => {
  const steps = runGamma({ continuum: THREE, parameters: gammaParameters(THREE, few) });
  expect(steps.next().value).toEqual({ stage: 'observed', done: 0, of: 5 });
  const stages = [...steps].map(({ stage, done }) => `${stage} ${done}`);
  expect(new Set(stages)).toEqual(
    new Set(['observed 0', 'expected 1', 'expected 2', 'expected 3', 'expected 4']),
  );
});

test('the alignment names every unit once', () => {
  const result = gammaOf(ALEX_PAUL_SUZAN, few);
  const names = result.alignment.flat().map(({ reader, unit }) => `${reader} ${unit}`);
  expect(names).toHaveLength(16);
  expect(new Set(names).size).toBe(16);
});
