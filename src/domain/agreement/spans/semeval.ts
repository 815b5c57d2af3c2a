/**
 * The four schemas of SemEval-2013 task 9.1 (Segura-Bedmar et al. 2013): the same comparison judged four
 * ways, so that slips at the edges and different labels can be told apart. One reader is the reference.
 */
import { measured, undefinedBecause, type Measured } from '../continuum';
import { OUTCOMES, type Alignment } from './alignment';

export const SCHEMAS = ['strict', 'exact', 'partial', 'type'] as const;
/** strict: place and label. exact: place. partial: place, half for overlap. type: label, with any overlap. */
export type Schema = (typeof SCHEMAS)[number];

/** How often each outcome occurred. These add up over pairs and documents; scores do not. */
export interface OutcomeCounts {
  readonly same: number;
  /** Same label, overlapping place. */
  readonly boundary: number;
  /** Same place, different label. */
  readonly label: number;
  /** Overlapping place, different label. */
  readonly both: number;
  /** Only in the reference. */
  readonly missed: number;
  /** Only in the answer. */
  readonly spurious: number;
}

export interface SchemaCounts {
  readonly correct: number;
  readonly incorrect: number;
  readonly partial: number;
  readonly missed: number;
  readonly spurious: number;
}

export interface Scores {
  readonly precision: Measured;
  readonly recall: Measured;
  readonly f1: Measured;
}

export const NO_OUTCOMES: OutcomeCounts = {
  same: 0,
  boundary: 0,
  label: 0,
  both: 0,
  missed: 0,
  spurious: 0,
};

/** The first of the two aligned readers is the reference. */
export function countOutcomes({ outcomeOfA, outcomeOfB }: Alignment): OutcomeCounts {
  const counts = new Int32Array(OUTCOMES.length);
  for (const outcome of outcomeOfA) counts[outcome] = (counts[outcome] as number) + 1;
  const [same = 0, boundary = 0, label = 0, both = 0, missed = 0] = counts;
  const matched = outcomeOfA.length - missed;
  return { same, boundary, label, both, missed, spurious: outcomeOfB.length - matched };
}

export function addOutcomes(a: OutcomeCounts, b: OutcomeCounts): OutcomeCounts {
  return {
    same: a.same + b.same,
    boundary: a.boundary + b.boundary,
    label: a.label + b.label,
    both: a.both + b.both,
    missed: a.missed + b.missed,
    spurious: a.spurious + b.spurious,
  };
}

export function schemaCounts(counts: OutcomeCounts, schema: Schema): SchemaCounts {
  const { same, boundary, label, both, missed, spurious } = counts;
  const rest = { missed, spurious };
  switch (schema) {
    case 'strict':
      return { correct: same, incorrect: boundary + label + both, partial: 0, ...rest };
    case 'exact':
      return { correct: same + label, incorrect: boundary + both, partial: 0, ...rest };
    case 'partial':
      return { correct: same + label, incorrect: 0, partial: boundary + both, ...rest };
    case 'type':
      return { correct: same + boundary, incorrect: label + both, partial: 0, ...rest };
  }
}

/** Precision, recall and F1, 0 to 1. Add counts up first: half credit is lost when scores are averaged. */
export function schemaScores(counts: SchemaCounts): Scores {
  const { correct, incorrect, partial, missed, spurious } = counts;
  const credit = correct + partial / 2;
  const matched = correct + incorrect + partial;
  const share = (of: number): Measured =>
    of === 0 ? undefinedBecause('no-units') : measured(credit / of);
  return {
    precision: share(matched + spurious),
    recall: share(matched + missed),
    f1: share((2 * matched + spurious + missed) / 2),
  };
}
