import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unitCount, type Units } from '../align/problem';
import { anyContinuum, problemOf, SIXTEEN } from '../testing/continua';
import { seededRandom } from './random';
import { drawSamples } from './samplers';

describe('seededRandom', () => {
  test('is even, normal where asked, and the same for the same seed', () => {
    const random = seededRandom(3);
    const values = Array.from({ length: 20_000 }, () => random.next());
    const bins = Array.from(
      { length: 10 },
      (_, bin) => values.filter((one) => Math.floor(one * 10) === bin).length,
    );
    for (const bin of bins) expect(Math.abs(bin - 2000)).toBeLessThan(200);
    const normal = Array.from({ length: 20_000 }, () => random.normal(5, 2));
    const mean = normal.reduce((sum, one) => sum + one, 0) / normal.length;
    const variance = normal.reduce((sum, one) => sum + (one - mean) ** 2, 0) / normal.length;
    expect(mean).toBeCloseTo(5, 1);
    expect(Math.abs(variance - 4)).toBeLessThan(0.2);
    expect(seededRandom(3).next()).toBe(values[0]);
    expect(seededRandom(4).next()).not.toBe(values[0]);
  });
});

describe('shuffle', () => {
  test('turns readers round the text: each is one of those given, moved', () => {
    fc.assert(
      fc.property(anyContinuum(4, 4), fc.nat(1000), (of, seed) => {
        const { units } = problemOf(of);
        const sample = drawSamples('shuffle', units, of.length)(seededRandom(seed));
        expect(sample.readers).toBe(units.readers);
        expect(unitCount(sample)).toBeGreaterThan(0);
        const given = readersOf(units).map((reader) => shapes(reader, of.length));
        for (const reader of readersOf(sample)) {
          for (const [start] of reader) expect(start).toBeLessThan(of.length);
          const moved = new Set(shapes(reader, of.length));
          expect(given.some((one) => one.some((shape) => moved.has(shape)))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('statistical: as many units, as long and as far apart as given, on average', () => {
  const { units } = problemOf(SIXTEEN);
  const draw = drawSamples('statistical', units, SIXTEEN.length);
  const random = seededRandom(5);
  const samples = Array.from({ length: 300 }, () => draw(random));
  const lengths = samples.flatMap((sample) =>
    readersOf(sample)
      .flat()
      .map(([start, end]) => end - start),
  );
  const counts = samples.map(unitCount);
  expect(counts.reduce((sum, one) => sum + one, 0) / counts.length).toBe(32);
  expect(lengths.reduce((sum, one) => sum + one, 0) / lengths.length).toBeCloseTo(5.5, 1);
});

type Placed = readonly [start: number, end: number, category: number];

function readersOf(units: Units): readonly (readonly Placed[])[] {
  return Array.from({ length: units.readers }, (_, reader) => {
    const from = units.first[reader] ?? 0;
    const many = (units.first[reader + 1] ?? 0) - from;
    return Array.from({ length: many }, (__, at): Placed => {
      const unit = from + at;
      return [units.start[unit] ?? 0, units.end[unit] ?? 0, units.category[unit] ?? 0];
    });
  });
}

/** The reader's units as seen from each of them, round the text. */
function shapes(reader: readonly Placed[], length: number): readonly string[] {
  if (reader.length === 0) return ['nothing'];
  return reader.map(([origin]) =>
    reader
      .map(
        ([start, end, category]) =>
          `${(start - origin + length) % length}+${end - start}:${category}`,
      )
      .toSorted()
      .join(' '),
  );
}
