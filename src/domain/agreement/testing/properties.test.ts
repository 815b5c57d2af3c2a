import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { krippendorffAlpha, percentAgreement } from '../coding/coincidences';
import { layersOf } from '../coding/layers';
import { coincidencesOf } from '../coding/sweep';
import type { Continuum, Measured } from '../continuum';
import { measureAll, type MeasureOptions } from '../measure-all';
import { PAIR_MEASURES, pairMeasurer } from '../pairs/pair-measures';
import { pairIndex, type AgreementReport } from '../report/agreement-report';
import { randomContinuum } from './continua';

const QUICK: MeasureOptions = {
  textHash: 'hash',
  bootstrap: { seed: 1, iterations: 20, level: 0.9 },
};

function report(continuum: Continuum): AgreementReport {
  const steps = measureAll(continuum, QUICK);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Words of four points with a space between: every random continuum has some. */
const withWords = (options = {}): fc.Arbitrary<Continuum> =>
  randomContinuum(options).map((continuum) => ({
    ...continuum,
    tokens: Array.from({ length: Math.floor(continuum.length / 5) }, (_, at) => ({
      start: at * 5,
      end: at * 5 + 4,
    })),
  }));

const check = (arbitrary: fc.Arbitrary<Continuum>, property: (continuum: Continuum) => void) => {
  fc.assert(fc.property(arbitrary, property), { numRuns: 40 });
};

const rounded = (result: Measured): unknown =>
  result.kind === 'value' ? Number(result.value.toFixed(9)) + 0 : result.reason;

/** All numbers of a report by what they measure; labels as `name` calls them. */
function numbers(of: AgreementReport, name = (label: string) => label): Map<string, unknown> {
  return new Map(
    of.entries.map(({ measure, scope, params, result }) => {
      const labels = 'labels' in scope ? scope.labels : 'label' in scope ? [scope.label] : [];
      const key = [
        measure,
        scope.kind,
        labels.map(name).toSorted(),
        params['unit'],
        params['unmarked'],
      ];
      return [JSON.stringify(key), rounded(result)] as const;
    }),
  );
}

function renamed(continuum: Continuum, name: (label: string) => string): Continuum {
  const readers = continuum.readers.map(({ reader, units }) => ({
    reader,
    units: units
      .map((unit) => ({ ...unit, category: name(unit.category) }))
      .toSorted((a, b) => a.start - b.start || b.end - a.end || (a.category < b.category ? -1 : 1)),
  }));
  return { ...continuum, readers };
}

/** Two alignments can be equally good and differ in how many units lie exactly or have the same label. */
const DEPENDS_ON_TIES = /semeval-(?:exact|partial|type)/;

describe('every measure', () => {
  it('of identical readings is 1, or undefined with a reason', () => {
    check(withWords({ readers: 2 }), (continuum) => {
      const [first] = continuum.readers;
      const readers = ['a', 'b', 'c'].map((reader) => ({ reader, units: first!.units }));
      for (const { result, measure, params } of report({ ...continuum, readers }).entries) {
        const what = `${measure} ${JSON.stringify(params)}`;
        if (result.kind === 'value') expect([what, rounded(result)]).toEqual([what, 1]);
        else expect(result.reason).toMatch(/^[a-z-]+$/);
      }
    });
  });

  it('does not depend on what labels are called, ties apart', () => {
    const swap = (label: string): string => ({ a: 'd', b: 'c', c: 'a', d: 'b' })[label] ?? label;
    check(withWords(), (continuum) => {
      const other = numbers(report(renamed(continuum, swap)));
      for (const [key, value] of numbers(report(continuum), swap)) {
        if (!DEPENDS_ON_TIES.test(key)) expect([key, other.get(key)]).toEqual([key, value]);
      }
    });
  });

  it('does not depend on the order of readers, ties apart', () => {
    check(withWords({ overlap: false }), (continuum) => {
      const reversed = { ...continuum, readers: continuum.readers.toReversed() };
      const [one, other] = [numbers(report(continuum)), numbers(report(reversed))];
      for (const [key, value] of one) {
        if (!/semeval-(?:partial|type|exact)/.test(key))
          expect([key, other.get(key)]).toEqual([key, value]);
      }
    });
  });

  it('does not change when text is put in front, unless it counts unmarked text', () => {
    check(withWords(), (continuum) => {
      const by = 30;
      const move = <T extends { start: number; end: number }>(item: T): T => ({
        ...item,
        start: item.start + by,
        end: item.end + by,
      });
      const moved: Continuum = {
        length: continuum.length + by,
        tokens: continuum.tokens!.map(move),
        readers: continuum.readers.map(({ reader, units }) => ({ reader, units: units.map(move) })),
      };
      const after = numbers(report(moved));
      for (const [key, value] of numbers(report(continuum))) {
        const countsUnmarked = /alpha-u"|alpha-u-marking|alpha-u-1995|"code point","value"/.test(
          key,
        );
        if (!countsUnmarked) expect([key, after.get(key)]).toEqual([key, value]);
      }
    });
  });

  it('is at most 1; shares and F1 are at least 0; nothing is not a number', () => {
    check(withWords(), (continuum) => {
      const { entries, pairs, coverage } = report(continuum);
      const all = [
        ...entries.map(({ result }) => result),
        ...pairs.values,
        ...Object.values(coverage),
      ];
      for (const result of all) {
        if (result.kind === 'value') expect(result.value).toBeLessThanOrEqual(1 + 1e-9);
        if (result.kind === 'value') expect(Number.isFinite(result.value)).toBe(true);
      }
      for (const { measure, result } of entries) {
        if (/^(?:f1|semeval|percent)/.test(measure) && result.kind === 'value') {
          expect(result.value).toBeGreaterThanOrEqual(0);
        }
      }
    });
  });
});

