/** Both generations of Krippendorff's alpha for unitized texts, over code points. */
import { layersOf, onlyCategory, type Layers } from '../coding/layers';
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
import { alphaU1995 } from '../unitizing/alpha-u-1995';
import type { MeasureEntry, Params, Scope } from './agreement-report';
import { entry, entryWithInterval, joined, type ScopeFacts } from './entries';

const SELF_PAIRING = 'squared mean length marked by the others';

/** The family of 2016 with intervals, its alpha per label, and the alpha of 1995. */
export function unitizingEntries(
  continuum: Continuum,
  facts: ScopeFacts,
  options: BootstrapOptions,
): readonly MeasureEntry[] {
  const layers = layersOf(continuum);
  const params: Params = { unit: 'code point', overlaps: 'label sets' };
  const coding: Params = { ...params, selfPairing: SELF_PAIRING };
  const perValue = alphaUFamily(layers).perValue.map(({ value, alpha }) =>
    entry({ ...facts, scope: scopeOf(value) }, 'alpha-u-value', coding, alpha),
  );
  const old = alphaU1995(continuum);
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

/** For one label: marked with it or not. */
export function labelUnitizingEntries(
  continuum: Continuum,
  label: string,
  facts: ScopeFacts,
  options: BootstrapOptions,
): readonly MeasureEntry[] {
  const own = onlyCategory(continuum, label);
  return [
    ...familyEntries(layersOf(own), blockCuts(continuum), facts, options, [
      ['alpha-u-marking', { unit: 'code point' }, markingAlpha],
    ]),
    entry(facts, 'alpha-u-1995', { unit: 'code point' }, alphaU1995(own).overall),
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
  return members.map(([measure, params, alpha]) =>
    entryWithInterval(facts, measure, params, blocks, (sum) => alpha(unpacked(sum, size)), options),
  );
}

function unpacked(sum: Float64Array, size: number): AlphaUSums {
  const part = (at: number): Float64Array => sum.subarray(at * size, (at + 1) * size);
  return { said: part(0), agreed: part(1), alone: part(2), own: part(3), shared: part(4) };
}

function scopeOf(value: readonly string[]): Scope {
  const [label = ''] = value;
  return value.length === 1 ? { kind: 'label', label } : { kind: 'label-set', labels: value };
}
