/**
 * Collecting: what becomes of each file that was dropped on a class. Each file by itself, all of it or
 * nothing; what is kept in the end does not hang on the order, and collecting a file again changes nothing.
 */
import type { IntakeProblem } from '../intake/draft';
import type { Exercise } from '../exercise/exercise';
import type { PostilProblem } from '../schema/problem';
import { isNewer } from './class-reading';
import type { Submission } from './submission';

/** What reading one file gave. One file can give more than one of these. */
export type ReadFile =
  /** Handed in for this exercise. */
  | {
      readonly kind: 'handed-in';
      readonly name: string;
      readonly submissions: readonly Submission[];
    }
  /** Readings of the same text that nobody handed in: they could be taken as if. */
  | { readonly kind: 'reading'; readonly name: string; readonly submissions: readonly Submission[] }
  | {
      readonly kind: 'other-exercise';
      readonly name: string;
      readonly exercise: Exercise;
      /** Of the article it is about. */
      readonly articleTitle: string;
      readonly handIns: number;
    }
  /** A sound file in which nothing was handed in. */
  | { readonly kind: 'nothing-in-it'; readonly name: string; readonly what: OtherContent }
  | {
      readonly kind: 'damaged';
      readonly name: string;
      readonly problem: PostilProblem;
      /** It was tried, and nothing of it was a hand-in. */
      readonly isBeyondRescue: boolean;
    }
  /** Not a Postil file, hostile, or too large. */
  | { readonly kind: 'refused'; readonly name: string; readonly problem: IntakeProblem };

/** `text`: something to read. `exercise`: this exercise itself. `other-text`: readings of another text. */
export type OtherContent = 'text' | 'exercise' | 'other-text' | 'codebook' | 'article';

/** What a file came to. `index`: of the file in the row that was read. */
export type CollectOutcome =
  ArrivedOutcome | (Exclude<ReadFile, { readonly kind: 'handed-in' }> & { readonly index: number });

export interface ArrivedOutcome {
  readonly kind: Arrival;
  readonly index: number;
  readonly name: string;
  readonly submission: Submission;
}

/**
 * - `taken`: the first of this student.
 * - `newer`: supersedes what was here of this student, which is kept.
 * - `older`: kept, superseded by what was here already.
 * - `same`: was here already; nothing changes.
 */
export type Arrival = 'taken' | 'newer' | 'older' | 'same';

export interface Collected {
  /** To be added: no two of one id, none that is here. */
  readonly submissions: readonly Submission[];
  /** In the order of the files. */
  readonly outcomes: readonly CollectOutcome[];
}

/** `here`: everything that was handed in for this exercise before, superseded ones too. */
export function collect(
  here: readonly Submission[],
  files: readonly (readonly ReadFile[])[],
): Collected {
  const known = new Set<string>(here.map(({ id }) => id));
  const newest = new Map<string, Submission>();
  const note = (submission: Submission): Arrival => {
    const other = newest.get(submission.studentId);
    if (other && !isNewer(submission, other)) return 'older';
    newest.set(submission.studentId, submission);
    return other ? 'newer' : 'taken';
  };
  for (const submission of here) note(submission);
  const added: Submission[] = [];
  const outcomes = files.flatMap((read, index) =>
    read.flatMap((file): readonly CollectOutcome[] => {
      if (file.kind !== 'handed-in') return [{ ...file, index }];
      return file.submissions.map((submission): ArrivedOutcome => {
        const { name } = file;
        if (known.has(submission.id)) return { kind: 'same', index, name, submission };
        known.add(submission.id);
        added.push(submission);
        return { kind: note(submission), index, name, submission };
      });
    }),
  );
  return { submissions: added, outcomes };
}

/** True for what is told one by one; the others are only counted. */
export function needsLook({ kind }: CollectOutcome): boolean {
  return kind !== 'taken' && kind !== 'newer' && kind !== 'older' && kind !== 'same';
}
