/** The roll of a class: each student with what they handed in, held against what was asked. */
import type { LabelId } from '../codebook/label';
import type { Exercise, HeldMark, LabelAsk } from '../exercise/exercise';
import { touchesAsked } from '../exercise/passages';
import type { ReadingId } from '../reading/reading';
import type { ClassReading } from './class-reading';
import type { Submission } from './submission';

export interface RollRow {
  /** The student's newest. */
  readonly submission: Submission;
  /** Unique in the class. */
  readonly name: string;
  /** What it supersedes, the newest first. */
  readonly earlier: readonly Submission[];
  /** Other names this student gave before. */
  readonly otherNames: readonly string[];
  /** Marks in the passages asked for: those that every view counts. */
  readonly total: number;
  /** Marks that touch none of those passages. */
  readonly outside: number;
  /** Of the marks in `total`. */
  readonly byLabel: ReadonlyMap<LabelId, number>;
  /** In the order asked. */
  readonly asked: readonly AskedCount[];
}

export interface AskedCount extends LabelAsk {
  /** Marks with that label in the passages, as the student's own progress counts them. */
  readonly count: number;
  readonly fit: 'met' | 'too-few' | 'too-many';
}

/** One row per reading, in their order. */
export function rollOf(
  exercise: Pick<Exercise, 'asks' | 'passages'>,
  submissions: readonly Submission[],
  readings: readonly ClassReading[],
): readonly RollRow[] {
  const byStudent = groupByStudent(submissions);
  const byId = new Map(submissions.map((submission) => [submission.id, submission]));
  return readings.flatMap(({ id, name }) => {
    const submission = byId.get(id);
    if (!submission) return [];
    const earlier = (byStudent.get(submission.studentId) ?? [])
      .filter((other) => other.id !== id)
      .toSorted((a, b) => b.attempt - a.attempt || (a.handedIn < b.handedIn ? 1 : -1));
    const names = new Set(earlier.map(({ reader }) => reader.trim()));
    names.delete(submission.reader.trim());
    names.delete('');
    const inside = submission.marks.filter(({ spans }) => touchesAsked(exercise.passages, spans));
    return [
      {
        submission,
        name,
        earlier,
        otherNames: [...names],
        total: inside.length,
        outside: submission.marks.length - inside.length,
        byLabel: countByLabel(inside),
        asked: askedCounts(exercise, submission.marks),
      },
    ];
  });
}

export function countByLabel(marks: readonly HeldMark[]): ReadonlyMap<LabelId, number> {
  const counts = new Map<LabelId, number>();
  for (const { labelIds } of marks) {
    for (const id of labelIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

export function askedCounts(
  { asks, passages }: Pick<Exercise, 'asks' | 'passages'>,
  marks: readonly HeldMark[],
): readonly AskedCount[] {
  const inside = marks.filter(({ spans }) => touchesAsked(passages, spans));
  const counts = countByLabel(inside);
  return asks.map((ask) => {
    const count = counts.get(ask.labelId) ?? 0;
    const isTooMany = ask.most !== null && count > ask.most;
    return { ...ask, count, fit: count < ask.least ? 'too-few' : isTooMany ? 'too-many' : 'met' };
  });
}

function groupByStudent(
  submissions: readonly Submission[],
): ReadonlyMap<ReadingId, readonly Submission[]> {
  const groups = new Map<ReadingId, Submission[]>();
  for (const submission of submissions) {
    const group = groups.get(submission.studentId);
    if (group) group.push(submission);
    else groups.set(submission.studentId, [submission]);
  }
  return groups;
}
