/**
 * Krippendorff's family of alphas for unitized texts (Krippendorff, Mathet, Bouvry and Widlöcher 2016;
 * Content Analysis, 4th ed. 2019, section 12.6). Each asks one question of the same continuum:
 * `overall` everything at once, `marking` marked or not, `coding` the label where two readers marked,
 * `perValue` one label where two readers marked. At most 1; 0 is what chance gives.
 */
import { firstIndex } from '../../../lib/sorted';
import { measured, undefinedBecause, type Measured } from '../continuum';
import { UNMARKED, type Layers } from '../coding/layers';
import { coincidencesIn } from '../coding/sweep';
import { forEachSegment } from './segments';

export interface AlphaUFamily {
  /** uα: marked the same text and gave it the same label. */
  readonly overall: Measured;
  /** |uα: marked the same text, whatever the label. */
  readonly marking: Measured;
  /** cuα: the same label where two readers marked. */
  readonly coding: Measured;
  /** (k)uα for each label set in use. */
  readonly perValue: readonly ValueAlpha[];
}

export interface ValueAlpha {
  readonly value: readonly string[];
  readonly alpha: Measured;
  /** Share of what was marked with this value that another reader marked too, 0 to 1. */
  readonly coverage: Measured;
}

/**
 * The self-pairing term of `coding`: per segment, the square of the length that the others marked on
 * it, averaged over the others. It was chosen because it gives the value published in Krippendorff 2019,
 * p. 340 (0.724); it is matched to that one number, not derived. Squaring the length that anyone else
 * marked, as another implementation does, gives 0.728 there.
 */
export function alphaUFamily(layers: Layers): AlphaUFamily {
  const hindered = whyNot(layers);
  const sums = hindered ? noSums(layers.values.length) : sumsOf(layers);
  return {
    overall: hindered ?? overallAlpha(sums),
    marking: hindered ?? markingAlpha(sums),
    coding: hindered ?? codingAlpha(sums),
    perValue: layers.values.slice(1).map((value, at) => ({
      value,
      alpha: hindered ?? valueAlpha(sums, at + 1),
      coverage: hindered ?? coverage(sums, at + 1),
    })),
  };
}

/** All that the family is computed from, per value, as sums over places: they may be added up. */
export interface AlphaUSums {
  /** Length said, by all readers. */
  readonly said: Float64Array;
  /** Coincidences of the value with itself. */
  readonly agreed: Float64Array;
  /** Coincidences of the value with an unmarked place. */
  readonly alone: Float64Array;
  /** Self-pairing terms over all segments; for gaps their length. */
  readonly own: Float64Array;
  /** Self-pairing terms over what others marked too. */
  readonly shared: Float64Array;
}

export function noSums(values: number): AlphaUSums {
  const zeros = (): Float64Array => new Float64Array(values);
  return { said: zeros(), agreed: zeros(), alone: zeros(), own: zeros(), shared: zeros() };
}

export function sumsOf(layers: Layers): AlphaUSums {
  return sumsIn(layers, [])[0] ?? noSums(layers.values.length);
}

/** The sums of each block between ascending inner cuts; a segment counts where it begins. */
export function sumsIn(layers: Layers, cuts: readonly number[]): readonly AlphaUSums[] {
  const blocks = coincidencesIn(layers, { unmarked: 'value', cuts }).map((block): AlphaUSums => {
    const { values, matrix, marginals, agreed } = block;
    const alone = marginals.map((_, value) => matrix[value * values + UNMARKED] ?? 0);
    return { ...noSums(values), said: marginals, agreed, alone };
  });
  forEachSegment(layers, ({ start, value, own, shared }) => {
    const block = blocks[firstIndex(cuts, (cut) => cut > start)];
    if (!block) return;
    block.own[value] = (block.own[value] ?? 0) + own;
    block.shared[value] = (block.shared[value] ?? 0) + shared;
  });
  return blocks;
}

export function overallAlpha({ said, agreed, own }: AlphaUSums): Measured {
  return alphaFrom(said, agreed, own);
}

export function markingAlpha({ said, agreed, own }: AlphaUSums): Measured {
  const total = sum(said);
  const gaps = said[UNMARKED] ?? 0;
  const observed = 2 * (gaps - (agreed[UNMARKED] ?? 0));
  const expected = (2 * gaps * (total - gaps)) / denominator(total, own);
  return oneMinus(observed, expected, total);
}

export function codingAlpha(sums: AlphaUSums): Measured {
  const agreed = sums.agreed.with(UNMARKED, 0);
  return alphaFrom(saidTogether(sums), agreed, sums.shared);
}

export function valueAlpha(sums: AlphaUSums, value: number): Measured {
  const together = saidTogether(sums);
  const total = sum(together);
  const said = together[value] ?? 0;
  if (said === 0) return undefinedBecause('no-shared-text');
  if (said === total) return undefinedBecause('one-category');
  const observed = said - (sums.agreed[value] ?? 0);
  const scale = denominator(total, sums.shared);
  const expectedOther = (said * (total - said)) / scale;
  const expectedAny = (said * total - (sums.shared[value] ?? 0)) / scale;
  return measured(1 - ((expectedAny / said) * observed) / expectedOther);
}

function coverage(sums: AlphaUSums, value: number): Measured {
  const said = sums.said[value] ?? 0;
  if (said === 0) return undefinedBecause('no-units');
  return measured((saidTogether(sums)[value] ?? 0) / said);
}

/** Of what was said, the part that met a mark of another reader. What rounding leaves over is nothing. */
function saidTogether({ said, alone }: AlphaUSums): Float64Array {
  return said.map((length, value) => {
    const together = value === UNMARKED ? 0 : length - (alone[value] ?? 0);
    return together > length * 1e-9 ? together : 0;
  });
}

function alphaFrom(said: Float64Array, agreed: Float64Array, self: Float64Array): Measured {
  const total = sum(said);
  const expectedPairs = said.reduce((rest, length) => rest - length ** 2, total ** 2);
  return oneMinus(total - sum(agreed), expectedPairs / denominator(total, self), total);
}

function oneMinus(observed: number, expected: number, total: number): Measured {
  if (total === 0) return undefinedBecause('no-shared-text');
  if (!(expected > 0)) return undefinedBecause('one-category');
  return measured(1 - observed / expected);
}

function denominator(total: number, self: Float64Array): number {
  return total - sum(self) / total;
}

/** What no member of the family has a value for. */
export function whyNot(layers: Layers): Measured | null {
  if (layers.length === 0) return undefinedBecause('no-text');
  if (layers.segments.length < 2) return undefinedBecause('one-reader');
  if (layers.values.length < 2) return undefinedBecause('no-units');
  return null;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
