/** A Correction: what a student gets back. It opens on top of their own reading. */
import type { Brand } from '../../lib/brand';
import type { JsonObject } from '../../lib/json';
import type { AnnotationId } from '../annotation/annotation';
import type { ReasonedMark } from '../exercise/exercise';
import type { ExerciseId } from '../exercise/exercise-id';
import type { ReadingId } from '../reading/reading';

export type CorrectionId = Brand<string, 'CorrectionId'>;

export interface Correction {
  readonly kind: 'correction';
  /** Made from the student's reading: one per student, the newest holds. */
  readonly id: CorrectionId;
  readonly exerciseId: ExerciseId;
  readonly studentId: ReadingId;
  /** The hand-in it is about: `Submission.contentHash`. */
  readonly contentHash: string;
  /** What the student's marks are compared with: the consensus, or the key. May be empty. */
  readonly marks: readonly ReasonedMark[];
  readonly comments: readonly MarkComment[];
  /** About the whole. */
  readonly overall: string;
  readonly created: string;
  readonly modified: string;
  readonly extra?: JsonObject;
}

/** What the teacher says to one of the student's own marks. */
export interface MarkComment {
  readonly markId: AnnotationId;
  readonly text: string;
}
