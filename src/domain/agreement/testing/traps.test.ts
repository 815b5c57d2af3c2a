/** Mistakes found in other tools, each as a test: see docs/agreement.md. */
import { describe, expect, it } from 'vitest';
import { annotation } from '../../testing/samples';
import { span } from '../../text/span';
import { fleissKappa, krippendorffAlpha } from '../coding/coincidences';
import { layersOf } from '../coding/layers';
import { coincidencesOf } from '../coding/sweep';
import { inTokens } from '../coding/tokens';
import { continuumOf, inArticle, type MarkedReading } from '../continuum-of';
import type { Continuum } from '../continuum';
import { measureAll } from '../measure-all';
import type { AgreementReport } from '../report/agreement-report';
import { addOutcomes, schemaCounts, schemaScores, type OutcomeCounts } from '../spans/semeval';
import { alphaUFamily } from '../unitizing/alpha-u';
import { alphaU1995 } from '../unitizing/alpha-u-1995';
import { continuum, valueOf } from './continua';

function report(of: Continuum): AgreementReport {
  const steps = measureAll(of, { textHash: 'sha-256 of the text' });
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

const marked = (
  reader: string,
  marks: readonly [number, number, ...string[]][],
): MarkedReading => ({
  reader,
  marks: marks.map(([start, end, ...labels], at) =>
    annotation(`${at}`, [span(start, end)], labels),
  ),
});

describe('traps', () => {
  it('1: kappa counts the places nobody marked, so good agreement is not called worse than chance', () => {
    const both = Array.from({ length: 80 }, (_, at) => [at * 10, at * 10 + 5, 'x'] as const);
    const alone = (from: number) =>
      Array.from({ length: 10 }, (_, at) => [from + at * 10, from + at * 10 + 5, 'x'] as const);
    const two = continuum(1000, { a: [...both, ...alone(800)], b: [...both, ...alone(900)] });
    const kappa = valueOf(fleissKappa(coincidencesOf(layersOf(two))));
    // The same counts without true negatives would give -.111.
    expect(kappa).toBeGreaterThan(0.75);
  });

  it('2: kappa over characters rises with unmarked text; where both marked it does not', () => {
    const units = {
      a: [
        [0, 10, 'x'],
        [20, 30, 'y'],
      ],
      b: [
        [0, 10, 'x'],
        [20, 30, 'x'],
        [40, 50, 'y'],
      ],
    };
    const of = (length: number) => layersOf(continuum(length, units as never));
    const everywhere = [60, 6_000].map((length) =>
      valueOf(krippendorffAlpha(coincidencesOf(of(length)))),
    );
    const where = [60, 6_000].map((length) =>
      valueOf(krippendorffAlpha(coincidencesOf(of(length), 'missing'))),
    );
    expect(everywhere[1]).toBeGreaterThan(everywhere[0]! + 0.1);
    expect(where[1]).toBe(where[0]);
    const labels = [60, 6_000].map((length) => valueOf(alphaUFamily(of(length)).coding));
    expect(labels[1]).toBe(labels[0]);
    // The report says how much was unmarked beside every number.
    const entries = report(continuum(6_000, units as never)).entries;
    expect(entries.every(({ unmarked }) => unmarked.kind === 'value')).toBe(true);
  });

  it('3: a reader who marked nothing counts as one; who did not finish is not there', () => {
    const two = { a: [[0, 10, 'x']], b: [[0, 10, 'x']] } as const;
    const withEmpty = report(continuum(100, { ...two, c: [] }));
    const without = report(continuum(100, two));
    const f1 = ({ entries }: AgreementReport) =>
      entries.find(({ measure }) => measure === 'f1-exact');
    expect(valueOf(f1(without)!.result)).toBe(1);
    expect(valueOf(f1(withEmpty)!.result)).toBe(0.5);
    expect([withEmpty.readers, without.readers].map(({ length }) => length)).toEqual([3, 2]);
  });

  it('4: half credit is not lost when counts of several documents are added up', () => {
    const none: OutcomeCounts = { same: 0, boundary: 0, label: 0, both: 0, missed: 0, spurious: 0 };
    const sum = addOutcomes({ ...none, same: 1, boundary: 1 }, { ...none, same: 1, boundary: 2 });
    expect(valueOf(schemaScores(schemaCounts(sum, 'partial')).f1)).toBeCloseTo(0.7, 10);
  });

  it('5: the report carries the hash of the one text it is about', () => {
    expect(report(continuum(10, { a: [[0, 5, 'x']], b: [] })).text.hash).toBe(
      'sha-256 of the text',
    );
  });

  it.each([
    ['no text', continuum(0, { a: [], b: [] }), 'no-text'],
    ['one reader', continuum(50, { a: [[0, 5, 'x']] }), 'one-reader'],
    ['nobody', continuum(50, {}), 'one-reader'],
    ['nothing marked', continuum(50, { a: [], b: [] }), 'no-units'],
  ])('6: %s: everything is undefined and says why', (_, of, reason) => {
    for (const { result, interval } of report(of).entries) {
      expect(result.kind).toBe('undefined');
      expect(interval).toBeUndefined();
    }
    const { overall, marking, coding } = alphaUFamily(layersOf(of));
    const all = [overall, marking, coding, alphaU1995(of).overall];
    expect(all.map((one) => one.kind === 'undefined' && one.reason)).toEqual([
      reason,
      reason,
      reason,
      reason,
    ]);
  });

  it('6: one label only, nothing shared, all marked: undefined where chance could not err', () => {
    const family = (of: Continuum) => alphaUFamily(layersOf(of));
    const oneLabel = family(continuum(50, { a: [[0, 5, 'x']], b: [[0, 5, 'x']] }));
    expect(oneLabel.coding).toEqual({ kind: 'undefined', reason: 'one-category' });
    expect(valueOf(oneLabel.marking)).toBe(1);
    const apart = family(continuum(50, { a: [[0, 5, 'x']], b: [[9, 15, 'x']] }));
    expect(apart.coding).toEqual({ kind: 'undefined', reason: 'no-shared-text' });
    const everything = family(continuum(9, { a: [[0, 9, 'x']], b: [[0, 9, 'x']] }));
    expect(everything.marking).toEqual({ kind: 'undefined', reason: 'one-category' });
    expect(everything.overall).toEqual({ kind: 'undefined', reason: 'one-category' });
  });

  it('7: marks count code points, so an emoji before them moves nothing', () => {
    const text = '🌍 one 👩‍👩‍👧 two';
    const two = text.indexOf('two');
    const of = continuumOf(text, [marked('a', [[two, two + 3, 'x', 'y']])]);
    expect(of.length).toBe([...text].length);
    expect(of.readers[0]!.units.map(({ category }) => category)).toEqual(['x', 'y']);
    const unit = of.readers[0]!.units[0]!;
    expect([...text].slice(unit.start, unit.end).join('')).toBe('two');
    expect(of.tokens!.map((token) => [...text].slice(token.start, token.end).join(''))).toEqual([
      'one',
      'two',
    ]);
  });
});

describe('a continuum from marks', () => {
  const text = 'One two three. Four five six.';

  it('has a unit per span and label, each once, and none for a remark', () => {
    const reading: MarkedReading = {
      reader: 'a',
      marks: [
        annotation('1', [span(0, 3), span(8, 13)], ['x']),
        annotation('2', [span(0, 3)], ['x', 'y']),
        annotation('3', [span(4, 7)], []),
      ],
    };
    expect(continuumOf(text, [reading]).readers[0]!.units).toEqual([
      { start: 0, end: 3, category: 'x' },
      { start: 0, end: 3, category: 'y' },
      { start: 8, end: 13, category: 'x' },
    ]);
    const only = continuumOf(text, [reading], { labels: ['y'] as never });
    expect(only.readers[0]!.units).toEqual([{ start: 0, end: 3, category: 'y' }]);
  });

  it('of passages is laid end to end, cut at their edges, and finds its way back', () => {
    const of = continuumOf(text, [marked('a', [[4, 19, 'x']])], {
      passages: [span(0, 7), span(15, 29)],
    });
    expect(of.length).toBe(21);
    expect(of.readers[0]!.units).toEqual([
      { start: 4, end: 7, category: 'x' },
      { start: 7, end: 11, category: 'x' },
    ]);
    expect(of.tokens).toHaveLength(5);
    expect(inArticle(of, { start: 4, end: 11 })).toEqual([
      { start: 4, end: 7 },
      { start: 15, end: 19 },
    ]);
    expect(inArticle(continuumOf(text, []), { start: 4, end: 11 })).toEqual([
      { start: 4, end: 11 },
    ]);
  });

  it('counted in words gives a word to the unit that covers most of it', () => {
    const words = inTokens(
      continuumOf(text, [
        marked('a', [
          [2, 9, 'x'],
          [5, 6, 'y'],
          [13, 18, 'z'],
          [15, 29, 'w'],
        ]),
      ]),
    );
    expect(words.length).toBe(6);
    expect(words.readers[0]!.units).toEqual([
      { start: 1, end: 2, category: 'x' },
      { start: 3, end: 6, category: 'w' },
      { start: 3, end: 4, category: 'z' },
    ]);
  });
});
