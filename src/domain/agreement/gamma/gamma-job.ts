/**
 * Gamma, gamma-cat and gamma-k of a continuum (Mathet, Widlöcher and Métivier 2015; Mathet 2017), step by
 * step: a generator that says how far it is and can be left at any point, for a worker to run.
 */
import { measured, undefinedBecause, type Continuum, type UndefinedReason } from '../continuum';
import { exactAlignment, type BestAlignment } from './align/exact';
import { LARGE, localSearch } from './align/local-search';
import {
  alignmentProblem,
  disorderOf,
  totalCost,
  unitCount,
  type AlignmentProblem,
} from './align/problem';
import { joinTies } from './align/ties';
import { canonical } from './canonical';
import { gammaCategories, type CategorySample } from './category-agreement';
import { sampled, samplesNeeded, type Sampled } from './chance/expectation';
import { seededRandom } from './chance/random';
import { drawSamples } from './chance/samplers';
import { measureGap } from './measured-gap';
import type {
  GammaAccuracy,
  GammaJob,
  GammaParameters,
  GammaProgress,
  GammaResult,
} from './gamma-result';

/** Sizes up to which the best alignment is proven in seconds, also where marks crowd. */
const EXACT = [
  { readers: 2, units: Infinity },
  { readers: 5, units: 300 },
  { readers: 10, units: 150 },
] as const;

/** What suits the size of the continuum, but for what is asked for. */
export function gammaParameters(
  continuum: Continuum,
  asked: Partial<GammaParameters> = {},
): GammaParameters {
  const units = continuum.readers.reduce((sum, reader) => sum + reader.units.length, 0);
  const large = units > LARGE;
  return {
    alpha: 1,
    beta: 1,
    deltaEmpty: 1,
    sampler: 'shuffle',
    seed: 1,
    precision: 0.02,
    minSamples: large ? 10 : 30,
    maxSamples: large ? 12 : units > 100 ? 100 : 1000,
    method: 'auto',
    ...asked,
  };
}

/** Yields many times a second; returns the result. The readers' and their units' order does not matter. */
export function* runGamma(job: GammaJob): Generator<GammaProgress, GammaResult> {
  const { continuum, parameters } = job;
  const reason = undefinedFor(continuum);
  if (reason) return without(job, reason);
  const given = canonical(continuum);
  const problem = alignmentProblem(given.units, parameters);
  const exact = isExact(problem, parameters);
  const { minSamples, maxSamples } = parameters;

  const best = yield* reporting(align(problem, exact), {
    stage: 'observed',
    done: 0,
    of: minSamples + 1,
  });
  const draw = drawSamples(parameters.sampler, given.units, continuum.length);
  const random = seededRandom(parameters.seed);
  const disorders: number[] = [];
  const categorySamples: CategorySample[] = [];
  let unproven = best.proven ? 0 : 1;
  let needed = Math.min(minSamples, maxSamples);
  while (disorders.length < needed) {
    const sample = alignmentProblem(draw(random), parameters);
    const progress = { stage: 'expected', done: disorders.length + 1, of: needed + 1 } as const;
    const aligned = yield* reporting(align(sample, exact), progress);
    if (!aligned.proven) unproven += 1;
    disorders.push(disorderOf(sample, aligned.cost));
    categorySamples.push({ problem: sample, groups: aligned.groups });
    if (disorders.length < needed) continue;
    const wanted = samplesNeeded(sampled(disorders), parameters.precision);
    needed = Math.min(maxSamples, Math.max(needed, wanted));
  }
  const gap = exact
    ? null
    : yield* reporting(measureGap(problem, parameters.seed), {
        stage: 'check',
        done: needed + 1,
        of: needed + 1,
      });
  const expected = sampled(disorders);
  const observed = disorderOf(problem, best.cost);
  return {
    ...gammaFrom(observed, expected),
    observedDisorder: observed,
    expected: {
      disorder: expected.mean,
      deviation: expected.deviation,
      samples: expected.count,
      precision: expected.mean > 0 ? expected.halfWidth / expected.mean : 0,
    },
    ...gammaCategories({ problem, groups: best.groups }, categorySamples, given.categories),
    alignment: best.groups.map((group) => group.flatMap((unit) => given.origin[unit] ?? [])),
    accuracy: accuracyOf(problem, best, exact, unproven, gap),
    parameters,
    readers: continuum.readers.length,
    units: unitCount(problem.units),
  };
}

function isExact({ units }: AlignmentProblem, { method }: GammaParameters): boolean {
  if (method !== 'auto') return method === 'exact';
  return EXACT.some((up) => units.readers <= up.readers && unitCount(units) <= up.units);
}

function* align(problem: AlignmentProblem, exact: boolean): Generator<void, BestAlignment> {
  if (exact) {
    const best = yield* exactAlignment(problem);
    return { ...best, groups: joinTies(problem, best.groups) };
  }
  const groups = yield* localSearch(problem);
  return { groups, cost: totalCost(problem, groups), bound: 0, proven: false };
}

function* reporting<T>(
  steps: Generator<void, T>,
  progress: GammaProgress,
): Generator<GammaProgress, T> {
  yield progress;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield progress;
  }
}

function gammaFrom(
  observed: number,
  { mean, halfWidth }: Sampled,
): Pick<GammaResult, 'gamma' | 'band'> {
  if (mean === 0) return { gamma: undefinedBecause('no-disagreement-expected'), band: null };
  const gamma = measured(1 - observed / mean);
  if (halfWidth >= mean) return { gamma, band: null };
  return {
    gamma,
    band: { low: 1 - observed / (mean - halfWidth), high: 1 - observed / (mean + halfWidth) },
  };
}

function accuracyOf(
  problem: AlignmentProblem,
  best: BestAlignment,
  exact: boolean,
  unproven: number,
  gap: GammaAccuracy['gap'],
): GammaAccuracy {
  if (!exact) return { alignments: 'reader-reassignment', unproven, lowestDisorder: null, gap };
  return {
    alignments: unproven === 0 ? 'exact' : 'exact-within-limits',
    unproven,
    lowestDisorder: disorderOf(problem, best.bound),
    gap,
  };
}

function undefinedFor(continuum: Continuum): UndefinedReason | null {
  if (continuum.length === 0) return 'no-text';
  if (continuum.readers.length < 2) return 'one-reader';
  return continuum.readers.every(({ units }) => units.length === 0) ? 'no-units' : null;
}

function without({ continuum, parameters }: GammaJob, reason: UndefinedReason): GammaResult {
  const nothing = undefinedBecause(reason);
  return {
    gamma: nothing,
    band: null,
    observedDisorder: null,
    expected: null,
    gammaCat: { leftOut: nothing, counted: nothing },
    gammaK: [],
    alignment: [],
    accuracy: null,
    parameters,
    readers: continuum.readers.length,
    units: continuum.readers.reduce((sum, { units }) => sum + units.length, 0),
  };
}
