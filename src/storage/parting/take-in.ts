/** Takes in what pages put down as they left, as if their last commit had still got through. */
import { recordKey, type RecordKey } from '../../domain/record/editable';
import { mergeVersions } from '../../domain/record/merge-versions';
import { compareRevisions, sameRevision, type Stored } from '../../domain/record/revision';
import { isEqual } from '../../lib/equal';
import { isJsonObject } from '../../lib/json';
import {
  SCHEMA,
  type Database,
  type Epoch,
  type PartingRow,
  type RecordRow,
} from '../database/database';
import { isIntactVersion, rowToVersion, versionToRow } from '../rows/rows';
import { supersedes, type Arrival } from '../rows/versions';
import { readEpoch } from '../writing/epoch';

export interface TakenIn {
  readonly epoch: Epoch;
  /** What was committed by it. */
  readonly arrivals: readonly Arrival[];
}

type Left = PartingRow['changes'][number];

/**
 * One transaction: a version is forgotten only with the commit that holds it, or that finds it already there.
 * Where another tab has written since, the two are merged, under `client`. null when the database is another.
 */
export async function takeInParted(
  database: Database,
  epochId: string,
  client: string,
): Promise<TakenIn | null> {
  const { dexie, records, meta, parting } = database;
  return dexie.transaction('rw', records, meta, parting, async () => {
    const [epoch, rows] = await Promise.all([readEpoch(database), parting.toArray()]);
    if (epoch?.id !== epochId) return null;
    // What has another shape stays for whoever understands it.
    const parted = rows.filter(({ schema = 1 }) => schema === SCHEMA);
    const left = parted.flatMap(changesOf);
    const keys = [...new Set(left.map(({ version }) => recordKey(version.record)))];
    const stored = await records.bulkGet(keys);
    const before = new Map<RecordKey, Stored>();
    for (const row of stored) if (row) before.set(row.key, rowToVersion(row));
    const after = new Map(before);
    for (const change of left) {
      const key = recordKey(change.version.record);
      after.set(key, outcomeOf(change, after.get(key), client));
    }
    const changed = [...after].filter(([key, version]) => before.get(key) !== version);
    await parting.bulkDelete(parted.map(({ tab }) => tab));
    if (changed.length === 0) return { epoch, arrivals: [] };
    const seq = epoch.seq + 1;
    const count = epoch.count + changed.filter(([key]) => !before.has(key)).length;
    const next: Epoch = { ...epoch, seq, count };
    const due: RecordRow[] = changed.map(([, version]) => versionToRow(version, seq));
    await Promise.all([records.bulkPut(due), meta.put(next)]);
    return { epoch: next, arrivals: changed.map(([, version]) => ({ version, seq })) };
  });
}

function outcomeOf({ version, base }: Left, there: Stored | undefined, client: string): Stored {
  if (!there) return version;
  if (sameRevision(there.rev, version.rev) || supersedes(there, version)) return there;
  // As far as the page that left knew, or its own.
  if (base && sameRevision(there.rev, base.rev)) return version;
  if (there.rev.client === version.rev.client) return version;
  if (!base) return compareRevisions(there.rev, version.rev) < 0 ? version : there;
  const { deleted, record } = mergeVersions(base, version, there);
  if (deleted === there.deleted && isEqual(record, there.record)) return there;
  const lamport = Math.max(version.rev.lamport, there.rev.lamport) + 1;
  return { rev: { lamport, client }, deleted, record };
}

/** Another build, or damage, may have left something else. */
function changesOf(row: PartingRow): readonly Left[] {
  const changes: unknown = row.changes;
  if (!Array.isArray(changes)) return [];
  return changes.filter(
    (change: unknown): change is Left =>
      isJsonObject(change) &&
      isIntactVersion(change['version']) &&
      (change['base'] === null || isIntactVersion(change['base'])),
  );
}
