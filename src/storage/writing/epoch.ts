/**
 * The epoch guard. Browsers empty databases under live pages: a full disk, cleared site data,
 * eviction, another tab that deletes. The epoch is missing then, or another one, and what this tab
 * holds in memory is put back.
 */
import { compareRevisions, sameRevision, type Stored } from '../../domain/record/revision';
import { recordKey } from '../../domain/record/editable';
import { SCHEMA, type Database, type Epoch } from '../database/database';
import { rowToArrival, versionToRow } from '../rows/rows';
import { failure } from '../database/store-problem';
import type { Arrival } from '../rows/versions';

export interface RestoreOutcome {
  readonly kind: 'restored';
  readonly epoch: Epoch;
  /** Rows that stand in the database with a newer revision than memory has. */
  readonly theirs: readonly Arrival[];
}

/**
 * Inside a transaction that covers `meta`. Rejects with VersionError, and the transaction with it, when the
 * records are of a newer build: nothing of them is read or written under that.
 */
export async function readEpoch({ meta }: Database): Promise<Epoch | undefined> {
  const epoch = await meta.get('epoch');
  if (epoch && epoch.schema > SCHEMA) throw failure('VersionError');
  return epoch;
}

/**
 * Before anything of the present shape is written: from here on every write of an older build refuses. Answers
 * null when the database is another one by now.
 */
export async function raiseSchema(database: Database, epoch: Epoch): Promise<Epoch | null> {
  if (epoch.schema === SCHEMA) return epoch;
  const { dexie, meta } = database;
  return dexie.transaction('rw', meta, async () => {
    const found = await readEpoch(database);
    if (found?.id !== epoch.id) return null;
    await meta.put({ ...found, schema: SCHEMA });
    // As far as the caller has read it, which another tab may have passed by now.
    return { ...epoch, schema: SCHEMA };
  });
}

/**
 * Begins an empty database, unless another tab has just done so. Rejects with DamagedError where
 * there are records without an epoch: whatever wrote them is not this product.
 */
export async function beginEpoch(database: Database, id: string): Promise<Epoch> {
  const { dexie, records, meta } = database;
  return dexie.transaction('rw', records, meta, async () => {
    const found = await readEpoch(database);
    if (found) return found;
    if ((await records.count()) > 0) throw failure('DamagedError');
    const epoch: Epoch = { name: 'epoch', id, gen: 0, schema: SCHEMA, seq: 0, count: 0 };
    await meta.put(epoch);
    return epoch;
  });
}

/**
 * Puts all of memory back in one transaction. Where another tab has begun the database again, its
 * epoch stays (two tabs would otherwise restore in turns for ever) and the newer revision of each
 * record wins.
 *
 * @param id the new epoch's, should there be none
 */
export async function restoreMemory(
  database: Database,
  lost: Epoch,
  memory: readonly Stored[],
  id: string,
): Promise<RestoreOutcome> {
  const { dexie, records, meta } = database;
  return dexie.transaction('rw', records, meta, async (): Promise<RestoreOutcome> => {
    const found = await readEpoch(database);
    const begun = found ?? { ...lost, id, gen: lost.gen + 1 };
    const seq = (found ?? lost).seq + 1;
    const rows = await records.bulkGet(memory.map(({ record }) => recordKey(record)));
    const missing: Stored[] = [];
    const theirs: Arrival[] = [];
    for (const [index, version] of memory.entries()) {
      const row = rows[index];
      if (!row || compareRevisions(row.rev, version.rev) < 0) missing.push(version);
      else if (!sameRevision(row.rev, version.rev)) {
        theirs.push(rowToArrival(row));
      }
    }
    await records.bulkPut(missing.map((version) => versionToRow(version, seq)));
    const epoch: Epoch = { ...begun, schema: SCHEMA, seq, count: await records.count() };
    await meta.put(epoch);
    return { kind: 'restored', epoch, theirs };
  });
}
