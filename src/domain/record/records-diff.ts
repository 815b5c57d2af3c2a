/** The one change type: what a command did, record by record, so that it can be undone exactly. */
import { recordKey, type EditableRecord, type RecordKey } from './editable';

export type RecordChange<R extends EditableRecord = EditableRecord> =
  | { readonly kind: 'added'; readonly after: R }
  | { readonly kind: 'updated'; readonly before: R; readonly after: R }
  | { readonly kind: 'removed'; readonly before: R };

export type RecordsDiff = readonly RecordChange[];

export type Records = ReadonlyMap<RecordKey, EditableRecord>;

export function added(after: EditableRecord): RecordChange {
  return { kind: 'added', after };
}

export function updated<R extends EditableRecord>(before: R, after: R): RecordChange {
  return { kind: 'updated', before, after };
}

export function removed(before: EditableRecord): RecordChange {
  return { kind: 'removed', before };
}

/** The record a change is about, whichever side it has. */
export function changedRecord(change: RecordChange): EditableRecord {
  return change.kind === 'removed' ? change.before : change.after;
}

export function reverseDiff(diff: RecordsDiff): RecordsDiff {
  return diff.toReversed().map(reverseChange);
}

/** A copy of `records` with the diff applied. `applyDiff(applyDiff(r, d), reverseDiff(d))` equals `r`. */
export function applyDiff(records: Records, diff: RecordsDiff): Records {
  const next = new Map(records);
  for (const change of diff) {
    const record = changedRecord(change);
    if (change.kind === 'removed') next.delete(recordKey(record));
    else next.set(recordKey(record), record);
  }
  return next;
}

function reverseChange(change: RecordChange): RecordChange {
  switch (change.kind) {
    case 'added':
      return { kind: 'removed', before: change.after };
    case 'removed':
      return { kind: 'added', after: change.before };
    case 'updated':
      return { kind: 'updated', before: change.after, after: change.before };
  }
}
