/** What is being given back: to whom, compared with what, and the writing down of each comment. */
import { useCallback, useMemo, useState } from 'react';
import type { Correction } from '../../../domain/class/correction';
import { comparedMarks, correctionFor, type ComparedWith } from '../../../domain/class/give-back';
import { rollOf, type RollRow } from '../../../domain/class/roll';
import { writeCorrections } from '../../../domain/edit/class-edits';
import type { ReasonedMark } from '../../../domain/exercise/exercise';
import { usePostil } from '../../../state/hooks';
import { useClass } from '../class-desk';

export interface GiveBack {
  /** The chosen readings. */
  readonly rows: readonly RollRow[];
  readonly compared: ComparedWith;
  /** What there is to compare with, apart from nothing. */
  readonly offered: readonly ComparedWith[];
  readonly marks: readonly ReasonedMark[];
  compareWith(compared: ComparedWith): void;
  correctionOf(row: RollRow): Correction | undefined;
  /** `session`: edits of one field in one go are one undo step. */
  change(row: RollRow, edit: (correction: Correction) => Correction, session: string): void;
  /** Of everybody, as they would be written now. */
  upToDate(): readonly Correction[];
  keep(corrections: readonly Correction[]): void;
}

export function useGiveBack(): GiveBack {
  const { clock, workspace } = usePostil();
  const { exercise, submissions, chosen, key, verdicts, corrections } = useClass();
  const offered = useMemo((): readonly ComparedWith[] => {
    const consensus = verdicts.some(({ marks }) => marks.length > 0);
    return [...(key ? (['key'] as const) : []), ...(consensus ? (['consensus'] as const) : [])];
  }, [key, verdicts]);
  const [wanted, setWanted] = useState<ComparedWith | null>(null);
  // The key first: a consensus may have been decided in part, and then says nothing of the rest.
  const compared = wanted ?? offered[0] ?? 'nothing';
  const marks = useMemo(() => comparedMarks(compared, key, verdicts), [compared, key, verdicts]);
  const rows = useMemo(
    () => rollOf(exercise, submissions, chosen),
    [exercise, submissions, chosen],
  );
  const byStudent = useMemo(
    () => new Map(corrections.map((correction) => [correction.studentId, correction])),
    [corrections],
  );
  const correctionOf = useCallback(
    (row: RollRow) => byStudent.get(row.submission.studentId),
    [byStudent],
  );
  const keep = useCallback(
    (written: readonly Correction[], session?: string) => {
      workspace.run(writeCorrections(exercise.id, written), {
        scope: exercise.id,
        command: 'write-correction',
        ...(session !== undefined && { session }),
      });
    },
    [workspace, exercise.id],
  );
  return {
    rows,
    compared,
    offered,
    marks,
    compareWith: setWanted,
    correctionOf,
    change(row, edit, session) {
      const before = correctionFor(row.submission, correctionOf(row), marks, clock.now());
      keep([edit(before)], session);
    },
    upToDate: () =>
      rows.map((row) => {
        const before = correctionOf(row);
        const now = correctionFor(row.submission, before, marks, clock.now());
        return before && isSame(before, now) ? before : now;
      }),
    keep,
  };
}

function isSame(a: Correction, b: Correction): boolean {
  return a.marks === b.marks && a.contentHash === b.contentHash;
}
