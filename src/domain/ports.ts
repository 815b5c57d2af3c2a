/** What the product needs from the world: keeping records, telling time, making ids. Injected. */
import type { Result } from '../lib/result';
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
  close(): Promise<void>;
}

export interface PartsRequest {
  readonly texts: readonly ArticleId[];
  /** Reading ids: their annotations and links. */
  readonly readings: readonly string[];
  /** History scopes: their steps. */
  readonly scopes: readonly string[];
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
  | { readonly kind: 'only-in-this-tab'; readonly problem: StoreProblem };

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
