/**
 * The database without Dexie: to look at it before anything may change it, and to read what is left of a
 * damaged one. Dexie hides `dataLoss`, and writes into databases of newer builds.
 */
import { DATABASE_NAME, type Engine } from './database';

export type Look =
  /** `lostData`: the browser has just thrown a damaged one away. It says so only once. */
  | { readonly kind: 'none'; readonly lostData: boolean }
  /** `version`: IndexedDB's, ten times ours. */
  | { readonly kind: 'found'; readonly version: number };

/** Whatever each table still gives, row by row where it does not give all at once. */
export interface RawContents {
  readonly records: readonly unknown[];
  readonly meta: readonly unknown[];
  readonly parting: readonly unknown[];
}

/** Creates and changes nothing. Rejects when the database cannot be opened. */
export async function lookAt(engine: Engine): Promise<Look> {
  const opened = await open(engine);
  if (opened.database === null) return { kind: 'none', lostData: opened.lostData };
  const { version } = opened.database;
  opened.database.close();
  return { kind: 'found', version };
}

/** Rejects only when the database cannot be opened; one that is not there is empty. */
export async function readAllRaw(engine: Engine): Promise<RawContents> {
  const { database } = await open(engine);
  if (!database) return { records: [], meta: [], parting: [] };
  try {
    // First how far it has come: what is committed meanwhile then shows as a difference.
    const meta = await readTable(database, 'meta');
    const parting = await readTable(database, 'parting');
    return { meta, parting, records: await readTable(database, 'records') };
  } finally {
    database.close();
  }
}

export function deleteDatabase({ indexedDB }: Engine): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(DATABASE_NAME);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(errorOf(request));
  });
}

interface Opened {
  readonly database: IDBDatabase | null;
  readonly lostData: boolean;
}

function open({ indexedDB }: Engine): Promise<Opened> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE_NAME);
    let none: Opened | null = null;
    request.onupgradeneeded = (event) => {
      none = { database: null, lostData: 'dataLoss' in event && event.dataLoss === 'total' };
      request.transaction?.abort();
    };
    request.onsuccess = () => resolve({ database: request.result, lostData: false });
    request.onerror = (event) => {
      event.preventDefault();
      if (none) resolve(none);
      else reject(errorOf(request));
    };
  });
}

async function readTable(database: IDBDatabase, name: string): Promise<readonly unknown[]> {
  if (!database.objectStoreNames.contains(name)) return [];
  const table = (): IDBObjectStore => database.transaction(name).objectStore(name);
  try {
    return await answerOf<unknown[]>(() => table().getAll());
  } catch {
    return readOneByOne(table);
  }
}

/** One transaction per row: a request that fails takes its transaction with it. */
async function readOneByOne(table: () => IDBObjectStore): Promise<readonly unknown[]> {
  const rows: unknown[] = [];
  const keys = await answerOf(() => table().getAllKeys()).catch(() => []);
  for (const key of keys) {
    const row = await answerOf<unknown>(() => table().get(key)).catch(() => undefined);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

function answerOf<T>(ask: () => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = ask();
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      reject(errorOf(request));
    };
  });
}

function errorOf(request: IDBRequest): Error {
  return request.error ?? new Error('The database gave no reason');
}
