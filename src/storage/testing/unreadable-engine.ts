/** An IndexedDB whose database does not open, as after damage to its files, until it is deleted. */
import type { Engine } from '../database/database';

/** @param times how often opening fails; by default until the database is deleted */
export function unreadableEngine(
  { indexedDB: real, IDBKeyRange }: Engine,
  times = Infinity,
): Engine {
  let left = times;
  return {
    IDBKeyRange,
    indexedDB: {
      cmp: (first, second) => real.cmp(first, second),
      databases: () => real.databases(),
      deleteDatabase(name) {
        left = 0;
        return real.deleteDatabase(name);
      },
      open(name, version) {
        if (left <= 0) return real.open(name, version);
        left -= 1;
        throw new DOMException('Internal error opening backing store.', 'UnknownError');
      },
    },
  };
}
