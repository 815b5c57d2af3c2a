/** One reader of a class, as every view and measure sees them: a student's newest hand-in, under a name of its own. */
import type { HeldMark } from '../exercise/exercise';
import type { Submission, SubmissionId } from './submission';

export interface ClassReading {
  readonly id: SubmissionId;
  /** Unique in the class: two of one name become "Kim (1)" and "Kim (2)". */
  readonly name: string;
  readonly state: Submission['state'];
  readonly marks: readonly HeldMark[];
}

/** Of each student the newest: by attempt, then by hand-in time, then by id. In the order given otherwise. */
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
  return current.map(({ id, state, marks }, at) => {
    const name = shown[at] as string;
    const isShared = shown.filter((other) => other === name).length > 1;
    const ordinal = shown.slice(0, at + 1).filter((other) => other === name).length;
    return { id, name: isShared ? `${name} (${ordinal})` : name, state, marks };
  });
}

function isNewer(a: Submission, b: Submission): boolean {
  if (a.attempt !== b.attempt) return a.attempt > b.attempt;
  if (a.handedIn !== b.handedIn) return a.handedIn > b.handedIn;
  return a.id > b.id;
}

/** By name, then by student: stable whatever order the files came in. */
function compareForRoll(a: Submission, b: Submission): number {
  return a.reader.localeCompare(b.reader) || (a.studentId < b.studentId ? -1 : 1);
}
