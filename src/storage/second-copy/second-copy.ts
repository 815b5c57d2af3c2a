/**
 * The second failure domain: every committed batch once more, in a journal outside IndexedDB. Browsers
 * empty a whole database over one torn byte or a full disk; what lies elsewhere is still there.
 */
import type { Stored } from '../../domain/record/revision';

/** How far a database had come: kept outside it, so that a start notices when it has less. */
export interface Beacon {
  /** Which database: `Epoch.id`. */
  readonly epochId: string;
  /** `Epoch.gen`: of two epochs the greater has replaced the other. */
  readonly gen: number;
  /** Commits so far. */
  readonly seq: number;
  /** Records in it, tombstones included. */
  readonly count: number;
  /** `Epoch.schema`: of the newest build that wrote. An older one must not put its records back. */
  readonly schema: number;
}

/** One commit, or several together: where the database stood after it, and what was written. */
export interface CopiedBatch {
  readonly beacon: Beacon;
  /**
   * The batch holds all that was committed after this `seq`, up to and with `beacon.seq`: one less for an
   * ordinary commit; what `completeUpTo` answered for one that catches up; 0 for all of a database.
   */
  readonly since: number;
  readonly versions: readonly Stored[];
}

export interface CopyContents {
  /** Of the newest intact batch; null when there is none. */
  readonly beacon: Beacon | null;
  /** The newest version of each record, tombstones included. */
  readonly versions: readonly Stored[];
  /** Lines that were cut or altered and had to be passed over. */
  readonly damagedLines: number;
}

export interface SecondCopy {
  /** The newest beacon in any file, of ended and of living tabs. Reads the ends of files only: milliseconds. */
  newest(): Promise<Beacon | null>;
  /**
   * Every commit of this database up to this one is in the copy, whoever made it; 0 when none is. What
   * the database has beyond it (from a build without a copy, from a page that was leaving) is handed to
   * `append` after the load.
   */
  completeUpTo(epochId: string): Promise<number>;
  /**
   * Resolves once the batch has been flushed to the disk. Batches land in the order of the calls. Rejects
   * when that fails; the caller goes on without the copy.
   */
  append(batch: CopiedBatch): Promise<void>;
  readAll(): Promise<CopyContents>;
  /** Merges the files of ended tabs into one, without what newer versions have replaced. Safe with other tabs. */
  compact(): Promise<void>;
  /**
   * Merges until nothing but the newest versions is left, and takes everything of these readings out of what
   * was set aside. Their hollow versions have been appended before. Rejects when something of them may remain.
   */
  erase(readings: readonly string[]): Promise<void>;
  /** Ends what is being written; the next batch goes elsewhere. */
  letGo(): Promise<void>;
  /** Puts all that is there out of the way of `newest`, without deleting it. */
  setAside(): Promise<void>;
  /** What is being asked is given up; the next question begins anew. For a copy that has fallen silent. */
  renew(): void;
  close(): void;
}

/** null where the place does not exist (plain http, `file://`, a private window of some browsers). */
export type OpenSecondCopy = () => Promise<SecondCopy | null>;
