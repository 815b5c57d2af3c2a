import { describe, expect, it } from 'vitest';
import { layersOf } from '../coding/layers';
import { continuum, valueOf } from '../testing/continua';
import { coverageOf } from './coverage';
import { disagreementsOf } from './disagreements';
import { labelTableByLength } from './label-table';

const TWO = continuum(100, {
  ann: [
    [0, 10, 'claim'],
    [20, 30, 'claim'],
    [40, 50, 'claim'],
    [60, 70, 'claim'],
    [80, 90, 'claim'],
  ],
  ben: [
    [0, 10, 'claim'],
    [22, 30, 'claim'],
    [40, 50, 'evidence'],
    [65, 75, 'evidence'],
    [92, 95, 'evidence'],
  ],
});

describe('disagreements of two readers', () => {
  it('are boundary, label or missing, in document order, with what each marked', () => {
    const found = disagreementsOf(TWO, 'ann', 'ben');
    expect(found.map(({ kind, start, end }) => [kind, start, end])).toEqual([
      ['boundary', 20, 30],
      ['label', 40, 50],
      ['label', 60, 75],
      ['missing', 80, 90],
      ['missing', 92, 95],
    ]);
    expect(found[3]).toMatchObject({ first: { category: 'claim' } });
    expect(found[3]).not.toHaveProperty('second');
    expect(found[4]).toMatchObject({ second: { category: 'evidence' } });
    expect(found[4]).not.toHaveProperty('first');
  });

  it('are none between a reader and nobody', () => {
    expect(disagreementsOf(TWO, 'ann', 'cas')).toEqual([]);
    expect(disagreementsOf(TWO, 'ann', 'ann')).toEqual([]);
  });

  it('two labels on one place answer each to its own, not crosswise', () => {
    const both = [
      [0, 10, 'claim'],
      [0, 10, 'evidence'],
    ] as const;
    const of = continuum(20, {
      ann: both,
      ben: [[0, 10, 'evidence'] as const, [0, 9, 'claim'] as const],
    });
    expect(disagreementsOf(of, 'ann', 'ben').map(({ kind }) => kind)).toEqual(['boundary']);
  });
});

describe('A said x where B said y', () => {
  it('by length, both ways round', () => {
    expect(labelTableByLength(layersOf(TWO))).toEqual({
      rows: ['claim', 'evidence'],
      columns: ['claim', 'evidence', null],
      // claim: 10 + 8 points twice, 10 + 5 to evidence, the rest alone.
      cells: [
        [36, 15, 17],
        [15, 0, 8],
      ],
    });
  });

  it('shares a place out among the labels of one who gave several', () => {
    const of = continuum(10, {
      ann: [[0, 8, 'a']],
      ben: [
        [0, 8, 'b'],
        [0, 8, 'c'],
      ],
    });
    expect(labelTableByLength(layersOf(of)).cells).toEqual([
      [0, 4, 4, 0],
      [8, 0, 0, 0],
      [8, 0, 0, 0],
    ]);
  });
});

it('coverage: the share nobody marked, and that a reader left', () => {
  const { byNobody, byAReader } = coverageOf(layersOf(TWO));
  expect(valueOf(byNobody)).toBeCloseTo((100 - 58) / 100, 10);
  expect(valueOf(byAReader)).toBeCloseTo((50 + 59) / 200, 10);
});
