/** The database as Dexie sees it: three tables, their indexes and the reason for each. */
import { Dexie, type Table } from 'dexie';
import type { PartsRequest } from '../../domain/ports';
import type { RecordKey } from '../../domain/record/editable';
import { recordParent, type PostilRecord } from '../../domain/record/record';
import type { Stored } from '../../domain/record/revision';

export const DATABASE_NAME = 'postil';

/** Rises when a table or an index changes. Dexie multiplies it by ten for IndexedDB. */
export const DATABASE_VERSION = 2;

/** Rises when the shape of records changes; kept in the epoch, so that every write can compare it. */
export const SCHEMA = 1;

/**
 * One table for all kinds: a command changes several kinds at once, and one table makes that one
 * read and one put, whatever the kinds.
 */
export interface RecordRow extends Stored {
  readonly key: RecordKey;
  /** What the record is loaded with. */
  readonly bundle: string;
  /** The commit that wrote it: `Epoch.seq` at that time. */
  readonly seq: number;
  /** `rowSum` of the rest; rows of the first build have none. */
  readonly sum?: number;
}

/** Which database this is. Read in every write transaction: when it is gone, so is everything else. */
export interface Epoch {
  readonly name: 'epoch';
  /** Random; new whenever the database begins again. */
  readonly id: string;
  /** How many times it has begun again. */
  readonly gen: number;
  readonly schema: number;
  /** Commits so far. Write transactions run one after another, so this orders them over all tabs. */
  readonly seq: number;
  /** Rows in `records`, tombstones included: a browser that loses some does not say so. */
  readonly count: number;
}

/** What a page put down as it left: see `parting/`. */
export interface PartingRow {
  /** The tab's own name; a second time replaces the first. */
  readonly tab: string;
  /** Of its records; missing for 1. Put down blind, it may differ from the epoch's. */
  readonly schema?: number;
  readonly changes: readonly { readonly version: Stored; readonly base: Stored | null }[];
}

export interface Database {
  readonly dexie: Dexie;
  readonly records: Table<RecordRow, RecordKey>;
  readonly meta: Table<Epoch, string>;
  readonly parting: Table<PartingRow, string>;
  /** This page's write transactions that are not over. */
  readonly writing: ReadonlySet<IDBTransaction>;
}

/** The browser's IndexedDB, or a stand-in for tests. */
export interface Engine {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
}

export const LIBRARY_BUNDLE = 'library';

// Dexie would close the database when a page goes into the back-forward cache, before the page has put down
// what it could not save. A page that stands in the way of an upgrade is dropped from that cache by the browser.
Dexie.disableBfCache = true;

export function describeDatabase(engine: Engine): Database {
  const dexie = new Dexie(DATABASE_NAME, {
    indexedDB: engine.indexedDB,
    IDBKeyRange: engine.IDBKeyRange,
    // An acknowledged write has reached the disk, not only the system's cache.
    chromeTransactionDurability: 'strict',
    // Connections are opened by `connection.ts`, which checks what it opened.
    autoOpen: false,
    cache: 'disabled',
  });
  dexie.version(1).stores({
    // bundle: load a library, an article's text, a reading, a history, each by one range.
    // seq: what was committed after a given moment, by whichever tab.
    records: 'key, bundle, seq',
    meta: 'name',
  });
  dexie
    .version(DATABASE_VERSION)
    .stores({ parting: 'tab' })
    .upgrade(async (upgrade) => {
      const count = await upgrade.table('records').count();
      await upgrade.table('meta').update('epoch', { count });
    });
  return {
    dexie,
    writing: followWrites(dexie),
    records: dexie.table('records'),
    meta: dexie.table('meta'),
    parting: dexie.table('parting'),
  };
}

function followWrites(dexie: Dexie): ReadonlySet<IDBTransaction> {
  const writing = new Set<IDBTransaction>();
  dexie.use({
    stack: 'dbcore',
    name: 'follow-writes',
    create: (core) => ({
      ...core,
      transaction(tables, mode, options) {
        const begun = core.transaction(tables, mode, options);
        if (mode === 'readwrite') {
          // Dexie's type names no more of it than Dexie calls.
          const transaction = begun as IDBTransaction;
          const end = (): void => void writing.delete(transaction);
          writing.add(transaction);
          transaction.addEventListener('complete', end);
          transaction.addEventListener('abort', end);
        }
        return begun;
      },
    }),
  });
  return writing;
}

export function bundleOf(record: PostilRecord): string {
  switch (record.kind) {
    case 'text':
      return `text:${record.id}`;
    case 'annotation':
    case 'orphan':
    case 'link':
      return `reading:${recordParent(record)}`;
    case 'step':
      return `scope:${recordParent(record)}`;
    case 'key':
    case 'submission':
    case 'verdict':
    case 'correction':
      return `exercise:${recordParent(record)}`;
    case 'article':
    case 'codebook':
    case 'label':
    case 'reading':
    case 'exercise':
    case 'place':
    case 'tally':
      return LIBRARY_BUNDLE;
  }
}

export function requestedBundles(request: PartsRequest): readonly string[] {
  return [
    ...request.texts.map((id) => `text:${id}`),
    ...request.readings.map((id) => `reading:${id}`),
    ...request.scopes.map((id) => `scope:${id}`),
    ...(request.exercises ?? []).map((id) => `exercise:${id}`),
  ];
}
