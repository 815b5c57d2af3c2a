/**
 * Measures a class: everything overall and per label, every two readers, and the passages behind it. What needs
 * every two readers and what goes through the text place by place are two pieces of work of about the same size
 * that know nothing of each other: they may be done one after the other, or side by side and then joined.
 */
import { categoriesOf, layersOf, onlyCategory, type Layers } from './coding/layers';
import type { Continuum } from './continuum';
import { blockCuts } from './intervals/blocks';
import { USUAL_BOOTSTRAP, type BootstrapOptions } from './intervals/bootstrap';
import type { PairMeasure } from './pairs/pair-measures';
import { coverageOf, type Coverage } from './passages/coverage';
import { labelTableByLength, type LabelTable } from './passages/label-table';
import type { AgreementReport, MeasureEntry, Scope } from './report/agreement-report';
import { codingEntries, labelCodingEntries } from './report/coding-entries';
import { comparePairs, type PairsCompared } from './report/compare-pairs';
import type { ScopeFacts } from './report/entries';
import { labelPairEntries, pairEntries } from './report/pair-entries';
import { labelUnitizingEntries, unitizingEntries } from './report/unitizing-entries';
import { alphaU1995 } from './unitizing/alpha-u-1995';

export interface MeasureOptions {
  /** SHA-256 of the article's canonical text. */
  readonly textHash: string;
  /** Least shared / joint length of two units that count as the same passage; above 0 to 1. */
  readonly threshold?: number;
  /** The measure of the matrix of all readers against all. */
  readonly matrix?: PairMeasure;
  readonly bootstrap?: BootstrapOptions;
}

export interface MeasureProgress {
  readonly step: 'pairs' | 'unitizing' | 'coding' | 'labels';
  readonly done: number;
  readonly of: number;
}

/** Everything that is measured place by place. Plain data, like what is measured of pairs. */
export interface PlacesMeasured {
  readonly text: AgreementReport['text'];
  readonly readers: readonly string[];
  readonly overlappingReaders: number;
  readonly coverage: Coverage;
  readonly labelsByLength: LabelTable;
  readonly facts: ScopeFacts;
  readonly entries: readonly MeasureEntry[];
  readonly labels: readonly LabelMeasured[];
}

interface LabelMeasured {
  readonly label: string;
  readonly facts: ScopeFacts;
  readonly entries: readonly MeasureEntry[];
}

export const USUAL_THRESHOLD = 0.5;

/** Yields before each piece of work, so that it can be shown, spread out or given up. */
export function* measureAll(
  continuum: Continuum,
  options: MeasureOptions,
): Generator<MeasureProgress, AgreementReport> {
  const pairs = yield* measurePairs(continuum, options);
  return joinMeasured(pairs, yield* measurePlaces(continuum, options), options);
}

/** One of the two pieces of `measureAll`. */
export function* measurePairs(
  continuum: Continuum,
  options: MeasureOptions,
): Generator<MeasureProgress, PairsCompared> {
  const { threshold, matrix } = chosen(options);
  const pairs = (continuum.readers.length * (continuum.readers.length - 1)) / 2;
  yield { step: 'pairs', done: 0, of: pairs };
  const steps = comparePairs(continuum, { threshold, matrix, cuts: blockCuts(continuum) });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield { step: 'pairs', done: step.value, of: pairs };
  }
}

/** The other piece. */
export function* measurePlaces(
  continuum: Continuum,
  options: MeasureOptions,
): Generator<MeasureProgress, PlacesMeasured> {
  const { bootstrap } = chosen(options);
  yield { step: 'unitizing', done: 0, of: 1 };
  const layers = layersOf(continuum);
  const facts = factsOf(continuum, layers, { kind: 'all' });
  const old = alphaU1995(continuum);
  const unitizing = unitizingEntries(continuum, old, facts, bootstrap);
  yield { step: 'coding', done: 0, of: 1 };
  const coding = codingEntries(continuum, facts, bootstrap);

  const labels: LabelMeasured[] = [];
  const inUse = categoriesOf(continuum);
  for (const [at, label] of inUse.entries()) {
    yield { step: 'labels', done: at, of: inUse.length };
    const own = onlyCategory(continuum, label);
    const ownFacts = factsOf(own, layersOf(own), { kind: 'label', label });
    labels.push({
      label,
      facts: ownFacts,
      entries: [
        ...labelUnitizingEntries(own, old.categories[at], ownFacts, bootstrap),
        ...labelCodingEntries(own, ownFacts, bootstrap),
      ],
    });
  }
  return {
    text: {
      hash: options.textHash,
      length: continuum.length,
      words: continuum.tokens?.length ?? 0,
      ...(continuum.passages && { passages: continuum.passages }),
    },
    readers: continuum.readers.map(({ reader }) => reader),
    overlappingReaders: layers.overlapping,
    coverage: coverageOf(layers),
    labelsByLength: labelTableByLength(layers),
    facts,
    entries: [...unitizing, ...coding],
    labels,
  };
}

/** Both of the same continuum, with the same options. A few milliseconds. */
export function joinMeasured(
  pairs: PairsCompared,
  { facts, entries, labels, ...places }: PlacesMeasured,
  options: MeasureOptions,
): AgreementReport {
  const { threshold, matrix, bootstrap } = chosen(options);
  return {
    ...places,
    labels: labels.map(({ label }) => label),
    entries: [
      ...pairEntries(pairs, threshold, facts, bootstrap),
      ...entries,
      ...labels.flatMap((own, at) => [
        ...labelPairEntries(pairs, at, threshold, own.facts),
        ...own.entries,
      ]),
    ],
    outcomes: pairs.outcomes,
    pairs: { measure: matrix, params: { threshold }, values: pairs.matrix },
    labelsByUnits: pairs.labelsByUnits,
    contested: pairs.contested,
  };
}

function chosen({
  threshold = USUAL_THRESHOLD,
  matrix = 'f1-overlap',
  bootstrap = USUAL_BOOTSTRAP,
}: MeasureOptions): Required<Pick<MeasureOptions, 'threshold' | 'matrix' | 'bootstrap'>> {
  return { threshold, matrix, bootstrap };
}

function factsOf(continuum: Continuum, layers: Layers, scope: Scope): ScopeFacts {
  return {
    scope,
    readers: continuum.readers.length,
    units: continuum.readers.reduce((sum, { units }) => sum + units.length, 0),
    unmarked: coverageOf(layers).byAReader,
  };
}
