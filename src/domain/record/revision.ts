/**
 * Revisions order versions of one record over all tabs without a clock: a Lamport counter,
 * and the tab's id to break ties.
 */
import type { PostilRecord } from './record';

export interface Revision {
  readonly lamport: number;
  readonly client: string;
}

/** A version of a record as kept and exchanged. */
export interface Stored<R extends PostilRecord = PostilRecord> {
  readonly rev: Revision;
  /** A tombstone: the record was removed and `record` is its last version. */
  readonly deleted: boolean;
  readonly record: R;
}

/** Negative when `a` is older. */
export function compareRevisions(a: Revision, b: Revision): number {
  return a.lamport - b.lamport || (a.client < b.client ? -1 : a.client > b.client ? 1 : 0);
}

export function sameRevision(a: Revision, b: Revision): boolean {
  return a.lamport === b.lamport && a.client === b.client;
}
