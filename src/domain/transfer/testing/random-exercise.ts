/** Random exercises with all that hangs on them: the same student twice, keys, verdicts about nobody. */
import type { AnnotationId } from '../../annotation/annotation';
import { REVIEW_REASONS } from '../../annotation/orphan';
import type { Correction, CorrectionId } from '../../class/correction';
import {
  SUBMISSION_DOUBTS,
  type HeldOrphan,
  type Submission,
  type SubmissionId,
} from '../../class/submission';
import type { Verdict, VerdictId } from '../../class/verdict';
import type { Label } from '../../codebook/label';
import type { AnswerKey, Exercise, HeldMark, ReasonedMark } from '../../exercise/exercise';
import type { ExerciseId } from '../../exercise/exercise-id';
import type { ReadingId } from '../../reading/reading';
import { mergeSpans } from '../../text/span';
import type { ArticleParts, CodebookParts, ExerciseParts, ReadingParts } from '../bundle';
import type { Chance } from './random';
import { NAMES, randomExtra, randomTimes, sorted } from './random-fields';
import { randomSpans } from './random-text';

interface Ground {
  readonly chance: Chance;
  readonly text: string;
  readonly labels: readonly Label[];
  readonly exerciseId: ExerciseId;
}

export function randomExercise(
  chance: Chance,
  { article, text: { text } }: ArticleParts,
  { codebook, labels }: CodebookParts,
  readings: readonly ReadingParts[],
): ExerciseParts {
  const id = chance.uuid() as ExerciseId;
  const ground: Ground = { chance, text, labels, exerciseId: id };
  const exercise: Exercise = {
    kind: 'exercise',
    id,
    articleId: article.id,
    codebookId: codebook.id,
    title: chance.pick(NAMES),
    task: chance.pick(NAMES),
    asks: labels
      .filter(() => chance.below(2) === 0)
      .map((label) => ({
        labelId: label.id,
        least: chance.below(4),
        most: chance.pick([null, 5]),
      })),
    passages: mergeSpans(chance.below(2) === 0 ? [] : (randomSpans(chance, text) ?? [])),
    nameIsRequired: chance.below(2) === 0,
    othersHidden: chance.pick(['always', 'until-finished']),
    keyShown: chance.pick(['never', 'after-finishing']),
    role: chance.pick(['made', 'received']),
    ...randomTimes(chance),
    ...randomExtra(chance),
  };
  const student = chance.uuid() as ReadingId;
  const submissions = sorted(
    chance.times(3, (attempt) => randomSubmission(ground, student, attempt + 1)),
    (submission) => submission,
  );
  return {
    exercise,
    key: chance.below(2) === 0 ? randomKey(ground, readings) : null,
    submissions,
    verdicts: sorted(
      chance.times(2, () => randomVerdict(ground, submissions)).flat(),
      (verdict) => verdict,
    ),
    corrections: sorted(
      chance.times(2, () => randomCorrection(ground, student)),
      (correction) => correction,
    ),
  };
}

/** Mark ids come from a small stock: the same ones stand in several records. */
function randomMarks({ chance, text, labels }: Ground): readonly HeldMark[] {
  return STOCK.flatMap((id): readonly HeldMark[] => {
    const spans = chance.below(2) === 0 ? null : randomSpans(chance, text);
    if (!spans) return [];
    const labelIds = labels.filter(() => chance.below(3) === 0).map((label) => label.id);
    return [{ id, spans, labelIds, note: chance.pick(NAMES) }];
  });
}

function reasonedMarks(ground: Ground): readonly ReasonedMark[] {
  return randomMarks(ground).map((mark) => ({ ...mark, reason: ground.chance.pick(NAMES) }));
}

function randomKey(ground: Ground, readings: readonly ReadingParts[]): AnswerKey {
  const { chance, exerciseId } = ground;
  return {
    kind: 'key',
    id: exerciseId,
    readingId: chance.pick([null, ...readings.map(({ reading }) => reading.id)]),
    marks: reasonedMarks(ground),
    ...randomTimes(chance),
    ...randomExtra(chance),
  };
}

function randomSubmission(ground: Ground, studentId: ReadingId, attempt: number): Submission {
  const { chance, exerciseId, labels } = ground;
  const marks = randomMarks(ground);
  const taken = new Set(marks.map(({ id }) => id));
  return {
    kind: 'submission',
    id: chance.uuid() as SubmissionId,
    exerciseId,
    studentId,
    reader: chance.pick(NAMES),
    state: chance.pick(['draft', 'finished']),
    handedIn: randomTimes(chance).created,
    attempt,
    collected: randomTimes(chance).modified,
    fileName: chance.pick(NAMES),
    contentHash: 'cd'.repeat(32),
    marks,
    unplaced: STOCK.filter((id) => !taken.has(id) && chance.below(3) === 0).map(
      (id): HeldOrphan => ({
        id,
        parts: [
          {
            exact: chance.pick(NAMES),
            prefix: '',
            suffix: chance.pick(NAMES),
            textHash: '',
            alike: 2,
            ordinal: 1,
            rival: 0.5,
          },
        ],
        reason: chance.pick(REVIEW_REASONS),
        candidates: [],
        labelIds: labels.filter(() => chance.below(3) === 0).map((label) => label.id),
        note: chance.pick(NAMES),
      }),
    ),
    doubts: SUBMISSION_DOUBTS.filter(() => chance.below(3) === 0),
    ...randomExtra(chance),
  };
}

function randomVerdict(ground: Ground, submissions: readonly Submission[]): readonly Verdict[] {
  const { chance, exerciseId, text } = ground;
  const passage = randomSpans(chance, text)?.[0];
  if (!passage) return [];
  return [
    {
      kind: 'verdict',
      id: chance.uuid() as VerdictId,
      exerciseId,
      passage,
      marks: reasonedMarks(ground),
      from: submissions.flatMap(({ id, marks }) =>
        marks.map((mark) => ({ submissionId: id, markId: mark.id })),
      ),
      reason: chance.pick(NAMES),
      ...randomTimes(chance),
      ...randomExtra(chance),
    },
  ];
}

function randomCorrection(ground: Ground, studentId: ReadingId): Correction {
  const { chance, exerciseId } = ground;
  return {
    kind: 'correction',
    id: chance.uuid() as CorrectionId,
    exerciseId,
    studentId,
    contentHash: 'ef'.repeat(32),
    marks: reasonedMarks(ground),
    comments: STOCK.filter(() => chance.below(2) === 0).map((markId) => ({
      markId,
      text: chance.pick(NAMES),
    })),
    overall: chance.pick(NAMES),
    ...randomTimes(chance),
    ...randomExtra(chance),
  };
}

const STOCK = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}` as AnnotationId);
