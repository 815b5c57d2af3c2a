/** Writes over everything that a reading left in the database, earlier tombstones and history included. */
import type { EraseRequest } from '../../domain/ports';
import { hollow, isOfReading } from '../../domain/record/hollow';
import type { Stored } from '../../domain/record/revision';
import { requestedBundles, type Database, type RecordRow } from '../database/database';
import type { TakenIn } from '../parting/take-in';
import { versionToRow } from '../rows/rows';
import { readEpoch } from '../writing/epoch';

/**
 * One transaction: all of it or nothing. The number of rows stays, so that nothing seems lost.
 * null when the database is another one by now.
 *
 * @param client under whose name the tombstones are written
 */
export async function eraseRows(
  database: Database,
  epochId: string,
  { readings }: EraseRequest,
  client: string,
): Promise<TakenIn | null> {
  const { dexie, records, meta } = database;
  const wanted = new Set<string>(readings);
  return dexie.transaction('rw', records, meta, async () => {
    const [epoch, own, beside, givenBack, steps] = await Promise.all([
      readEpoch(database),
      records
        .where('bundle')
        .anyOf(requestedBundles({ texts: [], readings, scopes: readings }))
        .toArray(),
      records.bulkGet(readings.flatMap((id) => [`reading:${id}`, `tally:${id}`] as const)),
      records
        .where('bundle')
        .startsWith('exercise:')
        .filter(({ record }) => record.kind === 'correction' || record.kind === 'submission')
        .toArray(),
      // Taking in an article, or beginning an exercise, is in another history than the reading's own.
      records.where('bundle').startsWith('scope:').toArray(),
    ]);
    if (epoch?.id !== epochId) return null;
    const due = new Map<string, RecordRow>();
    for (const row of [...own, ...beside, ...givenBack, ...steps]) {
      if (row && isOfReading(row.record, wanted)) due.set(row.key, row);
    }
    if (due.size === 0) return { epoch, arrivals: [] };
    const seq = epoch.seq + 1;
    const versions = [...due.values()].map((row) => erased(row, client));
    await Promise.all([
      records.bulkPut(versions.map((version) => versionToRow(version, seq))),
      meta.put({ ...epoch, seq }),
    ]);
    return { epoch: { ...epoch, seq }, arrivals: versions.map((version) => ({ version, seq })) };
  });
}

/** Newer than what stood there, whoever wrote it. */
export function erased({ rev, record }: Stored, client: string): Stored {
  return { rev: { lamport: rev.lamport + 1, client }, deleted: true, record: hollow(record) };
}
