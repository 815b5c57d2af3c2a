/** Both generations of Krippendorff's alpha for unitized texts, over code points. */
import { layersOf, type Layers } from '../coding/layers';
import type { Continuum, Measured } from '../continuum';
import { blockCuts } from '../intervals/blocks';
import type { BootstrapOptions } from '../intervals/bootstrap';
import {
  alphaUFamily,
  codingAlpha,
  markingAlpha,
  overallAlpha,
  sumsIn,
  whyNot,
  type AlphaUSums,
} from '../unitizing/alpha-u';
import type { AlphaU1995, CategoryDisagreement } from '../unitizing/alpha-u-1995';
import type { MeasureEntry, Params, Scope } from './agreement-report';
import { entriesWithIntervals, entry, joined, type ScopeFacts, type SumMeasure } from './entries';

const SELF_PAIRING = 'squared mean length marked by the others';

/** The family of 2016 with intervals, its alpha per label, and `old`, the alpha of 1995. */
export function unitizingEntries(
  continuum: Continuum,
  old: AlphaU1995,
  facts: ScopeFacts,
  options: BootstrapOptions,
): readonly MeasureEntry[] {
  const layers = layersOf(continuum);
  const params: Params = { unit: 'code point', overlaps: 'label sets' };
  const coding: Params = { ...params, selfPairing: SELF_PAIRING };
  const perValue = alphaUFamily(layers).perValue.map(({ value, alpha }) =>
    entry({ ...facts, scope: scopeOf(value) }, 'alpha-u-value', coding, alpha),
  );
  return [
    ...familyEntries(layers, blockCuts(continuum), facts, options, [
      ['alpha-u', params, overallAlpha],
      ['alpha-u-marking', params, markingAlpha],
      ['alpha-u-coding', coding, codingAlpha],
    ]),
    ...perValue,
    entry(facts, 'alpha-u-1995', { unit: 'code point' }, old.overall),
  ];
}

/** For one label: marked with it or not. `own` holds the units of the label alone. */
export function labelUnitizingEntries(
  own: Continuum,
  old: CategoryDisagreement | undefined,
  facts: ScopeFacts,
  options: BootstrapOptions,
): readonly MeasureEntry[] {
  return [
    ...familyEntries(layersOf(own), blockCuts(own), facts, options, [
      ['alpha-u-marking', { unit: 'code point' }, markingAlpha],
    ]),
    ...(old ? [entry(facts, 'alpha-u-1995', { unit: 'code point' }, old.alpha)] : []),
  ];
}

type Member = readonly [MeasureEntry['measure'], Params, (sums: AlphaUSums) => Measured];

function familyEntries(
  layers: Layers,
  cuts: readonly number[],
  facts: ScopeFacts,
  options: BootstrapOptions,
  members: readonly Member[],
): readonly MeasureEntry[] {
  const hindered = whyNot(layers);
  if (hindered) return members.map(([measure, params]) => entry(facts, measure, params, hindered));
  const blocks = sumsIn(layers, cuts).map(({ said, agreed, alone, own, shared }) =>
    joined(said, agreed, alone, own, shared),
  );
  const size = layers.values.length;
  const measures = members.map(([measure, params, alpha]): SumMeasure => ({
    measure,
    params,
    of: (sum) => alpha(unpacked(sum, size)),
  }));
  return entriesWithIntervals(facts, measures, blocks, options);
}

function unpacked(sum: Float64Array, size: number): AlphaUSums {
  const part = (at: number): Float64Array => sum.subarray(at * size, (at + 1) * size);
  return { said: part(0), agreed: part(1), alone: part(2), own: part(3), shared: part(4) };
}

function scopeOf(value: readonly string[]): Scope {
  const [label = ''] = value;
  return value.length === 1 ? { kind: 'label', label } : { kind: 'label-set', labels: value };
}
