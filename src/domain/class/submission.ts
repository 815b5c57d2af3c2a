/** A Submission: what one student handed in, frozen as it came. A later one supersedes it; both are kept. */
import type { Brand } from '../../lib/brand';
import type { JsonObject } from '../../lib/json';
import type { Orphan } from '../annotation/orphan';
import type { HeldMark } from '../exercise/exercise';
import type { ExerciseId } from '../exercise/exercise-id';
import type { ReadingId } from '../reading/reading';

export type SubmissionId = Brand<string, 'SubmissionId'>;

export interface Submission {
  readonly kind: 'submission';
  /** Made from the student's reading and `contentHash`: the same file twice is the same submission. */
  readonly id: SubmissionId;
  readonly exerciseId: ExerciseId;
  /** The reading's id on the student's computer: one per student and exercise, whatever name they give. */
  readonly studentId: ReadingId;
  /** Name or pseudonym; may be empty. */
  readonly reader: string;
  /** Explicit: "marked nothing" differs from "never finished". */
  readonly state: 'draft' | 'finished';
  /** RFC 3339, by the student's clock. For display: `attempt` orders. */
  readonly handedIn: string;
  /** Counts the hand-ins of this reading on that computer, from 1. */
  readonly attempt: number;
  /** RFC 3339, when it was collected here. */
  readonly collected: string;
  readonly fileName: string;
  /** SHA-256 of `handInContent`, lower-case hex. Finds damage, proves no authorship. */
  readonly contentHash: string;
  /** Over the exercise's own text here, whatever text it came with. */
  readonly marks: readonly HeldMark[];
  /** What has no certain place in the exercise's text. Never counted. */
  readonly unplaced: readonly HeldOrphan[];
  readonly doubts: readonly SubmissionDoubt[];
  readonly extra?: JsonObject;
}

/** An Orphan inside a record that is kept whole. */
export type HeldOrphan = Omit<Orphan, 'kind' | 'readingId' | 'created' | 'modified' | 'extra'>;

/**
 * What the teacher should know before trusting it:
 * - `changed`: its checksum does not fit: edited or damaged since it was written.
 * - `rescued`: parts of the file could not be read.
 * - `other-text`: it came with a text that differs; marks were aligned.
 * - `other-labels`: it uses labels that the exercise's codebook does not have; those were left off.
 */
export const SUBMISSION_DOUBTS = ['changed', 'rescued', 'other-text', 'other-labels'] as const;
export type SubmissionDoubt = (typeof SUBMISSION_DOUBTS)[number];
