/** Does one task of the worker, step by step: each step says how far it is, from 0 to 1. */
import { continuumOf, inArticle } from '../../../../domain/agreement/continuum-of';
import type { Continuum, Stretch } from '../../../../domain/agreement/continuum';
import { gammaParameters, runGamma } from '../../../../domain/agreement/gamma/gamma-job';
import { measureAll, type MeasureProgress } from '../../../../domain/agreement/measure-all';
import { disagreementsOf } from '../../../../domain/agreement/passages/disagreements';
import type { LabelId } from '../../../../domain/codebook/label';
import { createCodePointIndex } from '../../../../domain/text/code-points';
import { codePoint } from '../../../../domain/text/offsets';
import { span, type Span } from '../../../../domain/text/span';
import type {
  Measures,
  MeasuringInput,
  MeasuringResults,
  Place,
  TaskKind,
  ToMeasurer,
} from './messages';

export function* measure({
  input,
  task,
}: ToMeasurer): Generator<number, MeasuringResults[TaskKind]> {
  const continuum = continuumFor(input);
  switch (task.kind) {
    case 'report':
      return yield* report(input, continuum);
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

function* report(input: MeasuringInput, continuum: Continuum): Generator<number, Measures> {
  const steps = measureAll(continuum, { textHash: input.textHash });
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      const whereIs = locator(input.text, continuum);
      const contested = step.value.contested.slice(0, MOST_CONTESTED).map((unit) => ({
        spans: whereIs(unit),
        labelId: unit.category as LabelId,
        readers: unit.readers.length,
        same: unit.same,
        boundary: unit.boundary,
        label: unit.label,
        missing: unit.missing,
      }));
      return { report: { ...step.value, contested: [] }, contested };
    }
    yield shareOf(step.value);
  }
}

/** Nobody reads on after so many, and each is sent to the page. */
const MOST_CONTESTED = 2000;

/** What each step takes of the whole, roughly. */
const WEIGHT = { pairs: 0.6, unitizing: 0.1, coding: 0.1, labels: 0.2 } as const;

function shareOf({ step, done, of }: MeasureProgress): number {
  const names = ['pairs', 'unitizing', 'coding', 'labels'] as const;
  const before = names.slice(0, names.indexOf(step)).reduce((sum, name) => sum + WEIGHT[name], 0);
  return before + (WEIGHT[step] * done) / Math.max(1, of);
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
