/** Edits of a consensus: decide a passage, take it back, make a reading of all that was decided. */
import { err, ok } from '../../lib/result';
import type { Annotation, AnnotationId } from '../annotation/annotation';
import { consensusMarks } from '../class-view/consensus-marks';
import type { Verdict } from '../class/verdict';
import type { ReasonedMark } from '../exercise/exercise';
import type { ExerciseId } from '../exercise/exercise-id';
import type { Reading, ReadingId } from '../reading/reading';
import { added, removed, updated } from '../record/records-diff';
import { snapSpan } from '../text/graphemes';
import { mergeSpans } from '../text/span';
import type { Edit } from './edit';

export type VerdictWish = Pick<
  Verdict,
  'id' | 'exerciseId' | 'passage' | 'marks' | 'from' | 'reason'
>;

/** Decides a passage, or decides it anew when the verdict is there. Without marks: nothing is to be marked here. */
export function decide(wish: VerdictWish): Edit {
  return ({ records, clock }) => {
    const exercise = records.exercise(wish.exerciseId);
    if (!exercise) return err({ kind: 'gone', what: 'exercise' });
    const text = records.text(exercise.articleId)?.text;
    if (text === undefined) return err({ kind: 'gone', what: 'article' });
    const marks = wish.marks.map((mark): ReasonedMark => ({
      ...mark,
      labelIds: [...new Set(mark.labelIds)],
      spans: mergeSpans(mark.spans.map((part) => snapSpan(text, part))),
    }));
    if (marks.some(({ spans }) => spans.length === 0)) return err({ kind: 'empty-span' });
    const now = clock.now();
    const before = records.verdictsOf(wish.exerciseId).find(({ id }) => id === wish.id);
    const after: Verdict = {
      ...(before ?? { kind: 'verdict', created: now }),
      ...wish,
      marks,
      modified: now,
    };
    return ok([before ? updated(before, after) : added(after)]);
  };
}

/** The passage is open again. */
export function takeBackVerdict(exerciseId: ExerciseId, id: Verdict['id']): Edit {
  return ({ records }) => {
    const verdict = records.verdictsOf(exerciseId).find((item) => item.id === id);
    return ok(verdict ? [removed(verdict)] : []);
  };
}

export interface ConsensusReading {
  readonly id: ReadingId;
  readonly exerciseId: ExerciseId;
  /** The name it gets: "Consensus"; "Consensus 2" when there is one. */
  readonly reader: string;
}

/**
 * A finished reading with the marks of all verdicts, a new one each time: what somebody changed in an
 * earlier one is never written over. The reason of a mark stands in its note.
 */
export function saveConsensus({ id, exerciseId, reader }: ConsensusReading): Edit {
  return ({ records, clock, ids }) => {
    const exercise = records.exercise(exerciseId);
    if (!exercise) return err({ kind: 'gone', what: 'exercise' });
    const { articleId, codebookId } = exercise;
    const now = clock.now();
    const taken = new Set(records.readingsOf(articleId).map((other) => other.reader));
    const reading: Reading = {
      kind: 'reading',
      id,
      articleId,
      codebookId,
      reader: freeName(reader, taken),
      state: 'finished',
      created: now,
      modified: now,
    };
    const annotations = consensusMarks(records.verdictsOf(exerciseId)).map(
      ({ spans, labelIds, note, reason }): Annotation => ({
        kind: 'annotation',
        id: ids.uuid() as AnnotationId,
        readingId: id,
        spans,
        labelIds,
        note: [note, reason].filter((part) => part !== '').join('\n\n'),
        created: now,
        modified: now,
      }),
    );
    return ok([reading, ...annotations].map(added));
  };
}

function freeName(wished: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wished)) return wished;
  let number = 2;
  while (taken.has(`${wished} ${number}`)) number += 1;
  return `${wished} ${number}`;
}
