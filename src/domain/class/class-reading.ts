/** One reader of a class, as every view and measure sees them: a student's newest hand-in, under a name of its own. */
import type { HeldMark } from '../exercise/exercise';
import { touchesAsked } from '../exercise/passages';
import type { Span } from '../text/span';
import type { Submission, SubmissionId } from './submission';

export interface ClassReading {
  readonly id: SubmissionId;
  /** Unique in the class: two of one name become "Kim (1)" and "Kim (2)". */
  readonly name: string;
  readonly state: Submission['state'];
  readonly marks: readonly HeldMark[];
}

/** Of each student the newest, as `isNewer` has it. In the order given otherwise. */
export function currentSubmissions(submissions: readonly Submission[]): readonly Submission[] {
  const newest = new Map<string, Submission>();
  for (const submission of submissions) {
    const other = newest.get(submission.studentId);
    if (!other || isNewer(submission, other)) newest.set(submission.studentId, submission);
  }
  return submissions.filter((submission) => newest.get(submission.studentId) === submission);
}

/** `unnamed`: what one without a name is called ("Unnamed"). */
export function classReadings(
  submissions: readonly Submission[],
  unnamed: string,
): readonly ClassReading[] {
  const current = currentSubmissions(submissions).toSorted(compareForRoll);
  const shown = current.map(({ reader }) => reader.trim() || unnamed);
  const uses = new Map<string, number>();
  for (const name of shown) uses.set(name, (uses.get(name) ?? 0) + 1);
  const given = new Map<string, number>();
  return current.map(({ id, state, marks }, at) => {
    const name = shown[at] ?? unnamed;
    const ordinal = (given.get(name) ?? 0) + 1;
    given.set(name, ordinal);
    const isShared = (uses.get(name) ?? 0) > 1;
    return { id, name: isShared ? `${name} (${ordinal})` : name, state, marks };
  });
}

/** Without the marks that lie outside the passages asked for. */
export function insidePassages(
  readings: readonly ClassReading[],
  passages: readonly Span[],
): readonly ClassReading[] {
  if (passages.length === 0) return readings;
  return readings.map((reading) => {
    const marks = reading.marks.filter(({ spans }) => touchesAsked(passages, spans));
    return marks.length === reading.marks.length ? reading : { ...reading, marks };
  });
}

/**
 * By attempt, then by hand-in time; of one hand-in that came twice the one with fewer doubts, then by id.
 * A total order, so that what is current does not hang on the order in which files came.
 */
export function isNewer(a: Submission, b: Submission): boolean {
  if (a.attempt !== b.attempt) return a.attempt > b.attempt;
  if (a.handedIn !== b.handedIn) return a.handedIn > b.handedIn;
  if (a.doubts.length !== b.doubts.length) return a.doubts.length < b.doubts.length;
  return a.id > b.id;
}

/** By name, then by student: stable whatever order the files came in. */
function compareForRoll(a: Submission, b: Submission): number {
  return a.reader.localeCompare(b.reader) || (a.studentId < b.studentId ? -1 : 1);
}
