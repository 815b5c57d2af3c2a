/**
 * What a page does last: puts down what is not saved yet. One raw request on the open handle, committed at
 * once; whatever waits for an answer (a look at the rows first, a promise, Dexie) dies with the page.
 */
import { SCHEMA, type Database, type PartingRow } from '../database/database';
import type { Change } from '../rows/versions';

/** True when it was put down. Never throws: the handle may be closed or closing. */
export function putDown(database: Database, tab: string, changes: readonly Change[]): boolean {
  try {
    const row: PartingRow = {
      tab,
      schema: SCHEMA,
      changes: changes.map(({ version, base }) => ({ version, base })),
    };
    const transaction = database.dexie
      .backendDB()
      .transaction('parting', 'readwrite', { durability: 'strict' });
    transaction.objectStore('parting').put(row);
    transaction.commit();
    return true;
  } catch {
    return false;
  }
}

/**
 * Gives up the commits in flight, before what they hold is put down. A database that lets one transaction write at
 * a time (Chromium's over SQLite) would keep what is put down waiting behind them, and the page's end takes what
 * waits. A commit that can no longer be given up gets through by itself.
 */
export function giveUpWrites({ writing }: Database): void {
  for (const transaction of writing) {
    try {
      transaction.abort();
    } catch {
      // It is committing.
    }
  }
}
