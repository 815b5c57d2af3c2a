/**
 * A diff made earlier, made to fit the records as they are now: what undo, redo and a late edit need when
 * another tab has changed the same records since. Only the fields the diff changed are touched.
 */
import { isEqual } from '../../lib/equal';
import { recordKey, type EditableRecord, type RecordKey } from './editable';
import { changedRecord, type RecordChange, type RecordsDiff } from './records-diff';

export type Lookup = (key: RecordKey) => EditableRecord | undefined;

/** Changes that no longer apply (the record is gone, or already so) are left out. */
export function rebaseDiff(diff: RecordsDiff, lookup: Lookup): RecordsDiff {
  return diff.flatMap((change) => {
    const current = lookup(recordKey(changedRecord(change)));
    const rebased = rebaseChange(change, current);
    return rebased ? [rebased] : [];
  });
}

function rebaseChange(
  change: RecordChange,
  current: EditableRecord | undefined,
): RecordChange | null {
  switch (change.kind) {
    case 'added':
      return current ? null : change;
    case 'removed':
      return current ? { kind: 'removed', before: current } : null;
    case 'updated': {
      if (!current) return null;
      const after = withChangedFields(current, change.before, change.after);
      return isEqual(after, current) ? null : { kind: 'updated', before: current, after };
    }
  }
}

function withChangedFields<R extends EditableRecord>(current: R, before: R, after: R): R {
  const from = new Map<string, unknown>(Object.entries(before));
  const to = new Map<string, unknown>(Object.entries(after));
  const fields = [...new Set([...from.keys(), ...to.keys()])];
  const changed = fields.filter((field) => !isEqual(from.get(field), to.get(field)));
  return { ...current, ...Object.fromEntries(changed.map((field) => [field, to.get(field)])) };
}
