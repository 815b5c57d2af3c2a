/** The file's sections about exercises. Left out when there is nothing to say. */
import type { Correction } from '../../../domain/class/correction';
import type { HeldOrphan, Submission } from '../../../domain/class/submission';
import type { Verdict } from '../../../domain/class/verdict';
import type {
  AnswerKey,
  Exercise,
  HeldMark,
  ReasonedMark,
} from '../../../domain/exercise/exercise';
import { withExtra } from '../../../domain/schema/extra';
import { sealed } from '../../../domain/schema/seal';
import type { ArticleId } from '../../../domain/text/article';
import type { ExerciseParts } from '../../../domain/transfer/bundle';
import { toBase64 } from '../../../lib/base64';
import type { JsonObject } from '../../../lib/json';
import { compareIds, writeSpan, type MeasuredText } from '../texts/measured-text';
import { writeSearched } from '../marks/unplaced';

export function writeExercises(
  exercises: readonly ExerciseParts[],
  textOf: (id: ArticleId) => MeasuredText,
): JsonObject {
  if (exercises.length === 0) return {};
  const sorted = exercises.toSorted((a, b) => compareIds(a.exercise, b.exercise));
  const each = <R extends { readonly id: string }>(
    name: string,
    recordsOf: (parts: ExerciseParts) => readonly R[],
    write: (record: R, measured: MeasuredText) => JsonObject,
  ): JsonObject => {
    const written = sorted
      .flatMap((parts) => {
        const measured = textOf(parts.exercise.articleId);
        return recordsOf(parts).map((record) => ({ id: record.id, record, measured }));
      })
      .toSorted(compareIds)
      .map(({ record, measured }) => write(record, measured));
    return written.length > 0 ? { [name]: written } : {};
  };
  return {
    ...each('exercises', ({ exercise }) => [exercise], writeExercise),
    ...each('keys', ({ key }) => (key ? [key] : []), writeKey),
    ...each('submissions', ({ submissions }) => submissions, writeSubmission),
    ...each('verdicts', ({ verdicts }) => verdicts, writeVerdict),
    ...each('corrections', ({ corrections }) => corrections, writeCorrection),
  };
}

function writeExercise(exercise: Exercise, measured: MeasuredText): JsonObject {
  return sealed(
    {
      id: exercise.id,
      articleId: exercise.articleId,
      codebookId: exercise.codebookId,
      title: exercise.title,
      task: exercise.task,
      asks: exercise.asks.map(({ labelId, least, most }) => ({ labelId, least, most })),
      passages: exercise.passages.map((passage) => writeSpan(passage, measured)),
      nameIsRequired: exercise.nameIsRequired,
      othersHidden: exercise.othersHidden,
      keyShown: exercise.keyShown,
      role: exercise.role,
      created: exercise.created,
      modified: exercise.modified,
    },
    exercise.extra,
  );
}

function writeKey(key: AnswerKey, measured: MeasuredText): JsonObject {
  const { readingId, created, modified, marks } = key;
  const open = withExtra(
    {
      readingId,
      created,
      modified,
      marks: marks.map((mark) => reasonedFields(mark, measured)),
    },
    key.extra,
  );
  return sealed({ exerciseId: key.id, veiled: veil(open) });
}

function writeSubmission(submission: Submission, measured: MeasuredText): JsonObject {
  return sealed(
    {
      id: submission.id,
      exerciseId: submission.exerciseId,
      studentId: submission.studentId,
      reader: submission.reader,
      state: submission.state,
      handedIn: submission.handedIn,
      attempt: submission.attempt,
      collected: submission.collected,
      fileName: submission.fileName,
      contentHash: submission.contentHash,
      doubts: submission.doubts,
    },
    submission.extra,
    {
      marks: submission.marks.map((mark) => sealed(heldFields(mark, measured))),
      unplaced: submission.unplaced.map((orphan) => sealed(unplacedFields(orphan, measured))),
    },
  );
}

function writeVerdict(verdict: Verdict, measured: MeasuredText): JsonObject {
  return sealed(
    {
      id: verdict.id,
      exerciseId: verdict.exerciseId,
      passage: writeSpan(verdict.passage, measured),
      from: verdict.from.map(({ submissionId, markId }) => ({ submissionId, markId })),
      reason: verdict.reason,
      created: verdict.created,
      modified: verdict.modified,
    },
    verdict.extra,
    { marks: verdict.marks.map((mark) => sealed(reasonedFields(mark, measured))) },
  );
}

function writeCorrection(correction: Correction, measured: MeasuredText): JsonObject {
  return sealed(
    {
      id: correction.id,
      exerciseId: correction.exerciseId,
      studentId: correction.studentId,
      contentHash: correction.contentHash,
      comments: correction.comments.map(({ markId, text }) => ({ markId, text })),
      overall: correction.overall,
      created: correction.created,
      modified: correction.modified,
    },
    correction.extra,
    { marks: correction.marks.map((mark) => sealed(reasonedFields(mark, measured))) },
  );
}

function heldFields(mark: HeldMark, measured: MeasuredText): JsonObject {
  return {
    id: mark.id,
    spans: mark.spans.map((span) => writeSpan(span, measured)),
    labelIds: mark.labelIds,
    note: mark.note,
  };
}

function reasonedFields(mark: ReasonedMark, measured: MeasuredText): JsonObject {
  return { ...heldFields(mark, measured), reason: mark.reason };
}

function unplacedFields(orphan: HeldOrphan, { codePoints }: MeasuredText): JsonObject {
  return {
    id: orphan.id,
    ...writeSearched(orphan, codePoints),
    labelIds: orphan.labelIds,
    note: orphan.note,
  };
}

/** `read-keys.ts` says what for. */
function veil(key: JsonObject): string {
  return toBase64(JSON.stringify(key));
}
