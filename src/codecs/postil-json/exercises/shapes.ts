/** What belongs to an exercise, as it stands in the file. Marks are read one by one afterwards. */
import type { AnnotationId } from '../../../domain/annotation/annotation';
import { REVIEW_REASONS } from '../../../domain/annotation/orphan';
import type { CorrectionId } from '../../../domain/class/correction';
import { SUBMISSION_DOUBTS, type SubmissionId } from '../../../domain/class/submission';
import type { VerdictId } from '../../../domain/class/verdict';
import type { CodebookId, LabelId } from '../../../domain/codebook/label';
import type { ExerciseId } from '../../../domain/exercise/exercise-id';
import type { ReadingId } from '../../../domain/reading/reading';
import {
  anything,
  boolean,
  closed,
  integer,
  list,
  nullable,
  oneOf,
  open,
  optional,
  text,
  type Decoder,
} from '../../../domain/schema/decode';
import { hash, id, LONGEST_LINE, LONGEST_NOTE, MOST, time } from '../../../domain/schema/scalars';
import type { ArticleId } from '../../../domain/text/article';
import { fileSpan, fileSpans } from '../shapes';
import { candidates, quotes } from '../marks/unplaced';

export type FileHeldMark = Decoded<typeof readHeldMark>;
export type FileExercise = Decoded<typeof readExercise>;
export type FileVerdict = Decoded<typeof readVerdict>;

type Decoded<D> = D extends Decoder<infer T> ? T : never;

const line = text(LONGEST_LINE);
const long = text(LONGEST_NOTE);
const whole = integer(0, Number.MAX_SAFE_INTEGER);
const seal = optional(anything);
const marks = list(anything, MOST.annotations);

const held = {
  id: id<AnnotationId>(),
  spans: fileSpans,
  labelIds: list(id<LabelId>(), MOST.labels),
  note: long,
  seal,
};

export const readHeldMark = closed(held);
export const readReasonedMark = closed({ ...held, reason: long });

export const readHeldUnplaced = closed({
  id: id<AnnotationId>(),
  quotes,
  reason: oneOf(REVIEW_REASONS),
  candidates,
  labelIds: list(id<LabelId>(), MOST.labels),
  note: long,
  seal,
});

export const readExercise = open({
  id: id<ExerciseId>(),
  articleId: id<ArticleId>(),
  codebookId: id<CodebookId>(),
  title: line,
  task: long,
  asks: list(closed({ labelId: id<LabelId>(), least: whole, most: nullable(whole) }), MOST.labels),
  passages: list(fileSpan, MOST.spans),
  nameIsRequired: boolean,
  othersHidden: oneOf(['always', 'until-finished']),
  keyShown: oneOf(['never', 'after-finishing']),
  role: oneOf(['made', 'received']),
  created: time,
  modified: time,
  seal,
});

export const readVeiledKey = closed({
  exerciseId: id<ExerciseId>(),
  veiled: text(MOST.characters),
  seal,
});

/** What is under the veil. */
export const readKey = open({
  readingId: nullable(id<ReadingId>()),
  created: time,
  modified: time,
  marks,
});

export const readSubmission = open({
  id: id<SubmissionId>(),
  exerciseId: id<ExerciseId>(),
  studentId: id<ReadingId>(),
  reader: line,
  state: oneOf(['draft', 'finished']),
  handedIn: time,
  attempt: whole,
  collected: time,
  fileName: line,
  contentHash: hash,
  doubts: list(oneOf(SUBMISSION_DOUBTS), SUBMISSION_DOUBTS.length),
  seal,
  marks,
  unplaced: marks,
});

export const readVerdict = open({
  id: id<VerdictId>(),
  exerciseId: id<ExerciseId>(),
  passage: fileSpan,
  from: list(
    closed({ submissionId: id<SubmissionId>(), markId: id<AnnotationId>() }),
    MOST.annotations,
  ),
  reason: long,
  created: time,
  modified: time,
  seal,
  marks,
});

export const readCorrection = open({
  id: id<CorrectionId>(),
  exerciseId: id<ExerciseId>(),
  studentId: id<ReadingId>(),
  contentHash: hash,
  comments: list(closed({ markId: id<AnnotationId>(), text: long }), MOST.annotations),
  overall: long,
  created: time,
  modified: time,
  seal,
  marks,
});
