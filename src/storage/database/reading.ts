/** The read transactions. Each answers with the epoch it saw, so that an emptied database is not taken for an empty one. */
import {
  LIBRARY_BUNDLE,
  requestedBundles,
  type Database,
  type Epoch,
  type RecordRow,
} from './database';
import type { PartsRequest } from '../../domain/ports';
import { readEpoch } from '../writing/epoch';

export interface Snapshot {
  readonly epoch: Epoch | undefined;
  readonly rows: readonly RecordRow[];
}

export function readLibrary(database: Database): Promise<Snapshot> {
  return readRows(database, () =>
    database.records.where('bundle').equals(LIBRARY_BUNDLE).toArray(),
  );
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
export function readSince(database: Database, seq: number): Promise<Snapshot> {
  return readRows(database, () => database.records.where('seq').above(seq).toArray());
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
