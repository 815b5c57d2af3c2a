import { describe, expect, it } from 'vitest';
import { layersOf } from '../coding/layers';
import { continuum, KRIPPENDORFF_2019, valueOf } from '../testing/continua';
import { alphaUFamily } from './alpha-u';
import { alphaU1995 } from './alpha-u-1995';

describe('Krippendorff 2019, fig. 12.11, p. 340', () => {
  const family = alphaUFamily(layersOf(KRIPPENDORFF_2019));
  const byLabel = new Map(family.perValue.map((item) => [item.value.join('+'), item]));

  it('everything: .510, marked or not: .413', () => {
    expect(valueOf(family.overall)).toBeCloseTo(0.50998, 5);
    expect(valueOf(family.overall)).toBeCloseTo(0.51, 3);
    // The book prints .413; from its own formula the value is .4136.
    expect(valueOf(family.marking)).toBeCloseTo(0.4136, 4);
    expect(Math.abs(valueOf(family.marking) - 0.413)).toBeLessThan(0.002);
  });

  it('labels where two marked: .724, by the self-pairing term that was matched to it', () => {
    expect(valueOf(family.coding)).toBeCloseTo(0.72417, 5);
  });

  it.each(['1', '5', '6'])('label %s is perfectly reliable where two marked', (label) => {
    expect(valueOf(byLabel.get(label)!.alpha)).toBeCloseTo(1, 10);
  });

  it.each(['2', '3', '4'])('label %s is as good as chance', (label) => {
    expect(valueOf(byLabel.get(label)!.alpha)).toBeCloseTo(0, 10);
  });

  it('label 7 was marked by one reader only: no value, and no coverage', () => {
    expect(byLabel.get('7')!.alpha).toEqual({ kind: 'undefined', reason: 'no-shared-text' });
    expect(valueOf(byLabel.get('7')!.coverage)).toBe(0);
    expect(valueOf(byLabel.get('5')!.coverage)).toBeCloseTo(8 / 18, 10);
  });
});

describe('Krippendorff 2004, p. 254 (the text begins at 150; length 300)', () => {
  const at = (offset: number, length: number, category: string) =>
    [offset - 150, offset - 150 + length, category] as const;
  const { categories, overall } = alphaU1995(
    continuum(300, {
      first: [at(225, 70, 'c'), at(370, 30, 'c'), at(180, 60, 'k'), at(300, 50, 'k')],
      second: [
        at(220, 80, 'c'),
        at(355, 20, 'c'),
        at(400, 20, 'c'),
        at(180, 60, 'k'),
        at(300, 50, 'k'),
      ],
    }),
  );

  it('c: observed .0144, expected .0532, alpha .7286', () => {
    expect(categories[0]!.observed).toBeCloseTo(0.0144, 4);
    expect(categories[0]!.expected).toBeCloseTo(0.0532, 4);
    expect(valueOf(categories[0]!.alpha)).toBeCloseTo(0.7286, 4);
  });

  it('k: observed 0, expected .0490, alpha 1', () => {
    expect(categories[1]!.observed).toBe(0);
    expect(categories[1]!.expected).toBeCloseTo(0.049, 4);
    expect(valueOf(categories[1]!.alpha)).toBe(1);
  });

  it('all: alpha .8591, by exact arithmetic .8587', () => {
    expect(valueOf(overall)).toBeCloseTo(0.8587, 4);
    expect(Math.abs(valueOf(overall) - 0.8591)).toBeLessThan(0.0005);
  });

  it.each([
    [225, 70, 220, 80, 50],
    [370, 30, 355, 20, 850],
    [5, 6, 4, 2, 26],
    [5, 6, 5, 2, 16],
    [5, 6, 6, 2, 10],
    [5, 6, 7, 2, 8],
    [5, 6, 6, 4, 2],
    [5, 6, 5, 6, 0],
  ])('%i+%i and %i+%i lie %i apart', (a, aLength, b, bLength, expected) => {
    expect(distance(450, [[a, a + aLength, 'c']], [[b, b + bLength, 'c']])).toBeCloseTo(
      expected,
      8,
    );
  });

  it('a unit of 20 in a gap lies 400 from it', () => {
    expect(distance(450, [[400, 420, 'c']], [])).toBeCloseTo(400, 8);
  });
});

type Row = readonly [start: number, end: number, category: string];

/** What one pair of readers contributes to D_o: for two readers D_o * length^2. */
function distance(length: number, first: readonly Row[], second: readonly Row[]): number {
  const { categories } = alphaU1995(continuum(length, { first, second }));
  return categories[0]!.observed * length ** 2;
}
