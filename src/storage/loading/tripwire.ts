/**
 * Compares what was found at start with what is known from outside: a database that has less than was said
 * to be saved must never pass for a whole one, and a whole one never for damaged.
 */
import type { Damage } from '../../domain/ports';
import type { LibrarySnapshot } from '../database/reading';
import { isIntactRow } from '../rows/rows';
import type { Beacon } from '../second-copy/second-copy';

/** null when nothing is amiss, which includes a library that was never begun. */
export function findDamage(
  { epoch, rows, count }: LibrarySnapshot,
  beacon: Beacon | null,
): Damage['kind'] | null {
  if (!epoch) {
    // Records without an epoch: whatever wrote them is not this product, or the epoch is lost.
    if (count > 0) return 'gaps';
    return beacon ? 'emptied' : null;
  }
  if (beacon && isAhead(beacon, epoch)) return count === 0 ? 'emptied' : 'behind';
  return count === epoch.count && rows.every(isIntactRow) ? null : 'gaps';
}

/**
 * A beacon is written after its commit has reached the disk, so one that is ahead of the database tells of a
 * loss. Of an earlier generation it tells nothing: that database was replaced by one that knew of it.
 */
function isAhead(beacon: Beacon, epoch: { id: string; gen: number; seq: number }): boolean {
  return beacon.epochId === epoch.id ? beacon.seq > epoch.seq : beacon.gen >= epoch.gen;
}
