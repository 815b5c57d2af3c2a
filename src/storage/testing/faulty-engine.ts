/** An IndexedDB that fails on demand, in the ways browsers were seen to. */
import type { Engine } from '../database/database';

export interface FaultyEngine extends Engine {
  /** Applied to every write transaction from now on; null for none. */
  setFault(fault: ((transaction: IDBTransaction) => void) | null): void;
  /** From now on opening never answers, until the returned function lets it. */
  holdOpening(): () => void;
}

export function createFaultyEngine(engine: Engine): FaultyEngine {
  let fault: ((transaction: IDBTransaction) => void) | null = null;
  let gate = Promise.resolve();

  function infect(database: IDBDatabase): void {
    const begin = database.transaction.bind(database);
    database.transaction = (names, mode, options) => {
      const transaction = begin(names, mode, options);
      if (mode === 'readwrite') fault?.(transaction);
      return transaction;
    };
  }

  const { indexedDB: real } = engine;
  const factory: IDBFactory = {
    cmp: (first, second) => real.cmp(first, second),
    databases: () => real.databases(),
    deleteDatabase: (name) => real.deleteDatabase(name),
    open(name, version) {
      const request = real.open(name, version);
      request.addEventListener('success', () => infect(request.result));
      return heldBack(request, gate);
    },
  };

  return {
    indexedDB: factory,
    IDBKeyRange: engine.IDBKeyRange,
    setFault(next) {
      fault = next;
    },
    holdOpening() {
      let open = (): void => {};
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return open;
    },
  };
}

/** The write's own promise resolves, and then the transaction aborts, commit or not: as on a full quota. */
export function abortAfterPut(transaction: IDBTransaction): void {
  transaction.commit = () => {};
  const records = transaction.objectStore('records');
  const put = records.put.bind(records);
  records.put = (value, key) => {
    const request = put(value, key);
    request.addEventListener('success', () => transaction.abort());
    return request;
  };
}

/** Delays the request's handlers by wrapping the one Dexie sets. */
function heldBack(request: IDBOpenDBRequest, gate: Promise<void>): IDBOpenDBRequest {
  let handler: ((event: Event) => unknown) | null = null;
  request.addEventListener('success', (event) => void gate.then(() => handler?.(event)));
  Object.defineProperty(request, 'onsuccess', {
    set(next: ((event: Event) => unknown) | null) {
      handler = next;
    },
    get: () => handler,
  });
  return request;
}

/** A transaction that is never over, as on a disk that is slow to flush. */
export function keepBusy(transaction: IDBTransaction, onBusy: () => void): void {
  const [name = ''] = transaction.objectStoreNames;
  const look = (): void => {
    transaction.objectStore(name).count().addEventListener('success', look);
  };
  transaction.objectStore(name).count().addEventListener('success', onBusy);
  look();
}
