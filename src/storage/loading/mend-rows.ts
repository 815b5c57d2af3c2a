/** Puts records from the second copy in the place of rows that were altered behind our back. */
import { recordKey } from '../../domain/record/editable';
import type { Stored } from '../../domain/record/revision';
import type { Database, Epoch } from '../database/database';
import { isIntactRow, rowToArrival, versionToRow } from '../rows/rows';
import type { Arrival } from '../rows/versions';
import { readEpoch } from '../writing/epoch';

export interface Mended {
  readonly epoch: Epoch;
  /** What stands in those rows now. */
  readonly arrivals: readonly Arrival[];
}

/** A row that is whole after all, written anew meanwhile, stays. null when the database is another. */
export async function mendRows(
  database: Database,
  epochId: string,
  versions: readonly Stored[],
): Promise<Mended | null> {
  const { dexie, records, meta } = database;
  return dexie.transaction('rw', records, meta, async () => {
    const [epoch, rows] = await Promise.all([
      readEpoch(database),
      records.bulkGet(versions.map(({ record }) => recordKey(record))),
    ]);
    if (epoch?.id !== epochId) return null;
    const seq = epoch.seq + 1;
    const mended = versions.map((version, index) => {
      const row = rows[index];
      return isIntactRow(row) ? row : versionToRow(version, seq);
    });
    await Promise.all([records.bulkPut(mended), meta.put({ ...epoch, seq })]);
    return { epoch: { ...epoch, seq }, arrivals: mended.map(rowToArrival) };
  });
}
