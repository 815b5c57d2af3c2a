/** Does one task of the worker, step by step: each step says how far it is, from 0 to 1. */
import { continuumOf, inArticle } from '../../../../domain/agreement/continuum-of';
import type { Continuum, Stretch } from '../../../../domain/agreement/continuum';
import { gammaParameters, runGamma } from '../../../../domain/agreement/gamma/gamma-job';
import {
  measurePairs,
  measurePlaces,
  type MeasureProgress,
} from '../../../../domain/agreement/measure-all';
import { disagreementsOf } from '../../../../domain/agreement/passages/disagreements';
import type { LabelId } from '../../../../domain/codebook/label';
import { createCodePointIndex } from '../../../../domain/text/code-points';
import { codePoint } from '../../../../domain/text/offsets';
import { span, type Span } from '../../../../domain/text/span';
import { measureOptions } from './measure-options';
import type { MeasuringInput, Place, ToMeasurer, WorkerResults, WorkKind } from './messages';

export function* measure({ input, task }: ToMeasurer): Generator<number, WorkerResults[WorkKind]> {
  const continuum = continuumFor(input);
  switch (task.kind) {
    case 'pairs':
      return yield* pairs(input, continuum);
    case 'places':
      return yield* shared(measurePlaces(continuum, measureOptions(input)));
    case 'pair':
      return places(input, continuum, task.first, task.second);
    case 'gamma': {
      const parameters = gammaParameters(continuum, { seed: task.seed });
      const steps = runGamma({ continuum, parameters });
      for (;;) {
        const step = steps.next();
        if (step.done === true) return step.value;
        yield step.value.done / Math.max(1, step.value.of);
      }
    }
  }
}

function continuumFor({ text, language, passages, readings }: MeasuringInput): Continuum {
  return continuumOf(text, readings, { language, ...(passages.length > 0 && { passages }) });
}

function* pairs(
  input: MeasuringInput,
  continuum: Continuum,
): Generator<number, WorkerResults['pairs']> {
  const compared = yield* shared(measurePairs(continuum, measureOptions(input)));
  const whereIs = locator(input.text, continuum);
  const contested = compared.contested.slice(0, MOST_CONTESTED).map((unit) => ({
    spans: whereIs(unit),
    labelId: unit.category as LabelId,
    readers: unit.readers.length,
    same: unit.same,
    boundary: unit.boundary,
    label: unit.label,
    missing: unit.missing,
  }));
  return { compared: { ...compared, contested: [] }, contested };
}

/** Nobody reads on after so many, and each is sent to the page. */
const MOST_CONTESTED = 2000;

function* shared<R>(steps: Generator<MeasureProgress, R>): Generator<number, R> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield shareOf(step.value);
  }
}

/** Of its piece of work: where each step of it begins, roughly, and how much it takes. */
const STEPS = {
  pairs: { from: 0, takes: 1 },
  unitizing: { from: 0, takes: 0.4 },
  coding: { from: 0.4, takes: 0.3 },
  labels: { from: 0.7, takes: 0.3 },
} as const;

function shareOf({ step, done, of }: MeasureProgress): number {
  const { from, takes } = STEPS[step];
  return from + (takes * done) / Math.max(1, of);
}

function places(
  { text }: MeasuringInput,
  continuum: Continuum,
  first: string,
  second: string,
): readonly Place[] {
  const whereIs = locator(text, continuum);
  return disagreementsOf(continuum, first, second).map((found) => ({
    spans: whereIs(found),
    kind: found.kind,
    said: [labelOf(found.first), labelOf(found.second)],
  }));
}

function labelOf(unit: { readonly category: string } | undefined): LabelId | null {
  return unit ? (unit.category as LabelId) : null;
}

function locator(text: string, continuum: Continuum): (stretch: Stretch) => readonly Span[] {
  const index = createCodePointIndex(text);
  return (stretch) =>
    inArticle(continuum, stretch).map(({ start, end }) =>
      span(index.toUtf16(codePoint(start)), index.toUtf16(codePoint(end))),
    );
}
