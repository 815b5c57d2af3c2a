import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fleissKappa, krippendorffAlpha, percentAgreement } from '../coding/coincidences';
import { layersOf, onlyCategory } from '../coding/layers';
import { coincidencesIn, coincidencesOf } from '../coding/sweep';
import { compareUnits, type Continuum, type Measured } from '../continuum';
import { lengthsPerValue, pairKappa, pairSums } from '../pairs/pair-sums';
import { compileUnits } from '../spans/compiled';
import { exactCounts, overlapCounts } from '../spans/f1';
import { createEdgeList } from '../spans/edge-list';
import { heaviestPairs, mostPairs } from '../spans/matching';
import { alphaUFamily, sumsOf } from '../unitizing/alpha-u';
import { alphaU1995 } from '../unitizing/alpha-u-1995';
import { randomContinuum } from './continua';
import {
  slowAlpha,
  slowAlphaU,
  slowAlphaU1995,
  slowHeaviest,
  slowKappa,
  slowPercent,
} from './slow';

/** Undefined and not a number mean the same here; everything else must be the same number. */
function expectSame(result: Measured, slow: number): void {
  if (result.kind === 'undefined') expect(Number.isFinite(slow) ? slow : null).toBeNull();
  else expect(result.value).toBeCloseTo(slow, 8);
}

const check = (arbitrary: fc.Arbitrary<Continuum>, property: (continuum: Continuum) => void) => {
  fc.assert(fc.property(arbitrary, property), { numRuns: 150 });
};

describe('the fast measures equal the slow ones', () => {
  it('percent, alpha with and without unmarked text', () => {
    check(randomContinuum(), (continuum) => {
      const layers = layersOf(continuum);
      expectSame(percentAgreement(coincidencesOf(layers)), slowPercent(continuum));
      expectSame(krippendorffAlpha(coincidencesOf(layers)), slowAlpha(continuum, false));
      expectSame(krippendorffAlpha(coincidencesOf(layers, 'missing')), slowAlpha(continuum, true));
    });
  });

  it('kappa of two, and Fleiss of two is the pi of pooled shares', () => {
    check(randomContinuum({ readers: 2 }), (continuum) => {
      const layers = layersOf(continuum);
      expectSame(pairKappa(layers, lengthsPerValue(layers), 0, 1), slowKappa(continuum));
      const [pi, alpha] = [fleissKappa, krippendorffAlpha].map((of) => of(coincidencesOf(layers)));
      // Alpha is pi with a correction for small samples: 1 - (1 - pi) * (N - 1) / N.
      if (pi?.kind === 'value' && alpha?.kind === 'value') {
        const size = 2 * continuum.length;
        expect(alpha.value).toBeCloseTo(1 - ((1 - pi.value) * (size - 1)) / size, 8);
      }
    });
  });

  it('the alpha_u family', () => {
    check(randomContinuum({ overlap: false }), (continuum) => {
      const { overall, marking, coding } = alphaUFamily(layersOf(continuum));
      const [slowOverall, slowMarking, slowCoding] = slowAlphaU(continuum);
      expectSame(overall, slowOverall);
      expectSame(marking, slowMarking);
      expectSame(coding, slowCoding);
    });
  });

  it('alpha_U of 1995, per label', () => {
    check(randomContinuum({ overlap: false }), (continuum) => {
      for (const { category, alpha } of alphaU1995(continuum).categories) {
        expectSame(alpha, slowAlphaU1995(onlyCategory(continuum, category)));
      }
    });
  });

  it('sums of two readers by one walk are those of the general way', () => {
    check(randomContinuum({ readers: 2 }), (continuum) => {
      const layers = layersOf(continuum);
      const [general, walked] = [sumsOf(layers), pairSums(layers, 0, 1)];
      for (const part of ['said', 'agreed', 'own', 'shared'] as const) {
        expect([...walked[part]]).toEqual([...general[part]]);
      }
      expect([...walked.alone.subarray(1)]).toEqual([...general.alone.subarray(1)]);
    });
  });

  it('coincidences of blocks add up to those of the text', () => {
    check(randomContinuum(), (continuum) => {
      const layers = layersOf(continuum);
      const blocks = coincidencesIn(layers, { unmarked: 'missing', cuts: [1, 7, 20, 39] });
      const whole = coincidencesOf(layers, 'missing');
      expect(blocks).toHaveLength(5);
      for (const [cell, expected] of whole.matrix.entries()) {
        expect(blocks.reduce((sum, { matrix }) => sum + matrix[cell]!, 0)).toBeCloseTo(expected, 8);
      }
    });
  });
});

describe('matching', () => {
  const edges = fc.uniqueArray(
    fc.record({
      a: fc.nat({ max: 4 }),
      b: fc.nat({ max: 4 }),
      weight: fc.integer({ min: 1, max: 20 }),
    }),
    { maxLength: 14, selector: ({ a, b }) => a * 10 + b },
  );

  it('finds the greatest weight and the greatest number', () => {
    fc.assert(
      fc.property(edges, (all) => {
        const mates = heaviestPairs(all, 5);
        const used = [...mates].filter((b) => b >= 0);
        expect(new Set(used).size).toBe(used.length);
        const weight = [...mates.entries()]
          .map(([a, b]) => all.find((edge) => edge.a === a && edge.b === b)?.weight ?? 0)
          .reduce((sum, one) => sum + one, 0);
        expect(weight).toBe(slowHeaviest(all));
        const count = slowHeaviest(all.map((edge) => ({ ...edge, weight: 1 })));
        const list = createEdgeList();
        for (const { a, b, weight } of all.toSorted((x, y) => x.a - y.a)) list.add(a, b, weight);
        expect(mostPairs(list, 5, 5)).toHaveLength(count);
      }),
      { numRuns: 300 },
    );
  });

  it('F1 exact and by overlap count what a search through all pairs finds', () => {
    check(randomContinuum({ readers: 2 }), (continuum) => {
      const [first, second] = continuum.readers;
      const [a, b] = compileUnits(continuum, 'compared').readers;
      const same = first!.units.filter((unit) =>
        second!.units.some((other) => compareUnits(unit, other) === 0),
      );
      expect(exactCounts(a!, b!).pairs).toBe(same.length);
      const near = first!.units.flatMap((x, i) =>
        second!.units.flatMap((y, j) => {
          const both = Math.min(x.end, y.end) - Math.max(x.start, y.start);
          const joint = Math.max(x.end, y.end) - Math.min(x.start, y.start);
          const isPair = x.category === y.category && both > 0 && both / joint >= 0.5;
          return isPair ? [{ a: i, b: j, weight: 1 }] : [];
        }),
      );
      expect(overlapCounts(a!, b!, 0.5).pairs).toBe(slowHeaviest(near));
    });
  });
});
