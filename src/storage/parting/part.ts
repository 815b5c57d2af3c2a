/**
 * What a page does last: puts down what is not saved yet. One raw request on the open handle, committed at
 * once; whatever waits for an answer (a look at the rows first, a promise, Dexie) dies with the page.
 */
import type { Database, PartingRow } from '../database/database';
import type { Change } from '../rows/versions';

/** True when it was put down. Never throws: the handle may be closed or closing. */
export function putDown(database: Database, tab: string, changes: readonly Change[]): boolean {
  try {
    const row: PartingRow = {
      tab,
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
