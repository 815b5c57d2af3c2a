/** Everything that can still be read, from wherever: what recovery writes and a rescue file holds. */
import { recordKey, type RecordKey } from '../../domain/record/editable';
import { compareRevisions, type Stored } from '../../domain/record/revision';
import { isJsonObject } from '../../lib/json';
import type { RawContents } from '../database/raw';
import { isIntactRow, isIntactVersion, rowToVersion } from '../rows/rows';

/** The newest version of each record. Of two with one revision the earlier in the list. */
export function newestOf(versions: readonly Stored[]): readonly Stored[] {
  const newest = new Map<RecordKey, Stored>();
  for (const version of versions) {
    const key = recordKey(version.record);
    const known = newest.get(key);
    if (!known || compareRevisions(known.rev, version.rev) < 0) newest.set(key, version);
  }
  return [...newest.values()];
}

export function intactVersions({ records }: RawContents): Stored[] {
  return records.filter(isIntactRow).map(rowToVersion);
}

/** What pages put down as they left. */
export function partedVersions({ parting }: RawContents): readonly Stored[] {
  return parting
    .flatMap((row): readonly unknown[] =>
      isJsonObject(row) && Array.isArray(row['changes']) ? row['changes'] : [],
    )
    .flatMap((change) =>
      isJsonObject(change) && isIntactVersion(change['version']) ? [change['version']] : [],
    );
}

/** How far the database says it has come; null when it does not say. */
export function epochOf({ meta }: RawContents): { id: string; seq: number } | null {
  for (const row of meta) {
    if (!isJsonObject(row) || row['name'] !== 'epoch') continue;
    const { id, seq } = row;
    if (typeof id === 'string' && typeof seq === 'number') return { id, seq };
  }
  return null;
}
