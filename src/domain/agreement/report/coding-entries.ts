/** Coefficients of coding, per word and per code point of a continuum. */
import {
  bennettS,
  fleissKappa,
  nominalAlpha,
  percentAgreement,
  type NominalSums,
} from '../coding/coincidences';
import { layersOf, type Layers } from '../coding/layers';
import { multiValuedFrom, observedDistance } from '../coding/multi-valued';
import { coincidencesIn } from '../coding/sweep';
import { inTokens } from '../coding/tokens';
import { undefinedBecause, type Continuum, type Measured } from '../continuum';
import { tokenBlockCuts } from '../intervals/blocks';
import type { BootstrapOptions } from '../intervals/bootstrap';
import { meanOfPairs } from '../pairs/pair-measures';
import { lengthsPerValue, pairKappa } from '../pairs/pair-sums';
import type { MeasureEntry, Params } from './agreement-report';
import { entriesWithIntervals, entry, joined, type ScopeFacts, type SumMeasure } from './entries';

interface Points {
  readonly unit: 'word' | 'code point';
  readonly layers: Layers;
  readonly cuts: readonly number[];
  /** Null per code point: intervals would tell what those per word tell. */
  readonly options: BootstrapOptions | null;
  /** Why no measure has a value; null if some may. */
  readonly hindered: Measured | null;
}

/** Everything that is counted place by place: percent, S, Fleiss, alpha, multi-valued alpha; mean kappa. */
export function codingEntries(
  continuum: Continuum,
  facts: ScopeFacts,
  options: BootstrapOptions,
): readonly MeasureEntry[] {
  return pointsOf(continuum, options).flatMap((points) => [
    ...nominalEntries(points, ['value', 'missing'], facts),
    kappaEntry(points, facts),
    ...(['value', 'missing'] as const).flatMap((unmarked) =>
      multiValuedEntries(points, unmarked, facts),
    ),
  ]);
}

/** For one label: only whether it was given or not. */
export function labelCodingEntries(
  continuum: Continuum,
  facts: ScopeFacts,
  options: BootstrapOptions,
): readonly MeasureEntry[] {
  return pointsOf(continuum, options)
    .slice(0, 1)
    .flatMap((points) => [...nominalEntries(points, ['value'], facts), kappaEntry(points, facts)]);
}

function pointsOf(continuum: Continuum, options: BootstrapOptions): readonly Points[] {
  const words = inTokens(continuum);
  const noWords = words.length === 0 ? undefinedBecause('no-tokens') : null;
  return [
    {
      unit: 'word',
      layers: layersOf(words),
      cuts: tokenBlockCuts(words),
      options,
      hindered: whyNot(continuum) ?? noWords,
    },
    {
      unit: 'code point',
      layers: layersOf(continuum),
      cuts: [],
      options: null,
      hindered: whyNot(continuum),
    },
  ];
}

type Coefficient = readonly [MeasureEntry['measure'], (of: NominalSums) => Measured];

function nominalEntries(
  { unit, layers, cuts, options, hindered }: Points,
  ways: readonly ('value' | 'missing')[],
  facts: ScopeFacts,
): readonly MeasureEntry[] {
  const size = layers.values.length;
  const everywhere: readonly Coefficient[] = [
    ['percent', percentAgreement],
    ['bennett-s', (of) => bennettS(of, size)],
    ['fleiss-kappa', fleissKappa],
    ['krippendorff-alpha', nominalAlpha],
  ];
  const whereMarked: readonly Coefficient[] = [
    ['percent', percentAgreement],
    ['krippendorff-alpha', nominalAlpha],
  ];
  return ways.flatMap((unmarked) => {
    const params: Params = { unit, unmarked, values: size };
    const coefficients = unmarked === 'value' ? everywhere : whereMarked;
    if (hindered) {
      return coefficients.map(([measure]) => entry(facts, measure, params, hindered));
    }
    const blocks = coincidencesIn(layers, { unmarked, cuts }).map(({ marginals, agreed }) =>
      joined(marginals, agreed),
    );
    const measures = coefficients.map(([measure, coefficient]): SumMeasure => {
      const of = (sum: Float64Array): Measured =>
        coefficient({ marginals: sum.subarray(0, size), agreed: sum.subarray(size) });
      return { measure, params, of };
    });
    return entriesWithIntervals(facts, measures, blocks, options);
  });
}

function multiValuedEntries(
  { unit, layers, cuts, options, hindered }: Points,
  unmarked: 'value' | 'missing',
  facts: ScopeFacts,
): readonly MeasureEntry[] {
  const params: Params = { unit, unmarked, distance: '1 - 2 * shared / (size + size)' };
  if (hindered) return [entry(facts, 'multi-valued-alpha', params, hindered)];
  const blocks = coincidencesIn(layers, { unmarked, cuts }).map((block) =>
    joined([observedDistance(block, layers.values)], block.marginals),
  );
  const of = (sum: Float64Array): Measured =>
    multiValuedFrom(sum.subarray(1), sum[0] ?? 0, layers.values);
  return entriesWithIntervals(
    facts,
    [{ measure: 'multi-valued-alpha', params, of }],
    blocks,
    options,
  );
}

/** Cohen's kappa of every two readers, then the mean of those that have a value. */
function kappaEntry({ unit, layers, hindered }: Points, facts: ScopeFacts): MeasureEntry {
  const params: Params = { unit, unmarked: 'value', over: 'mean of pairs' };
  if (hindered) return entry(facts, 'cohen-kappa', params, hindered);
  const lengths = lengthsPerValue(layers);
  const readers = layers.segments.length;
  const pairs: Measured[] = [];
  for (let i = 0; i < readers; i += 1) {
    for (let j = i + 1; j < readers; j += 1) pairs.push(pairKappa(layers, lengths, i, j));
  }
  return entry(facts, 'cohen-kappa', params, meanOfPairs(pairs));
}

function whyNot({ length, readers }: Continuum): Measured | null {
  if (length === 0) return undefinedBecause('no-text');
  if (readers.length < 2) return undefinedBecause('one-reader');
  if (readers.every(({ units }) => units.length === 0)) return undefinedBecause('no-units');
  return null;
}
