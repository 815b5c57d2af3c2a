/** Files of a class over the sample's text: what one student hands in, and what a teacher keeps. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AnnotationId } from '../../../domain/annotation/annotation';
import type { CorrectionId } from '../../../domain/class/correction';
import type { Submission, SubmissionId } from '../../../domain/class/submission';
import type { VerdictId } from '../../../domain/class/verdict';
import type { Exercise, HeldMark } from '../../../domain/exercise/exercise';
import type { ExerciseId } from '../../../domain/exercise/exercise-id';
import type { ReadingId } from '../../../domain/reading/reading';
import { snapSpan } from '../../../domain/text/graphemes';
import { span } from '../../../domain/text/span';
import type { PostilBundle, ReadingParts } from '../../../domain/transfer/bundle';
import { parsePostil } from '../parse';
import { uuid } from './example-file';

const TIME = '2026-11-20T09:00:00.000Z';
const sha256Hex = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'));

/** One exercise over the sample's article, with `students` who marked `marks` passages each. */
export async function classBundle(students: number, marks: number): Promise<PostilBundle> {
  const ground = await sample();
  const { exercise, heldMarks } = ground;
  const submissions = Array.from({ length: students }, (_, student): Submission => {
    const own = heldMarks(student, marks);
    return {
      kind: 'submission',
      id: uuid(1000 + student) as SubmissionId,
      exerciseId: exercise.id,
      studentId: uuid(2000 + student) as ReadingId,
      reader: `Student ${student}`,
      state: 'finished',
      handedIn: TIME,
      attempt: 1,
      collected: TIME,
      fileName: `student-${student}.postil.json`,
      contentHash: 'ab'.repeat(32),
      marks: own,
      unplaced: [],
      doubts: [],
    };
  });
  const reasoned = heldMarks(900, 3).map((mark) => ({ ...mark, reason: 'Because.' }));
  const [passage] = reasoned[0]?.spans ?? [];
  if (!passage) throw new Error('the sample has no text');
  const common = {
    exerciseId: exercise.id,
    marks: reasoned,
    created: TIME,
    modified: TIME,
  };
  return {
    ...ground.bundle,
    exercises: [
      {
        exercise,
        key: {
          kind: 'key',
          id: exercise.id,
          readingId: null,
          marks: reasoned.map((mark) => ({ ...mark, reason: 'Under the veil.' })),
          created: TIME,
          modified: TIME,
        },
        submissions,
        verdicts: [
          {
            kind: 'verdict',
            id: uuid(3000) as VerdictId,
            ...common,
            passage,
            from: [],
            reason: '',
          },
        ],
        corrections: [
          {
            kind: 'correction',
            id: uuid(4000) as CorrectionId,
            ...common,
            studentId: uuid(2000) as ReadingId,
            contentHash: 'ab'.repeat(32),
            comments: [],
            overall: 'Well read.',
          },
        ],
      },
    ],
  };
}

/** The same exercise with one reading that answers it. */
export async function answeredBundle(marks: number): Promise<PostilBundle> {
  const { bundle, exercise, heldMarks } = await sample();
  const id = uuid(2000) as ReadingId;
  const reading: ReadingParts = {
    reading: {
      kind: 'reading',
      id,
      articleId: exercise.articleId,
      codebookId: exercise.codebookId,
      reader: 'Kim',
      state: 'finished',
      exercise: { id: exercise.id, try: 1, first: null, handIns: 1, handedIn: TIME },
      created: TIME,
      modified: TIME,
    },
    annotations: heldMarks(0, marks)
      .map((mark) => ({
        kind: 'annotation' as const,
        readingId: id,
        ...mark,
        created: TIME,
        modified: TIME,
      }))
      .toSorted((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0)),
    links: [],
  };
  const parts = { exercise, key: null, submissions: [], verdicts: [], corrections: [] };
  return { ...bundle, readings: [reading], exercises: [parts] };
}

async function sample() {
  const file = readFileSync('public/sample/sample.postil.json', 'utf8');
  const parsed = await parsePostil(file, { sha256Hex });
  const [parts] = parsed.ok ? parsed.value.bundle.articles : [];
  const [codebook] = parsed.ok ? parsed.value.bundle.codebooks : [];
  if (!parts || !codebook) throw new Error('the sample cannot be read');
  const { text } = parts.text;
  const exercise: Exercise = {
    kind: 'exercise',
    id: uuid(100) as ExerciseId,
    articleId: parts.article.id,
    codebookId: codebook.codebook.id,
    title: 'Claims',
    task: 'Mark **two** claims.',
    asks: [{ labelId: codebook.labels[0]!.id, least: 2, most: null }],
    passages: [snapSpan(text, span(0, 2000))],
    nameIsRequired: true,
    othersHidden: 'always',
    keyShown: 'after-finishing',
    role: 'made',
    created: TIME,
    modified: TIME,
  };
  const heldMarks = (student: number, count: number): readonly HeldMark[] =>
    Array.from({ length: count }, (_, index): HeldMark => {
      const start = (index * 61 + student * 17) % (text.length - 60);
      return {
        id: uuid(1_000_000 + student * 1000 + index) as AnnotationId,
        spans: [snapSpan(text, span(start, start + 20 + (index % 30)))],
        labelIds: [codebook.labels[index % codebook.labels.length]!.id],
        note: `Note ${index} of ${student}`,
      };
    });
  return {
    bundle: { articles: [parts], codebooks: [codebook], readings: [] },
    exercise,
    heldMarks,
  };
}
