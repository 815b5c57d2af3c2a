/** A second copy in memory, for tests of what uses one: every tab opens it anew, and it fails on demand. */
import { isOfReading } from '../../../domain/record/hollow';
import { recordKey, type RecordKey } from '../../../domain/record/editable';
import { compareRevisions, type Stored } from '../../../domain/record/revision';
import { newerBeacon } from '../journal/beacon';
import type { Beacon, CopiedBatch, OpenSecondCopy } from '../second-copy';

export interface MemoryCopyPlace {
  /** Another tab. */
  readonly open: OpenSecondCopy;
  /** What `newest` and `readAll` look at, in the order of appending. */
  readonly batches: readonly CopiedBatch[];
  /** How often everything was put aside. */
  readonly timesAside: number;
  /** From now on every call fails, never answers, or works again. */
  setFault(fault: 'fails' | 'silent' | null): void;
  /** The browser has deleted it all. */
  lose(): void;
}

/** @param turns of the machine until anything is done or answered */
export function createMemoryCopyPlace(turns = 1): MemoryCopyPlace {
  let batches: CopiedBatch[] = [];
  let timesAside = 0;
  let fault: 'fails' | 'silent' | null = null;

  async function answer<T>(work: () => T): Promise<T> {
    for (let turn = 0; turn < turns; turn += 1) await new Promise((next) => setTimeout(next));
    if (fault === 'fails') throw new Error('The second copy fails');
    if (fault === 'silent') return new Promise<never>(() => {});
    return work();
  }

  return {
    async open() {
      await answer(() => {});
      return {
        newest: () => answer(() => newestOf(batches)),
        completeUpTo: (epochId) => answer(() => completeUpTo(batches, epochId)),
        append: (batch) => answer(() => void batches.push(structuredClone(batch))),
        readAll: () =>
          answer(() => ({
            beacon: newestOf(batches),
            versions: newestVersions(batches.flatMap(({ versions }) => versions)),
            damagedLines: 0,
          })),
        compact: () => answer(() => {}),
        erase: (readings) =>
          answer(() => {
            const wanted = new Set(readings);
            const isGone = (version: Stored): boolean =>
              isOfReading(version.record, wanted) && !version.deleted;
            batches = batches.map((batch) => ({
              ...batch,
              versions: batch.versions.filter((version) => !isGone(version)),
            }));
          }),
        letGo: () => answer(() => {}),
        setAside: () =>
          answer(() => {
            batches = [];
            timesAside += 1;
          }),
        renew: () => {},
        close: () => {},
      };
    },
    get batches() {
      return batches;
    },
    get timesAside() {
      return timesAside;
    },
    setFault(next) {
      fault = next;
    },
    lose() {
      batches = [];
    },
  };
}

function newestOf(batches: readonly CopiedBatch[]): Beacon | null {
  return batches.map(({ beacon }) => beacon).reduce(newerBeacon, null);
}

function completeUpTo(batches: readonly CopiedBatch[], epochId: string): number {
  let upTo = 0;
  const own = batches.filter(({ beacon }) => beacon.epochId === epochId);
  for (const { since, beacon } of own.toSorted((a, b) => a.since - b.since)) {
    if (since <= upTo) upTo = Math.max(upTo, beacon.seq);
  }
  return upTo;
}

function newestVersions(versions: readonly Stored[]): readonly Stored[] {
  const newest = new Map<RecordKey, Stored>();
  for (const version of versions) {
    const key = recordKey(version.record);
    const known = newest.get(key);
    if (!known || compareRevisions(known.rev, version.rev) < 0) newest.set(key, version);
  }
  return [...newest.values()];
}
