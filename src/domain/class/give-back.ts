/** Giving back: a correction per student, made of what their marks are compared with and what is said to them. */
import { handoutOf, type HandoutParts } from '../exercise/handout';
import type { AnswerKey, ReasonedMark } from '../exercise/exercise';
import type { AnnotationId } from '../annotation/annotation';
import type { PostilBundle } from '../transfer/bundle';
import { copyId } from '../transfer/copy-id';
import type { Correction, CorrectionId, MarkComment } from './correction';
import { consensusMarks } from '../class-view/consensus-marks';
import type { Submission } from './submission';
import type { Verdict } from './verdict';

export const COMPARED_WITH = ['key', 'consensus', 'nothing'] as const;
/** What students' marks are held against. */
export type ComparedWith = (typeof COMPARED_WITH)[number];

export function comparedMarks(
  compared: ComparedWith,
  key: AnswerKey | null,
  verdicts: readonly Verdict[],
): readonly ReasonedMark[] {
  if (compared === 'nothing') return [];
  return compared === 'key' ? (key?.marks ?? []) : consensusMarks(verdicts);
}

/** The one before, brought up to date, or a new one. `now`: RFC 3339. */
export function correctionFor(
  submission: Submission,
  before: Correction | undefined,
  marks: readonly ReasonedMark[],
  now: string,
): Correction {
  const { exerciseId, studentId, contentHash } = submission;
  const base: Correction = before ?? {
    kind: 'correction',
    id: copyId<string>(studentId, exerciseId) as CorrectionId,
    exerciseId,
    studentId,
    contentHash,
    marks,
    comments: [],
    overall: '',
    created: now,
    modified: now,
  };
  return { ...base, contentHash, marks, modified: now };
}

/** With what is said to one mark; nothing said takes the comment away. */
export function withComment(
  correction: Correction,
  markId: AnnotationId,
  text: string,
): Correction {
  const others = correction.comments.filter((comment) => comment.markId !== markId);
  const comments: readonly MarkComment[] =
    text.trim() === '' ? others : [...others, { markId, text }];
  return { ...correction, comments };
}

/** Nothing to compare with and nothing said: not worth a file. */
export function isEmptyCorrection({ marks, comments, overall }: Correction): boolean {
  return marks.length === 0 && comments.length === 0 && overall.trim() === '';
}

/** What one student gets: their correction, over the exercise as it was handed out. Nobody else's, and no key. */
export function correctionFile(
  parts: Omit<HandoutParts, 'key'>,
  correction: Correction,
): PostilBundle {
  const bundle = handoutOf({ ...parts, key: null });
  return {
    ...bundle,
    exercises: (bundle.exercises ?? []).map((exercise) => ({
      ...exercise,
      corrections: [correction],
    })),
  };
}
