/** Measures a class: everything overall and per label, every two readers, and the passages behind it. */
import { categoriesOf, layersOf, onlyCategory, type Layers } from './coding/layers';
import type { Continuum } from './continuum';
import { blockCuts } from './intervals/blocks';
import { USUAL_BOOTSTRAP, type BootstrapOptions } from './intervals/bootstrap';
import type { PairMeasure } from './pairs/pair-measures';
import { coverageOf } from './passages/coverage';
import { labelTableByLength } from './passages/label-table';
import type { AgreementReport, MeasureEntry, Scope } from './report/agreement-report';
import { codingEntries, labelCodingEntries } from './report/coding-entries';
import { comparePairs } from './report/compare-pairs';
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

export const USUAL_THRESHOLD = 0.5;

/** Yields before each piece of work, so that it can be shown, spread out or given up. */
export function* measureAll(
  continuum: Continuum,
  options: MeasureOptions,
): Generator<MeasureProgress, AgreementReport> {
  const { threshold = USUAL_THRESHOLD, matrix = 'f1-overlap' } = options;
  const bootstrap = options.bootstrap ?? USUAL_BOOTSTRAP;
  const layers = layersOf(continuum);
  const facts = factsOf(continuum, layers, { kind: 'all' });

  const pairs = (continuum.readers.length * (continuum.readers.length - 1)) / 2;
  yield { step: 'pairs', done: 0, of: pairs };
  const steps = comparePairs(continuum, { threshold, matrix, cuts: blockCuts(continuum) });
  let step = steps.next();
  while (step.done !== true) {
    yield { step: 'pairs', done: step.value, of: pairs };
    step = steps.next();
  }
  const compared = step.value;
  const entries: MeasureEntry[] = [...pairEntries(compared, threshold, facts, bootstrap)];

  yield { step: 'unitizing', done: 0, of: 1 };
  const old = alphaU1995(continuum);
  entries.push(...unitizingEntries(continuum, old, facts, bootstrap));
  yield { step: 'coding', done: 0, of: 1 };
  entries.push(...codingEntries(continuum, facts, bootstrap));

  const labels = categoriesOf(continuum);
  for (const [at, label] of labels.entries()) {
    yield { step: 'labels', done: at, of: labels.length };
    const own = onlyCategory(continuum, label);
    const ownFacts = factsOf(own, layersOf(own), { kind: 'label', label });
    entries.push(
      ...labelPairEntries(compared, at, threshold, ownFacts),
      ...labelUnitizingEntries(own, old.categories[at], ownFacts, bootstrap),
      ...labelCodingEntries(own, ownFacts, bootstrap),
    );
  }
  return {
    text: {
      hash: options.textHash,
      length: continuum.length,
      words: continuum.tokens?.length ?? 0,
      ...(continuum.passages && { passages: continuum.passages }),
    },
    readers: continuum.readers.map(({ reader }) => reader),
    labels,
    overlappingReaders: layers.overlapping,
    coverage: coverageOf(layers),
    entries,
    outcomes: compared.outcomes,
    pairs: { measure: matrix, params: { threshold }, values: compared.matrix },
    labelsByLength: labelTableByLength(layers),
    labelsByUnits: compared.labelsByUnits,
    contested: compared.contested,
  };
}

function factsOf(continuum: Continuum, layers: Layers, scope: Scope): ScopeFacts {
  return {
    scope,
    readers: continuum.readers.length,
    units: continuum.readers.reduce((sum, { units }) => sum + units.length, 0),
    unmarked: coverageOf(layers).byAReader,
  };
}