describe('a reader added twice', () => {
  it('agrees perfectly with themselves and leaves all other pairs as they were', () => {
    check(withWords(), (continuum) => {
      const [first] = continuum.readers;
      const count = continuum.readers.length;
      const twice = {
        ...continuum,
        readers: [...continuum.readers, { ...first!, reader: 'again' }],
      };
      for (const measure of PAIR_MEASURES) {
        const [before, after] = [continuum, twice].map((of) => pairMeasurer(of, measure, 0.5));
        const own = after!(0, count);
        if (own.kind === 'value') expect(own.value).toBeCloseTo(1, 9);
        expect(rounded(after!(0, 1))).toEqual(rounded(before!(0, 1)));
      }
    });
  });

  it('raises percent agreement of two exactly to (1 + 2 p) / 3', () => {
    check(withWords({ readers: 2 }), (continuum) => {
      const percent = (of: Continuum): number => {
        const result = percentAgreement(coincidencesOf(layersOf(of)));
        return result.kind === 'value' ? result.value : Number.NaN;
      };
      const [first] = continuum.readers;
      const twice = {
        ...continuum,
        readers: [...continuum.readers, { ...first!, reader: 'again' }],
      };
      expect(percent(twice)).toBeCloseTo((1 + 2 * percent(continuum)) / 3, 9);
    });
  });

  it('never lowers alpha when it happens to all readers', () => {
    check(withWords(), (continuum) => {
      const again = continuum.readers.map(({ reader, units }) => ({ reader: `${reader}'`, units }));
      const [once, twice] = [continuum.readers, [...continuum.readers, ...again]].map((readers) =>
        krippendorffAlpha(coincidencesOf(layersOf({ ...continuum, readers }))),
      );
      if (once?.kind !== 'value' || twice?.kind !== 'value') return;
      expect(twice.value).toBeGreaterThanOrEqual(once.value - 1e-9);
    });
  });
});

describe('the report', () => {
  it('has a place for every pair', () => {
    check(withWords(), (continuum) => {
      const { pairs, readers } = report(continuum);
      const measure = pairMeasurer(continuum, pairs.measure, 0.5);
      expect(pairs.values).toHaveLength((readers.length * (readers.length - 1)) / 2);
      for (const [i] of readers.entries()) {
        for (const [j] of readers.entries()) {
          if (i === j) continue;
          expect(pairs.values[pairIndex(i, j, readers.length)]).toEqual(
            measure(Math.min(i, j), Math.max(i, j)),
          );
        }
      }
    });
  });

  it('accounts for every unit and every point it compared', () => {
    check(withWords(), (continuum) => {
      const { labels, labelsByUnits, labelsByLength, contested, outcomes } = report(continuum);
      const others = continuum.readers.length - 1;
      for (const [row, label] of labels.entries()) {
        const own = continuum.readers.map(({ units }) => units.filter((u) => u.category === label));
        const sum = (cells: readonly number[]): number =>
          cells.reduce((all, cell) => all + cell, 0);
        expect(sum(labelsByUnits.cells[row]!)).toBe(own.flat().length * others);
        const marked = own.map((units) =>
          Array.from({ length: continuum.length }, (_, at) => at).filter((at) =>
            units.some(({ start, end }) => start <= at && at < end),
          ),
        );
        expect(sum(labelsByLength.cells[row]!)).toBeCloseTo(marked.flat().length * others, 6);
      }
      const answers = contested.map((unit) => [
        unit.same,
        unit.boundary,
        unit.label,
        unit.missing,
        unit.readers.length * others,
      ]);
      for (const [same = 0, boundary = 0, label = 0, missing = 0, total] of answers) {
        expect(same + boundary + label + missing).toBe(total);
      }
      const total = (at: number): number => answers.reduce((all, one) => all + (one[at] ?? 0), 0);
      expect(total(0)).toBe(2 * outcomes.same);
      expect(total(1)).toBe(2 * outcomes.boundary);
      expect(total(2)).toBe(2 * (outcomes.label + outcomes.both));
      expect(total(3)).toBe(outcomes.missed + outcomes.spurious);
    });
  });
});
