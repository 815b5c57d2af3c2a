/** What the product needs from the world: keeping records, telling time, making ids. Injected. */
import type { Result } from '../lib/result';
import type { ReadingId } from './reading/reading';
import type { RecordKey } from './record/editable';
import type { Stored } from './record/revision';
import type { ArticleId } from './text/article';

export interface Clock {
  /** RFC 3339, UTC. For display only: order comes from revisions. */
  now(): string;
}

export interface Ids {
  /** A new random UUID, version 4. Works on plain http too. */
  uuid(): string;
}

/**
 * Keeps records durably in this browser. One object owns the database: nothing else reads or writes it.
 *
 * - `write` takes versions at once, never waits and never throws; while one transaction is in flight the
 *   newest version per record is collected, then written together. A batch is all or nothing.
 * - `status` is `saved` only after the `complete` event of the transaction that holds the last write.
 * - Nothing is written before a successful `load`.
 * - A database of a newer build is read, as far as this one understands it, and never written.
 */
export interface RecordStore {
  /**
   * Everything the library needs: all records but texts, annotations, links and steps. Tombstones
   * too, so that a later version of theirs gets the newer revision.
   */
  load(): Promise<Result<readonly Stored[], StoreProblem>>;
  /**
   * Children of the given parents (annotations and links of readings, steps of scopes) and texts of
   * articles, tombstones too. As new as anything `onForeign` has told by the time it resolves.
   */
  loadParts(request: PartsRequest): Promise<Result<readonly Stored[], StoreProblem>>;
  /**
   * Lets go of what `loadParts` brought, as far as it is safe in two places; `loadParts` brings it again.
   * Nothing that waits to be written is let go of.
   */
  forget(parts: PartsRequest): void;
  write(batch: readonly Stored[]): void;
  status(): SaveStatus;
  /** Called at every change of `status`. Returns the function that stops it. */
  onStatus(listener: (status: SaveStatus) => void): () => void;
  /**
   * Versions that another tab wrote, or that stood where this tab was about to write. An unsaved
   * version of the same record is given up: the listener merges and, before it returns, writes the
   * outcome, unless that is `theirs`.
   */
  onForeign(listener: (versions: readonly ForeignVersion[]) => void): () => void;
  /** Re-reads what changed behind this tab's back (after sleep, a missed message). Called on focus. */
  refresh(): Promise<void>;
  /** Resolves when nothing is waiting to be written, or saving has failed. */
  settled(): Promise<void>;
  /**
   * Writes over everything there is of some readings: what stands in them, what was removed from them
   * before, their history, in the database, in the second copy and in what was set aside of it. Nothing of
   * them can be undone or recovered then; other tabs hear of it. What is not saved yet is saved first. Ok
   * only when all of it was done; once more is harmless.
   */
  erase(request: EraseRequest): Promise<Result<null, StoreProblem>>;
  /**
   * The page may be about to go: puts down what is not saved yet, in one synchronous step, where the
   * next start finds it. Harmless when the page stays. Never throws.
   *
   * @param isLast nothing of the page runs after this: what is being saved is put down too, and saved no longer
   */
  part(isLast?: boolean): void;
  /** What is wrong with what was stored; null while nothing is known to be. Set once `load` has failed with `damaged`. */
  damage(): Damage | null;
  /** After `load` failed with `damaged`: loads with the answer the reader gave. Nothing is written before. */
  recover(how: Recovery): ReturnType<RecordStore['load']>;
  /**
   * Every version that can still be read, from memory, the database and the second copy, the newest of
   * each record, tombstones too. Works in every state, reads only, never rejects.
   */
  salvage(): Promise<readonly Stored[]>;
  secondCopy(): SecondCopyState;
  /** Called at every change of `secondCopy`. Returns the function that stops it. */
  onSecondCopy(listener: (state: SecondCopyState) => void): () => void;
  close(): Promise<void>;
}

/** What was found at start: less than was once said to be saved. */
export interface Damage {
  /**
   * - `emptied`: the database is gone or empty, but there was one.
   * - `behind`: it has forgotten the newest commits.
   * - `gaps`: records are missing or altered in it.
   * - `unreadable`: it cannot be opened or read at all.
   */
  readonly kind: 'emptied' | 'behind' | 'gaps' | 'unreadable';
  /** How many records there should be, as far as is known. */
  readonly expected: number | null;
  /** How many intact ones the database still gives. */
  readonly found: number;
  /** How many there are when the second copy is added. */
  readonly recoverable: number;
}

/** `bring-back`: with all the second copy holds. `go-on`: with what the database still gives; the copy is set aside. */
export type Recovery = 'bring-back' | 'go-on';

/** Whether every saved batch is also in a second place, outside the database. */
export type SecondCopyState =
  | 'starting'
  | 'kept'
  /** This browser or address offers no such place. */
  | 'unavailable'
  /** It could not be written; saving goes on without it. */
  | 'failed';

export interface PartsRequest {
  readonly texts: readonly ArticleId[];
  /** Reading ids: their annotations and links. */
  readonly readings: readonly string[];
  /** History scopes: their steps. */
  readonly scopes: readonly string[];
  /** Exercise ids: their key, submissions, verdicts and corrections. Left out = none. */
  readonly exercises?: readonly string[];
}

export interface EraseRequest {
  readonly readings: readonly ReadingId[];
}

export interface ForeignVersion {
  readonly key: RecordKey;
  readonly theirs: Stored;
  /** The version both sides started from, when this tab had an unsaved change of its own; else null. */
  readonly base: Stored | null;
}

export type SaveStatus =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'not-saved'; readonly problem: StoreProblem }
  | { readonly kind: 'only-in-this-tab'; readonly problem: StoreProblem }
  /** A newer build keeps this library: it may be read and taken away, not changed. */
  | { readonly kind: 'read-only'; readonly problem: 'newer-version' };

export type StoreProblem =
  /** No database here at all (switched off, or a private window that forbids it). */
  | 'unavailable'
  | 'disk-full'
  /** A newer build has written this database. */
  | 'newer-version'
  /** Another tab keeps an old version open. */
  | 'blocked'
  | 'damaged'
  | 'no-answer'
  | 'unknown';
