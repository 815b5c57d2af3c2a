/** The revision of every record this tab knows, and the Lamport counter that makes new ones. */
import { recordKey, type RecordKey } from '../domain/record/editable';
import type { Revision, Stored } from '../domain/record/revision';
import type { Version } from './apply-versions';

export interface Revisions {
  /** A version with a revision newer than all seen. */
  stamp(version: Version): Stored;
  /** Takes note of versions that came from the store. */
  seen(versions: readonly Stored[]): void;
  of(key: RecordKey): Revision | undefined;
  /** Of records that are no longer held: their next load tells them again. */
  forget(keys: Iterable<RecordKey>): void;
  /** The next value of the counter. */
  tick(): number;
}

export function createRevisions(client: string): Revisions {
  const known = new Map<RecordKey, Revision>();
  let lamport = 0;
  const tick = (): number => {
    lamport += 1;
    return lamport;
  };
  return {
    tick,
    stamp({ deleted, record }) {
      const rev = { lamport: tick(), client };
      known.set(recordKey(record), rev);
      return { rev, deleted, record };
    },
    seen(versions) {
      for (const { rev, record } of versions) {
        lamport = Math.max(lamport, rev.lamport);
        known.set(recordKey(record), rev);
      }
    },
    of: (key) => known.get(key),
    forget(keys) {
      for (const key of keys) known.delete(key);
    },
  };
}
