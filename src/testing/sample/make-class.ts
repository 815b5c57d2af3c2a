/**
 * Makes the sample's exercise with its key and what an invented class handed in, from what is written by hand:
 * by quotes. Each student's hand-in is sealed by the same hash as everybody's.
 */
import { createHash } from 'node:crypto';
import type { AnnotationId } from '../../domain/annotation/annotation';
import { submissionId } from '../../domain/class/hand-in';
import { handInContent, type HandInContent } from '../../domain/class/hand-in-content';
import type { Submission } from '../../domain/class/submission';
import type { CodebookParts } from '../../domain/transfer/bundle';
import type { Exercise, HeldMark } from '../../domain/exercise/exercise';
import type { ExerciseId } from '../../domain/exercise/exercise-id';
import { takeMarks } from '../../domain/exercise/take-key';
import type { ReadingId } from '../../domain/reading/reading';
import type { ArticleParts, ExerciseParts, ReadingParts } from '../../domain/transfer/bundle';
import { slug } from '../../domain/transfer/file-name';
import { assert, present } from '../../lib/assert';
import { findQuote, sampleId, TIME } from './parts';

export interface ClassByQuotes {
  readonly title: string;
  readonly task: string;
  readonly asks: readonly {
    readonly label: string;
    readonly least: number;
    readonly most: number | null;
  }[];
  /** Of marks of the key that have no note, or need more than it. */
  readonly reasons: readonly { readonly exact: string; readonly reason: string }[];
  readonly students: readonly {
    readonly reader: string;
    readonly state: Submission['state'];
    readonly handedIn: string;
    readonly annotations: readonly {
      readonly exact: string;
      readonly labels: readonly string[];
      readonly note?: string;
    }[];
  }[];
}

/** Ids: 002 the exercise, from 011 on its students, from 201 on the marks of the first, 301 the second, … */
export function makeClass(
  { article, text }: ArticleParts,
  { codebook, labels }: CodebookParts,
  teacher: ReadingParts,
  { title, task, asks, reasons, students }: ClassByQuotes,
): ExerciseParts {
  const labelIds = new Map(labels.map((label) => [label.name, label.id]));
  const labelId = (name: string) => present(labelIds.get(name), `the label “${name}”`);
  const exercise: Exercise = {
    kind: 'exercise',
    id: sampleId<ExerciseId>(2),
    articleId: article.id,
    codebookId: codebook.id,
    title,
    task,
    asks: asks.map(({ label, least, most }) => ({ labelId: labelId(label), least, most })),
    passages: [],
    nameIsRequired: true,
    othersHidden: 'until-finished',
    keyShown: 'after-finishing',
    role: 'made',
    created: TIME,
    modified: TIME,
  };
  const taken = takeMarks(teacher.annotations, new Set(labelIds.values()));
  const left = new Map(reasons.map(({ exact, reason }) => [exact, reason]));
  const marks = taken.map((mark) => {
    const exact = mark.spans.map(({ start, end }) => text.text.slice(start, end)).join(' ');
    const reason = left.get(exact) ?? mark.reason;
    left.delete(exact);
    assert(reason !== '', `a reason for “${exact}”`);
    return { ...mark, reason };
  });
  assert(left.size === 0, `a mark for each reason, also ${[...left.keys()].join(', ')}`);
  return {
    exercise,
    key: {
      kind: 'key',
      id: exercise.id,
      readingId: teacher.reading.id,
      marks,
      created: TIME,
      modified: TIME,
    },
    submissions: students.map(({ reader, state, handedIn, annotations }, index): Submission => {
      const content: HandInContent = {
        exerciseId: exercise.id,
        studentId: sampleId<ReadingId>(index + 11),
        reader,
        state,
        handedIn,
        attempt: 1,
        marks: annotations.map(({ exact, labels: names, note = '' }, at): HeldMark => ({
          id: sampleId<AnnotationId>((index + 2) * 100 + at + 1),
          spans: [findQuote(text.text, exact)],
          labelIds: names.map(labelId),
          note,
        })),
        unplaced: [],
      };
      const contentHash = createHash('sha256').update(handInContent(content)).digest('hex');
      return {
        kind: 'submission',
        id: submissionId(content, contentHash),
        ...content,
        collected: COLLECTED,
        fileName: `${slug(reader)}.postil.json`,
        contentHash,
        doubts: [],
      };
    }),
    verdicts: [],
    corrections: [],
  };
}

const COLLECTED = '2026-01-14T10:02:00.000Z';
