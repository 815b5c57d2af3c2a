/**
 * Keeps one value of any kind the browser can clone, such as a handle to a file, in a database of its own:
 * nothing of the library is in it, and nothing of it is needed to open the library.
 */
export interface KeptValue {
  /** undefined when there is none. Rejects where the browser keeps nothing. */
  get(): Promise<unknown>;
  /** undefined takes it away. */
  set(value: unknown): Promise<void>;
}

export function createKeptValue(name: string): KeptValue {
  async function run<T>(
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> {
    const database = await open(name);
    try {
      const transaction = database.transaction(STORE, mode);
      const request = ask(transaction.objectStore(STORE));
      await settled(transaction);
      return request.result;
    } finally {
      database.close();
    }
  }

  return {
    get: () => run('readonly', (store): IDBRequest<unknown> => store.get(KEY)),
    async set(value) {
      if (value === undefined) await run('readwrite', (store) => store.delete(KEY));
      else await run('readwrite', (store) => store.put(value, KEY));
    },
  };
}

const STORE = 'value';
const KEY = 'only';

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
  });
}

function settled(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(transaction.error ?? new Error('not kept'));
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', fail);
    transaction.addEventListener('error', fail);
  });
}
