/** Takes in what another tab wrote: plainly where this tab has nothing unsaved, else by a three-way merge. */
import { isEqual } from '../lib/equal';
import type { ForeignVersion } from '../domain/ports';
import type { EditableRecord } from '../domain/record/editable';
import { mergeVersions } from '../domain/record/merge-versions';
import type { PostilRecord } from '../domain/record/record';
import type { RecordChange, RecordsDiff } from '../domain/record/records-diff';
import { compareRevisions, type Stored } from '../domain/record/revision';
import type { Version } from './apply-versions';
import { lookUp } from './records-view';
import type { Revisions } from './revisions';
import type { WorkspaceState } from './workspace-state';

export interface ForeignOutcome {
  readonly accepted: readonly Version[];
  /** Merged versions that neither side has: to be written. */
  readonly rewritten: readonly Stored[];
  readonly diff: RecordsDiff;
}

export function mergeForeign(
  state: WorkspaceState,
  versions: readonly ForeignVersion[],
  revisions: Revisions,
): ForeignOutcome {
  const accepted: Version[] = [];
  const rewritten: Stored[] = [];
  const diff: RecordChange[] = [];
  for (const { key, theirs, base } of versions) {
    const ourRevision = revisions.of(key);
    const current = currentOf(state, theirs.record);
    // Another tab's steps are its own to undo; after a reload they are everybody's.
    if (theirs.record.kind === 'step' && !current) continue;
    let outcome: Version = theirs;
    if (base && ourRevision) {
      const ours: Stored = {
        rev: ourRevision,
        deleted: current === undefined,
        record: current ?? base.record,
      };
      outcome = mergeVersions(base, ours, theirs);
      revisions.seen([theirs]);
      if (outcome.deleted !== theirs.deleted || !isEqual(outcome.record, theirs.record)) {
        rewritten.push(revisions.stamp(outcome));
      }
    } else if (ourRevision && compareRevisions(theirs.rev, ourRevision) <= 0) {
      continue;
    } else {
      revisions.seen([theirs]);
    }
    accepted.push(outcome);
    const change = changeBetween(lookUp(state, key), outcome);
    if (change) diff.push(change);
  }
  return { accepted, rewritten, diff };
}

function currentOf(state: WorkspaceState, record: PostilRecord): PostilRecord | undefined {
  switch (record.kind) {
    case 'place':
      return state.places.get(record.id);
    case 'tally':
      return state.tallies.get(record.id);
    case 'step':
      return state.steps.get(record.scope)?.find((step) => step.id === record.id);
    default:
      return lookUp(state, `${record.kind}:${record.id}`);
  }
}

function changeBetween(
  before: EditableRecord | undefined,
  { deleted, record }: Version,
): RecordChange | null {
  if (record.kind === 'step' || record.kind === 'place' || record.kind === 'tally') return null;
  if (deleted) return before ? { kind: 'removed', before } : null;
  if (!before) return { kind: 'added', after: record };
  return isEqual(before, record) ? null : { kind: 'updated', before, after: record };
}
