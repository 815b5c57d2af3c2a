/**
 * What this tab holds: for each record the version the database has as far as we know, and over it
 * the version still to be written with the one it was made from. Pure bookkeeping, no database.
 */
import type { ForeignVersion } from '../../domain/ports';
import { recordKey, type RecordKey } from '../../domain/record/editable';
import { sameRevision, type Stored } from '../../domain/record/revision';
import { bundleOf } from '../database/database';

/** A version to be written, and the one it was made from. */
export interface Change {
  readonly key: RecordKey;
  readonly version: Stored;
  /** What the database must still hold for `version` to replace it; null for nothing. */
  readonly base: Stored | null;
}

/** A version somebody committed. */
export interface Arrival {
  readonly version: Stored;
  /** `Epoch.seq` of the commit. */
  readonly seq: number;
}

export interface Versions {
  /** Marks versions as unsaved; the newest per record replaces the one before. */
  write(batch: readonly Stored[]): void;
  hasUnsaved(): boolean;
  unsaved(): readonly Change[];
  /** Answers with those that stand: not one that a later version by this tab had already replaced. */
  committed(changes: readonly Change[], seq: number): readonly Change[];
  /** Takes in what was read for a load. Answers with what replaced a version this tab had already. */
  take(arrivals: readonly Arrival[]): readonly ForeignVersion[];
  /**
   * Takes in what another tab committed. An unsaved version of the same record is given up and
   * reported with its base: whoever listens merges, and writes the outcome.
   */
  observe(arrivals: readonly Arrival[]): readonly ForeignVersion[];
  /** The newest version of each record of these bundles, unsaved ones and tombstones included. */
  inBundles(bundles: readonly string[]): readonly Stored[];
  /**
   * Lets go of what the database holds of these bundles. Not of tombstones: the version that brings a
   * record back is made from them.
   */
  forget(bundles: readonly string[]): void;
  /** The newest version of each record there is, unsaved ones and tombstones included. */
  newest(): readonly Stored[];
  /** Everything the database should hold. */
  kept(): readonly Stored[];
  /** The database began again: commits are counted anew. */
  restart(): void;
}

/** True when `a` is a later version by the same tab: an attempt that comes late must not undo it. */
export function supersedes(a: Stored, b: Stored): boolean {
  return a.rev.client === b.rev.client && a.rev.lamport > b.rev.lamport;
}

export function createVersions(): Versions {
  const kept = new Map<RecordKey, Arrival>();
  const unsaved = new Map<RecordKey, Stored>();
  const members = new Map<string, Set<RecordKey>>();

  function enlist(key: RecordKey, version: Stored): void {
    const bundle = bundleOf(version.record);
    const keys = members.get(bundle);
    if (keys) keys.add(key);
    else members.set(bundle, new Set([key]));
  }

  function keep(key: RecordKey, arrival: Arrival): void {
    kept.set(key, arrival);
    enlist(key, arrival.version);
  }

  /** True when `arrival` is a version this tab did not know the database to hold. */
  function isNews(key: RecordKey, arrival: Arrival): boolean {
    const known = kept.get(key);
    if (!known) return true;
    if (arrival.seq <= known.seq) return false;
    if (!sameRevision(known.version.rev, arrival.version.rev)) return true;
    kept.set(key, arrival);
    return false;
  }

  return {
    write(batch) {
      for (const version of batch) {
        const key = recordKey(version.record);
        unsaved.set(key, version);
        enlist(key, version);
      }
    },
    hasUnsaved: () => unsaved.size > 0,
    unsaved: () =>
      Array.from(unsaved, ([key, version]) => ({
        key,
        version,
        base: kept.get(key)?.version ?? null,
      })),
    committed(changes, seq) {
      return changes.filter(({ key, version }) => {
        const known = kept.get(key);
        const stands = !known || !supersedes(known.version, version);
        if (!known || (known.seq < seq && stands)) keep(key, { version, seq });
        if (unsaved.get(key) === version) unsaved.delete(key);
        return stands;
      });
    },
    take(arrivals) {
      const replaced: ForeignVersion[] = [];
      for (const arrival of arrivals) {
        const key = recordKey(arrival.version.record);
        // The write transaction compares an unsaved version with the row and reports the conflict.
        if (unsaved.has(key) || !isNews(key, arrival)) continue;
        if (kept.has(key)) replaced.push({ key, theirs: arrival.version, base: null });
        keep(key, arrival);
      }
      return replaced;
    },
    observe(arrivals) {
      const foreign: ForeignVersion[] = [];
      for (const arrival of arrivals) {
        const key = recordKey(arrival.version.record);
        if (!isNews(key, arrival)) continue;
        const ours = unsaved.get(key);
        // Our own commit, read back before its `complete` was heard.
        if (ours?.rev.client === arrival.version.rev.client) continue;
        const base = ours ? (kept.get(key)?.version ?? null) : null;
        unsaved.delete(key);
        keep(key, arrival);
        foreign.push({ key, theirs: arrival.version, base });
      }
      return foreign;
    },
    forget(bundles) {
      for (const bundle of bundles) {
        const keys = members.get(bundle) ?? new Set();
        for (const key of keys) {
          const isSafe = !unsaved.has(key) && kept.get(key)?.version.deleted === false;
          if (isSafe && kept.delete(key)) keys.delete(key);
        }
        if (keys.size === 0) members.delete(bundle);
      }
    },
    inBundles(bundles) {
      const keys = new Set(bundles.flatMap((bundle) => [...(members.get(bundle) ?? [])]));
      return [...keys].flatMap((key) => unsaved.get(key) ?? kept.get(key)?.version ?? []);
    },
    newest: () => [
      ...new Map([
        ...Array.from(kept, ([key, { version }]) => [key, version] as const),
        ...unsaved,
      ]).values(),
    ],
    kept: () => Array.from(kept.values(), ({ version }) => version),
    restart() {
      for (const [key, { version }] of kept) kept.set(key, { version, seq: -1 });
    },
  };
}
