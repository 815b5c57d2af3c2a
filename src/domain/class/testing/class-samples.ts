/** Hand-ins for tests: small ones, and random ones of a few students. */
import fc from 'fast-check';
import type { AnnotationId } from '../../annotation/annotation';
import type { LabelId } from '../../codebook/label';
import type { HeldMark } from '../../exercise/exercise';
import type { ExerciseId } from '../../exercise/exercise-id';
import type { ReadingId } from '../../reading/reading';
import { MOMENT } from '../../testing/samples';
import { span } from '../../text/span';
import { submissionId } from '../hand-in';
import type { Submission } from '../submission';

export const EXERCISE = '00000000-0000-4000-8000-00000000e0e0' as ExerciseId;

export function studentId(number: number): ReadingId {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}` as ReadingId;
}

export function heldMark(id: string, start: number, end: number, labels = ['claim']): HeldMark {
  return {
    id: id as AnnotationId,
    spans: [span(start, end)],
    labelIds: labels.map((label) => label as LabelId),
    note: '',
  };
}

/** Its id follows from the student and the hash, as it does when collected. */
export function submission(student: number, fields: Partial<Submission> = {}): Submission {
  const contentHash = fields.contentHash ?? (fields.attempt ?? 1).toString(16).padEnd(64, '0');
  return {
    kind: 'submission',
    id: submissionId({ studentId: studentId(student) }, contentHash),
    exerciseId: EXERCISE,
    studentId: studentId(student),
    reader: `Student ${student}`,
    state: 'finished',
    handedIn: MOMENT,
    attempt: 1,
    collected: MOMENT,
    fileName: `${student}.postil.json`,
    marks: [],
    unplaced: [],
    doubts: [],
    ...fields,
    contentHash,
  };
}

/** Of at most five students, some of them the same. */
export const someSubmission: fc.Arbitrary<Submission> = fc
  .record({
    student: fc.nat({ max: 4 }),
    attempt: fc.integer({ min: 1, max: 3 }),
    hour: fc.nat({ max: 3 }),
    variant: fc.nat({ max: 2 }),
    isRescued: fc.boolean(),
  })
  .map(({ student, attempt, hour, variant, isRescued }) =>
    submission(student, {
      attempt,
      handedIn: `2026-01-02T0${hour}:00:00.000Z`,
      doubts: isRescued ? ['rescued'] : [],
      contentHash: [attempt, hour, variant, Number(isRescued)].join('').padEnd(64, '0'),
    }),
  );
