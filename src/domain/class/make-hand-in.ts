/** Makes what a student hands in: one submission with the exercise it answers, and nothing else of this computer. */
import type { Annotation } from '../annotation/annotation';
import type { Orphan } from '../annotation/orphan';
import type { Exercise } from '../exercise/exercise';
import { studentIdOf, type Answer } from '../exercise/students';
import type { ArticleParts, CodebookParts, PostilBundle } from '../transfer/bundle';
import { submissionId } from './hand-in';
import type { HandInContent } from './hand-in-content';
import type { Submission } from './submission';

export interface AnswerParts {
  readonly exercise: Exercise;
  readonly reading: Answer;
  /** All of the student's, this one too. */
  readonly tries: readonly Answer[];
  readonly annotations: readonly Annotation[];
  readonly orphans: readonly Orphan[];
}

/** `handedIn`: RFC 3339. */
export function contentToHandIn(parts: AnswerParts, handedIn: string): HandInContent {
  const { exercise, reading, tries, annotations, orphans } = parts;
  return {
    exerciseId: exercise.id,
    studentId: studentIdOf(reading),
    reader: reading.reader,
    state: reading.state,
    handedIn,
    attempt: 1 + tries.reduce((sum, own) => sum + own.exercise.handIns, 0),
    marks: annotations.map(({ id, spans, labelIds, note }) => ({ id, spans, labelIds, note })),
    unplaced: orphans.map(({ id, parts: own, reason, candidates, labelIds, note }) => ({
      id,
      parts: own,
      reason,
      candidates,
      labelIds,
      note,
    })),
  };
}

/** `contentHash`: SHA-256 of `handInContent(content)`. Without the key. */
export function handInBundle(
  exercise: Exercise,
  article: ArticleParts,
  codebook: CodebookParts,
  content: HandInContent,
  { contentHash, fileName }: Pick<Submission, 'contentHash' | 'fileName'>,
): PostilBundle {
  const submission: Submission = {
    kind: 'submission',
    id: submissionId(content, contentHash),
    ...content,
    collected: content.handedIn,
    fileName,
    contentHash,
    doubts: [],
  };
  return {
    articles: [article],
    codebooks: [codebook],
    readings: [],
    exercises: [{ exercise, key: null, submissions: [submission], verdicts: [], corrections: [] }],
  };
}
