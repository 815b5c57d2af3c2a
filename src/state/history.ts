/** Undo steps: one command, one diff, one step. Nothing is grouped by time. */
import { changedRecord, type RecordChange, type RecordsDiff } from '../domain/record/records-diff';
import { recordKey, type RecordKey } from '../domain/record/editable';
import type { HistoryScope, Step, StepId } from '../domain/record/step';
import type { Version } from './apply-versions';

export interface NewStep {
  readonly scope: HistoryScope;
  readonly command: string;
  readonly session?: string;
  readonly id: string;
  readonly order: number;
}

export interface RecordedStep {
  readonly step: Step;
  /** Steps that a new one makes unreachable: what had been undone. */
  readonly dropped: readonly Step[];
}

export function nextUndo(steps: readonly Step[]): Step | undefined {
  return steps.findLast((step) => !step.undone);
}

export function nextRedo(steps: readonly Step[]): Step | undefined {
  const last = steps.findLastIndex((step) => !step.undone);
  return steps[last + 1];
}

/** The step for a diff: a new one, or the last one made longer when it is of the same session. */
export function recordStep(
  steps: readonly Step[],
  diff: RecordsDiff,
  { scope, command, session, id, order }: NewStep,
): RecordedStep {
  const dropped = steps.filter((step) => step.undone);
  const last = steps.findLast((step) => !step.undone);
  if (session !== undefined && last?.session === session) {
    return { step: { ...last, diff: squash(last.diff, diff) }, dropped };
  }
  const step: Step = {
    kind: 'step',
    id: id as StepId,
    scope,
    order,
    command,
    diff,
    undone: false,
    ...(session === undefined ? {} : { session }),
  };
  return { step, dropped };
}

export function afterNewStep({ step, dropped }: RecordedStep): readonly Version[] {
  return [
    { deleted: false, record: step },
    ...dropped.map((record) => ({ deleted: true, record })),
  ];
}

/** Two diffs in a row as one: added then removed cancels, before is the first's, after the second's. */
export function squash(first: RecordsDiff, second: RecordsDiff): RecordsDiff {
  const squashed = new Map<RecordKey, RecordChange | null>();
  for (const change of [...first, ...second]) {
    const key = recordKey(changedRecord(change));
    const earlier = squashed.get(key);
    squashed.set(key, earlier ? join(earlier, change) : change);
  }
  return [...squashed.values()].filter((change) => change !== null);
}

function join(first: RecordChange, second: RecordChange): RecordChange | null {
  const before = first.kind === 'added' ? null : first.before;
  const after = second.kind === 'removed' ? null : second.after;
  if (before && after) return { kind: 'updated', before, after };
  if (after) return { kind: 'added', after };
  return before ? { kind: 'removed', before } : null;
}
