/** The write transaction: all changes or none, and none that would overwrite what another tab wrote. */
import { Dexie } from 'dexie';
import { compareRevisions, sameRevision } from '../../domain/record/revision';
import type { Database, Epoch, RecordRow } from '../database/database';
import { readEpoch } from './epoch';
import { isIntactRow, rowToArrival, versionToRow } from '../rows/rows';
import { supersedes, type Arrival, type Change } from '../rows/versions';

export type CommitOutcome =
  | { readonly kind: 'committed'; readonly epoch: Epoch }
  /** Nothing was written: these stand where another version was expected. */
  | { readonly kind: 'conflict'; readonly theirs: readonly Arrival[] }
  /** Nothing was written: this is not the database that was loaded. */
  | { readonly kind: 'epoch-lost' };

/**
 * Resolves on the transaction's `complete`; rejects with Dexie's or the browser's error. Without
 * changes it only looks whether the database is still the one that was loaded.
 *
 * No `put` is trusted by itself: its promise can resolve in a transaction that then aborts.
 */
export async function commitChanges(
  database: Database,
  epochId: string,
  changes: readonly Change[],
): Promise<CommitOutcome> {
  const { dexie, records, meta } = database;
  return dexie.transaction('rw', records, meta, async (): Promise<CommitOutcome> => {
    const [epoch, rows] = await Promise.all([
      readEpoch(database),
      records.bulkGet(changes.map(({ key }) => key)),
    ]);
    if (epoch?.id !== epochId) return { kind: 'epoch-lost' };
    const theirs = changes.flatMap((change, index) => conflictOf(change, rows[index]));
    if (theirs.length > 0) return { kind: 'conflict', theirs };
    if (changes.length === 0) return { kind: 'committed', epoch };
    const count = epoch.count + rows.filter((row) => !row).length;
    const next: Epoch = { ...epoch, seq: epoch.seq + 1, count };
    const due = changes.filter(({ version }, index) => {
      const row = rows[index];
      return !row || !supersedes(row, version);
    });
    const answered = Promise.all([
      records.bulkPut(due.map(({ version }) => versionToRow(version, next.seq))),
      meta.put(next),
    ]);
    // Left to itself it would be asked for once the answers are in, which a page that is ending never hears.
    Dexie.currentTransaction.idbtrans.commit();
    await answered;
    return { kind: 'committed', epoch: next };
  });
}

function conflictOf({ version, base }: Change, row: RecordRow | undefined): readonly Arrival[] {
  // What cannot be read has no version to keep: it is written over.
  if (!row || !isIntactRow(row)) return [];
  // Ours, from an attempt whose answer never came.
  if (row.rev.client === version.rev.client) return [];
  if (base && sameRevision(row.rev, base.rev)) return [];
  // Removed before this tab began and never loaded since: as good as nothing (redo after a reload).
  if (!base && row.deleted && compareRevisions(row.rev, version.rev) < 0) return [];
  return [rowToArrival(row)];
}
