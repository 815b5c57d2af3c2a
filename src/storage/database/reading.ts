/** The read transactions. Each answers with the epoch it saw, so that an emptied database is not taken for an empty one. */
import {
  LIBRARY_BUNDLE,
  requestedBundles,
  type Database,
  type Epoch,
  type RecordRow,
} from './database';
import type { PartsRequest } from '../../domain/ports';
import type { Stored } from '../../domain/record/revision';
import type { CopiedBatch } from '../second-copy/second-copy';
import { beaconOf } from '../copying/beacon';
import { isIntactRow, rowToVersion } from '../rows/rows';
import { readEpoch } from '../writing/epoch';

export interface Snapshot {
  readonly epoch: Epoch | undefined;
  readonly rows: readonly RecordRow[];
}

export interface SinceSnapshot extends Snapshot {
  /** Pages have put something down as they left. */
  readonly isParted: boolean;
}

export interface LibrarySnapshot extends SinceSnapshot {
  /** Of all rows there are, not only the library's. */
  readonly count: number;
}

export async function readLibrary(database: Database): Promise<LibrarySnapshot> {
  const { dexie, records, meta, parting } = database;
  return dexie.transaction('r', records, meta, parting, async () => {
    const [epoch, rows, count, parted] = await Promise.all([
      readEpoch(database),
      records.where('bundle').equals(LIBRARY_BUNDLE).toArray(),
      records.count(),
      parting.count(),
    ]);
    return { epoch, rows, count, isParted: parted > 0 };
  });
}

export function readParts(database: Database, request: PartsRequest): Promise<Snapshot> {
  const bundles = requestedBundles(request);
  return readRows(database, () =>
    Promise.all(
      bundles.map((bundle) => database.records.where('bundle').equals(bundle).toArray()),
    ).then((groups) => groups.flat()),
  );
}

/** Everything committed after the commit `seq`. */
export async function readSince(database: Database, seq: number): Promise<SinceSnapshot> {
  const { dexie, records, meta, parting } = database;
  return dexie.transaction('r', records, meta, parting, async () => {
    const [epoch, rows, parted] = await Promise.all([
      readEpoch(database),
      records.where('seq').above(seq).toArray(),
      parting.count(),
    ]);
    return { epoch, rows, isParted: parted > 0 };
  });
}

/**
 * The next commits after `seq` in one batch, of about so many rows; `beacon.seq` is `seq` when there are none.
 * null when the database is another one.
 */
export async function readCommits(
  database: Database,
  epochId: string,
  seq: number,
  about: number,
): Promise<CopiedBatch | null> {
  const { dexie, records, meta } = database;
  return dexie.transaction('r', records, meta, async () => {
    const epoch = await readEpoch(database);
    if (epoch?.id !== epochId) return null;
    const first = await records.where('seq').above(seq).limit(about).toArray();
    const last = first.at(-1);
    if (!last || first.length < about) {
      return { beacon: beaconOf(epoch), since: seq, versions: intactVersions(first) };
    }
    // The limit may have cut the last commit in two.
    const rows = [
      ...first.filter((row) => row.seq < last.seq),
      ...(await records.where('seq').equals(last.seq).toArray()),
    ];
    const beacon = { ...beaconOf(epoch), seq: last.seq };
    return { beacon, since: seq, versions: intactVersions(rows) };
  });
}

function intactVersions(rows: readonly RecordRow[]): readonly Stored[] {
  return rows.filter(isIntactRow).map(rowToVersion);
}

async function readRows(
  database: Database,
  read: () => PromiseLike<readonly RecordRow[]>,
): Promise<Snapshot> {
  const { dexie, records, meta } = database;
  return dexie.transaction('r', records, meta, async () => {
    const [epoch, rows] = await Promise.all([readEpoch(database), read()]);
    return { epoch, rows };
  });
}
