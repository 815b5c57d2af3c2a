/** A Verdict: what a teacher or a team decided for one passage. All verdicts of an exercise are its consensus. */
import type { Brand } from '../../lib/brand';
import type { JsonObject } from '../../lib/json';
import type { AnnotationId } from '../annotation/annotation';
import type { ReasonedMark } from '../exercise/exercise';
import type { ExerciseId } from '../exercise/exercise-id';
import type { Span } from '../text/span';
import type { SubmissionId } from './submission';

export type VerdictId = Brand<string, 'VerdictId'>;

export interface Verdict {
  readonly kind: 'verdict';
  readonly id: VerdictId;
  readonly exerciseId: ExerciseId;
  /** What was judged, in UTF-16 code units. */
  readonly passage: Span;
  /** Empty = none of these, nothing here. */
  readonly marks: readonly ReasonedMark[];
  /** The students' marks it was made from. */
  readonly from: readonly MarkOfSubmission[];
  readonly reason: string;
  readonly created: string;
  readonly modified: string;
  readonly extra?: JsonObject;
}

export interface MarkOfSubmission {
  readonly submissionId: SubmissionId;
  readonly markId: AnnotationId;
}
