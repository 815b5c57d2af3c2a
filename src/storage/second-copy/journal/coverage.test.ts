import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCoverage, type Stretch } from './coverage';

describe('Coverage', () => {
  it.each<[string, readonly Stretch[], number]>([
    ['nothing', [], 0],
    [
      'one commit after the other',
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
      3,
    ],
    ['all at once', [[0, 40]], 40],
    [
      'a gap',
      [
        [0, 2],
        [3, 9],
      ],
      2,
    ],
    ['no beginning', [[1, 9]], 0],
    [
      'two tabs in turns, file after file',
      [
        [0, 1],
        [2, 3],
        [1, 2],
        [3, 4],
      ],
      4,
    ],
    [
      'a gap that was closed later',
      [
        [0, 2],
        [5, 6],
        [2, 5],
      ],
      6,
    ],
    [
      'what stands twice',
      [
        [0, 4],
        [2, 3],
        [3, 6],
      ],
      6,
    ],
  ])('of %s', (_, stretches, expected) => {
    const coverage = createCoverage();
    for (const stretch of stretches) coverage.add('a', [stretch]);
    expect(coverage.completeUpTo('a')).toBe(expected);
    expect(coverage.completeUpTo('b')).toBe(0);
  });

  it('is what a set of numbers would say, in any order', () => {
    const stretch = fc
      .tuple(fc.nat(30), fc.nat(6))
      .map(([since, n]): Stretch => [since, since + n]);
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 20 }), (stretches) => {
        const coverage = createCoverage();
        const seqs = new Set<number>();
        for (const [since, upTo] of stretches) {
          coverage.add('a', [[since, upTo]]);
          for (let seq = since + 1; seq <= upTo; seq += 1) seqs.add(seq);
        }
        let complete = 0;
        while (seqs.has(complete + 1)) complete += 1;
        expect(coverage.completeUpTo('a')).toBe(complete);
      }),
    );
  });
});
