/**
 * Intervals by the bootstrap: how far would the number move with other passages of the same kind? Blocks
 * of the text are drawn with replacement, readers stay. Readers are not drawn: a reader drawn twice
 * would agree with themselves. Words are not drawn one by one: neighbours share their marks.
 */
import { seededRandom } from '../../../lib/seeded-random';
import type { Measured } from '../continuum';

export interface BootstrapOptions {
  /** Unsigned 32-bit integer. */
  readonly seed: number;
  /** Samples drawn; 1,000 gives ends that are steady to about a hundredth. */
  readonly iterations: number;
  /** Share of samples between the ends, above 0, below 1. */
  readonly level: number;
}

export const USUAL_BOOTSTRAP: BootstrapOptions = { seed: 1, iterations: 1_000, level: 0.95 };

export type Interval =
  | { readonly kind: 'interval'; readonly low: number; readonly high: number }
  | { readonly kind: 'undefined'; readonly reason: 'too-little-text' };

/** Fewer blocks than this say nothing about how blocks differ. */
export const FEWEST_BLOCKS = 8;
/** More samples without a value than this share, and the rest are no fair picture. */
const MOST_UNDEFINED = 0.05;

/** A measure as a function of sums over blocks. */
export type MeasureOfSum = (sum: Float64Array) => Measured;

/**
 * The percentile intervals of measures that are functions of the same sums, from the same samples. `blocks`
 * are vectors of one length; a measure gets the sum of as many blocks as there are, drawn with replacement.
 */
export function bootstrapIntervals(
  blocks: readonly Float64Array[],
  measures: readonly MeasureOfSum[],
  { seed, iterations, level }: BootstrapOptions,
): readonly Interval[] {
  if (blocks.length < FEWEST_BLOCKS) return measures.map(() => TOO_LITTLE);
  const random = seededRandom(seed);
  const sum = new Float64Array(blocks[0]?.length ?? 0);
  const found = measures.map((): number[] => []);
  for (let sample = 0; sample < iterations; sample += 1) {
    sum.fill(0);
    for (let draw = 0; draw < blocks.length; draw += 1) {
      const block = blocks[random.integer(blocks.length)] as Float64Array;
      for (let at = 0; at < sum.length; at += 1) {
        sum[at] = (sum[at] as number) + (block[at] as number);
      }
    }
    for (const [at, measure] of measures.entries()) {
      const result = measure(sum);
      if (result.kind === 'value') found[at]?.push(result.value);
    }
  }
  return found.map((values): Interval => {
    if (values.length < iterations * (1 - MOST_UNDEFINED)) return TOO_LITTLE;
    const sorted = Float64Array.from(values).sort();
    const low = quantile(sorted, (1 - level) / 2);
    return { kind: 'interval', low, high: quantile(sorted, (1 + level) / 2) };
  });
}

const TOO_LITTLE: Interval = { kind: 'undefined', reason: 'too-little-text' };

/** Linear between the two nearest. */
function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? 0;
  return below + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? below) - below);
}
