import { describe, expect, it } from 'vitest';
import { valueOf } from '../testing/continua';
import { addPlaces, noCoincidences } from './coincidences';
import { multiValuedAlpha, setDistance } from './multi-valued';

/** One row per place: per reader a word whose letters are labels, '' for none, `null` for nothing said. */
function alpha(places: readonly (readonly (string | null)[])[]) {
  const values = [...new Set(places.flat().filter((said) => said !== null))];
  const found = noCoincidences(values.length);
  for (const said of places) {
    addPlaces(
      found,
      values.map((value) => said.filter((one) => one === value).length),
      1,
    );
  }
  return multiValuedAlpha(
    found,
    values.map((value) => [...value]),
  );
}

describe('Krippendorff and Craggs 2016', () => {
  const same = [
    ['a', 'a', 'a'],
    ['d', 'd', 'd'],
  ];
  it.each([
    [
      'table 3',
      0.2866,
      4,
      [
        ['bd', 'd', null],
        ['abd', 'b', 'bd'],
        ['', 'a', 'a'],
        ['a', null, null],
      ],
    ],
    ['table 8a', 0.947, 3, [...same, ['abd', 'abd', 'abde']]],
    ['table 8b', 0.923, 3, [...same, ['ab', 'ab', 'abd']]],
    ['table 8c', 0.895, 3, [...same, ['b', 'b', 'bd']]],
    ['table 9a', 0.716, 3, [...same, ['ab', 'ad', 'bd']]],
    ['table 9b', 0.554, 3, [...same, ['ab', 'de', 'f']]],
    [
      'table 9c',
      -0.002,
      3,
      [
        ['a', 'b', 'ab'],
        ['ab', 'de', 'f'],
        ['bd', 'd', 'be'],
      ],
    ],
  ])('%s: %d', (_, expected, digits, places) => {
    expect(valueOf(alpha(places))).toBeCloseTo(expected, digits);
  });

  it('equal sets are 0 apart, disjoint ones 1', () => {
    expect(setDistance(2, 2, 2)).toBe(0);
    expect(setDistance(0, 0, 0)).toBe(0);
    expect(setDistance(0, 2, 1)).toBe(1);
    expect(setDistance(1, 2, 1)).toBeCloseTo(1 / 3, 10);
  });

  it('has no value where everybody always says the same', () => {
    expect(alpha([['a', 'a']])).toEqual({ kind: 'undefined', reason: 'one-category' });
  });

  it('does not overflow on a long text with many labels', () => {
    const letters = [...'abcdefghijkl'];
    const found = noCoincidences(letters.length + 1);
    for (const at of letters.keys()) {
      const counts = Int32Array.from({ length: letters.length + 1 });
      counts[at] = 260;
      addPlaces(found, counts, 1_000_000);
    }
    const values = [...letters.map((letter) => [letter]), letters];
    expect(valueOf(multiValuedAlpha(found, values))).toBeCloseTo(1, 10);
  });
});
