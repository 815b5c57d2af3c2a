/** What the page asks of the worker that measures, and what it hears. Plain data. */
import type { MarkedReading } from '../../../../domain/agreement/continuum-of';
import type { GammaResult } from '../../../../domain/agreement/gamma/gamma-result';
import type { PlacesMeasured } from '../../../../domain/agreement/measure-all';
import type { DisagreementKind } from '../../../../domain/agreement/passages/disagreements';
import type { AgreementReport } from '../../../../domain/agreement/report/agreement-report';
import type { PairsCompared } from '../../../../domain/agreement/report/compare-pairs';
import type { LabelId } from '../../../../domain/codebook/label';
import type { Span } from '../../../../domain/text/span';

export interface MeasuringInput {
  readonly text: string;
  /** SHA-256 of the text, lower-case hex. */
  readonly textHash: string;
  /** BCP 47; empty when unknown. */
  readonly language: string;
  /** Empty: the whole text. */
  readonly passages: readonly Span[];
  /** Of finished readers. */
  readonly readings: readonly MarkedReading[];
}

export interface MeasuringTasks {
  readonly report: { readonly kind: 'report' };
  readonly pair: { readonly kind: 'pair'; readonly first: string; readonly second: string };
  readonly gamma: { readonly kind: 'gamma'; readonly seed: number };
}

export type TaskKind = keyof MeasuringTasks;

export interface MeasuringResults {
  readonly report: Measures;
  readonly pair: readonly Place[];
  readonly gamma: GammaResult;
}

export interface Measures {
  readonly report: AgreementReport;
  /** The hardest first. */
  readonly contested: readonly ContestedPlace[];
}

/** A passage that a number comes from, in UTF-16 of the article. */
export interface Place {
  /** More than one where it runs over the gap between two passages of the exercise. */
  readonly spans: readonly Span[];
  readonly kind: DisagreementKind;
  /** What each of the two readers said there; null = did not mark it. */
  readonly said: readonly [LabelId | null, LabelId | null];
}

/** One that some readers marked, and how the others answered: pairs of readers. */
export interface ContestedPlace {
  readonly spans: readonly Span[];
  readonly labelId: LabelId;
  readonly readers: number;
  readonly same: number;
  readonly boundary: number;
  readonly label: number;
  readonly missing: number;
}

/** What one worker does: a report is the work of two. */
export interface WorkerTasks extends Omit<MeasuringTasks, 'report'> {
  readonly pairs: { readonly kind: 'pairs' };
  readonly places: { readonly kind: 'places' };
}

export type WorkKind = keyof WorkerTasks;

export interface WorkerResults extends Omit<MeasuringResults, 'report'> {
  readonly pairs: {
    /** Without what is contested: its places stand beside it. */
    readonly compared: PairsCompared;
    readonly contested: readonly ContestedPlace[];
  };
  readonly places: PlacesMeasured;
}

export interface ToMeasurer<K extends WorkKind = WorkKind> {
  readonly input: MeasuringInput;
  readonly task: WorkerTasks[K];
}

export type FromMeasurer =
  /** `share`: 0 to 1. */
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly result: WorkerResults[WorkKind] };
