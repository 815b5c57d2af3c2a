import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../lib/seeded-random';
import { measured, undefinedBecause } from '../continuum';
import { blockCuts, tokenBlockCuts } from './blocks';
import {
  bootstrapIntervals,
  USUAL_BOOTSTRAP,
  type BootstrapOptions,
  type Interval,
} from './bootstrap';

const share = (sum: Float64Array) =>
  sum[1] === 0 ? undefinedBecause('no-units') : measured(sum[0]! / sum[1]!);

function bootstrapInterval(
  blocks: readonly Float64Array[],
  measure: typeof share,
  options: BootstrapOptions,
): Interval {
  return bootstrapIntervals(blocks, [measure], options)[0]!;
}

function ends(interval: Interval): readonly [number, number] {
  if (interval.kind === 'undefined') throw new Error(interval.reason);
  return [interval.low, interval.high];
}

describe('the bootstrap', () => {
  it('of equal blocks has no width, of one seed is the same, of another is not', () => {
    const equal = Array.from({ length: 20 }, () => Float64Array.of(1, 4));
    expect(ends(bootstrapInterval(equal, share, USUAL_BOOTSTRAP))).toEqual([0.25, 0.25]);
    const mixed = equal.map((_, at) => Float64Array.of(at % 3, 4));
    const first = bootstrapInterval(mixed, share, USUAL_BOOTSTRAP);
    expect(bootstrapInterval(mixed, share, USUAL_BOOTSTRAP)).toEqual(first);
    expect(bootstrapInterval(mixed, share, { ...USUAL_BOOTSTRAP, seed: 2 })).not.toEqual(first);
  });

  it('holds the true share about as often as it says', () => {
    const random = seededRandom(5);
    let held = 0;
    for (let trial = 0; trial < 200; trial += 1) {
      const blocks = Array.from({ length: 40 }, () =>
        Float64Array.of(
          Array.from({ length: 10 }, () => random.next()).filter((x) => x < 0.7).length,
          10,
        ),
      );
      const [low, high] = ends(
        bootstrapInterval(blocks, share, { seed: trial, iterations: 300, level: 0.95 }),
      );
      if (low <= 0.7 && 0.7 <= high) held += 1;
    }
    // 95 % of 200 is 190, give or take 3; percentile intervals are a little too narrow.
    expect(held).toBeGreaterThan(178);
    expect(held).toBeLessThan(200);
  });

  it('says that there is too little text, or too little in it', () => {
    const tooLittle = { kind: 'undefined', reason: 'too-little-text' };
    const few = Array.from({ length: 7 }, () => Float64Array.of(1, 2));
    expect(bootstrapInterval(few, share, USUAL_BOOTSTRAP)).toEqual(tooLittle);
    const lone = Array.from({ length: 20 }, (_, at) => Float64Array.of(0, Number(at === 0)));
    expect(bootstrapInterval(lone, share, USUAL_BOOTSTRAP)).toEqual(tooLittle);
  });
});

describe('blocks', () => {
  it('are of 50 words, the rest with the last', () => {
    const tokens = Array.from({ length: 160 }, (_, at) => ({ start: at * 5, end: at * 5 + 4 }));
    expect(blockCuts({ length: 800, readers: [], tokens })).toEqual([250, 500]);
    expect(tokenBlockCuts({ length: 160, readers: [] })).toEqual([50, 100]);
  });

  it('are of 300 characters where there are no words, and one where the text is short', () => {
    expect(blockCuts({ length: 1000, readers: [] })).toEqual([300, 600]);
    expect(blockCuts({ length: 20, readers: [] })).toEqual([]);
    expect(blockCuts({ length: 0, readers: [] })).toEqual([]);
  });
});
