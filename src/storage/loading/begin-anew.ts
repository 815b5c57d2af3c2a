/** The transaction of a recovery: the database begins again, under a new epoch, with what could be gathered. */
import { recordKey } from '../../domain/record/editable';
import type { Stored } from '../../domain/record/revision';
import { SCHEMA, type Database, type Epoch } from '../database/database';
import { versionToRow } from '../rows/rows';
import type { Beacon } from '../second-copy/second-copy';
import { readEpoch } from '../writing/epoch';

export interface NewBeginning {
  /** How far the database had come when `versions` were gathered; null for nowhere. */
  readonly found: Pick<Epoch, 'id' | 'seq'> | null;
  readonly beacon: Beacon | null;
  /** The new epoch's. */
  readonly id: string;
}

/**
 * All or nothing, and never empty in between: what is there is written over, and only what can neither be
 * read nor replaced is deleted. Answers false, and does nothing, when another tab has written since `found`
 * was read.
 */
export async function beginAnew(
  database: Database,
  versions: readonly Stored[],
  { found, beacon, id }: NewBeginning,
): Promise<boolean> {
  const { dexie, records, meta } = database;
  return dexie.transaction('rw', records, meta, async () => {
    const current = (await readEpoch(database)) ?? null;
    if (current?.id !== found?.id || current?.seq !== found?.seq) return false;
    const gen = Math.max(current?.gen ?? -1, beacon?.gen ?? -1) + 1;
    const seq = Math.max(current?.seq ?? 0, beacon?.seq ?? 0) + 1;
    const kept = new Set<string>(versions.map(({ record }) => recordKey(record)));
    const keys = await records.toCollection().primaryKeys();
    await records.bulkDelete(keys.filter((key) => !kept.has(key)));
    await records.bulkPut(versions.map((version) => versionToRow(version, seq)));
    const count = await records.count();
    await meta.put({ name: 'epoch', id, gen, schema: SCHEMA, seq, count });
    return true;
  });
}
