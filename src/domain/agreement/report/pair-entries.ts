/** F1 and the SemEval scores over all pairs of readers: counts added up first, then one score. */
import { undefinedBecause, type Measured } from '../continuum';
import type { BootstrapOptions } from '../intervals/bootstrap';
import { f1 } from '../spans/f1';
import { schemaCounts, schemaScores, SCHEMAS } from '../spans/semeval';
import type { MeasureEntry, MeasureName, Params } from './agreement-report';
import type { PairsCompared, PairSums } from './compare-pairs';
import { entriesWithIntervals, entry, type ScopeFacts } from './entries';

const POOLED = 'counts of all pairs added up';

export function pairEntries(
  compared: PairsCompared,
  threshold: number,
  facts: ScopeFacts,
  options: BootstrapOptions,
): readonly MeasureEntry[] {
  const kinds: readonly (readonly [MeasureName, Params, PairSums])[] = [
    ['f1-exact', { labels: 'compared' }, compared.exact],
    ['f1-overlap', { labels: 'compared', threshold }, compared.overlap],
    ['f1-passages', { labels: 'ignored', threshold }, compared.passages],
  ];
  return [
    ...kinds.flatMap(([measure, own, { blocks }]) => {
      const params: Params = { unit: 'unit', over: POOLED, ...own };
      if (facts.readers < 2) return [entry(facts, measure, params, undefinedBecause('one-reader'))];
      return entriesWithIntervals(facts, [{ measure, params, of: f1OfSum }], blocks, options);
    }),
    ...SCHEMAS.map((schema) => {
      const counts = schemaCounts(compared.outcomes, schema);
      const result = facts.readers < 2 ? undefinedBecause('one-reader') : schemaScores(counts).f1;
      const params: Params = { unit: 'unit', over: POOLED, ...counts };
      return entry(facts, `semeval-${schema}`, params, result);
    }),
  ];
}

/** `at`: the label's place among the categories. */
export function labelPairEntries(
  compared: PairsCompared,
  at: number,
  threshold: number,
  facts: ScopeFacts,
): readonly MeasureEntry[] {
  const score = ({ perLabel }: PairSums): Measured => {
    if (facts.readers < 2) return undefinedBecause('one-reader');
    return f1({ pairs: perLabel[at] ?? 0, units: facts.units * (facts.readers - 1) });
  };
  const params: Params = { unit: 'unit', over: POOLED, labels: 'compared' };
  return [
    entry(facts, 'f1-exact', params, score(compared.exact)),
    entry(facts, 'f1-overlap', { ...params, threshold }, score(compared.overlap)),
  ];
}

function f1OfSum(sum: Float64Array): Measured {
  return f1({ pairs: sum[0] ?? 0, units: sum[1] ?? 0 });
}
