/** Everything that was measured of a class, as plain data: to show, to save, to cite and to check again. */
import type { Measured } from '../continuum';
import type { BootstrapOptions, Interval } from '../intervals/bootstrap';
import type { PairMeasure } from '../pairs/pair-measures';
import type { Coverage } from '../passages/coverage';
import type { ContestedUnit } from '../passages/disagreements';
import type { LabelTable } from '../passages/label-table';
import type { OutcomeCounts } from '../spans/semeval';

export interface AgreementReport {
  readonly text: {
    /** SHA-256 of the article's canonical text. */
    readonly hash: string;
    /** Of the continuum, in code points: the passages, if it has any, else the text. */
    readonly length: number;
    readonly words: number;
    /** In code points of the article; absent when all of it counted. */
    readonly passages?: readonly { readonly start: number; readonly end: number }[];
  };
  readonly readers: readonly string[];
  /** Labels in use, sorted. */
  readonly labels: readonly string[];
  /** Readers who gave some place more than one label. */
  readonly overlappingReaders: number;
  readonly coverage: Coverage;
  readonly entries: readonly MeasureEntry[];
  /** How units answered each other, over all pairs of readers: what the SemEval scores come from. */
  readonly outcomes: OutcomeCounts;
  readonly pairs: PairMatrix;
  readonly labelsByLength: LabelTable;
  readonly labelsByUnits: LabelTable;
  /** The hardest first. */
  readonly contested: readonly ContestedUnit[];
}

export const MEASURES = [
  'f1-exact',
  'f1-overlap',
  'f1-passages',
  'semeval-strict',
  'semeval-exact',
  'semeval-partial',
  'semeval-type',
  'percent',
  'bennett-s',
  'fleiss-kappa',
  'cohen-kappa',
  'krippendorff-alpha',
  'multi-valued-alpha',
  'alpha-u',
  'alpha-u-marking',
  'alpha-u-coding',
  'alpha-u-value',
  'alpha-u-1995',
  'gamma',
  'gamma-cat',
  'gamma-k',
] as const;
export type MeasureName = (typeof MEASURES)[number];

export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'label'; readonly label: string }
  /** A place that got several labels at once. */
  | { readonly kind: 'label-set'; readonly labels: readonly string[] };

/** Whatever another program needs to compute the same number: unit, threshold, seed and so on. */
export type Params = Readonly<Record<string, string | number | boolean>>;

export interface MeasureEntry {
  readonly measure: MeasureName;
  readonly scope: Scope;
  readonly params: Params;
  readonly readers: number;
  /** Units that took part, of all readers. */
  readonly units: number;
  /** Share of the text that a reader left unmarked (with the scope's labels), on average. */
  readonly unmarked: Measured;
  readonly result: Measured;
  readonly interval?: MeasuredInterval;
}

export interface MeasuredInterval extends BootstrapOptions {
  readonly method: 'percentile bootstrap of blocks of text';
  readonly blocks: number;
  readonly result: Interval;
}

/** One measure of every two readers. */
export interface PairMatrix {
  readonly measure: PairMeasure;
  readonly params: Params;
  /** By `pairIndex`. */
  readonly values: readonly Measured[];
}

/** Where the pair of the i-th and the j-th of n readers stands; i is not j. */
export function pairIndex(i: number, j: number, n: number): number {
  const [low, high] = i < j ? [i, j] : [j, i];
  return low * n - (low * (low + 1)) / 2 + high - low - 1;
}
