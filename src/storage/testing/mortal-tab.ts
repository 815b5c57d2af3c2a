/** A tab that can be killed between any two steps: from then on nothing of it reaches disk or ears. */
import type { Engine } from '../database/database';
import type { Schedule } from '../database/watchdog';
import type { OpenSecondCopy, SecondCopy } from '../second-copy/second-copy';

export interface MortalTab {
  readonly engine: Engine;
  readonly openSecondCopy: OpenSecondCopy;
  readonly after: Schedule;
  isDead(): boolean;
  /** Transactions that are not complete are gone with it. */
  kill(): void;
}

/** As long as a transaction here, so that a kill between the two is likely. */
const APPEND_TURNS = 4;

export function createMortalTab(
  { indexedDB: real, IDBKeyRange }: Engine,
  openCopy: OpenSecondCopy,
  after: Schedule,
): MortalTab {
  const databases = new Set<IDBDatabase>();
  const running = new Set<IDBTransaction>();
  let isDead = false;

  function watch(database: IDBDatabase): void {
    databases.add(database);
    const begin = database.transaction.bind(database);
    database.transaction = (names, mode, options) => {
      if (isDead) throw new DOMException('The tab is gone', 'InvalidStateError');
      const transaction = begin(names, mode, options);
      running.add(transaction);
      const end = (): void => void running.delete(transaction);
      // One transaction writes at a time: what waits behind another is not committed by a page that ends.
      const commit = transaction.commit.bind(transaction);
      transaction.commit = () => {
        const writing = [...running].filter((other) => other.mode === 'readwrite');
        if (writing[0] === transaction) commit();
      };
      const abort = transaction.abort.bind(transaction);
      transaction.abort = () => {
        abort();
        end();
      };
      transaction.addEventListener('complete', end);
      transaction.addEventListener('abort', end);
      return transaction;
    };
  }

  const whileAlive = <T>(work: () => Promise<T>): Promise<T> =>
    isDead ? new Promise<T>(() => {}) : work();

  function mortal(copy: SecondCopy): SecondCopy {
    return {
      newest: () => whileAlive(() => copy.newest()),
      completeUpTo: (id) => whileAlive(() => copy.completeUpTo(id)),
      append: async (batch) => {
        for (let turn = 0; turn < APPEND_TURNS; turn += 1) {
          await new Promise((next) => setImmediate(next));
        }
        return whileAlive(() => copy.append(batch));
      },
      readAll: () => whileAlive(() => copy.readAll()),
      compact: () => whileAlive(() => copy.compact()),
      setAside: () => whileAlive(() => copy.setAside()),
      erase: (readings) => whileAlive(() => copy.erase(readings)),
      letGo: () => whileAlive(() => copy.letGo()),
      renew: () => copy.renew(),
      close: () => copy.close(),
    };
  }

  return {
    engine: {
      IDBKeyRange,
      indexedDB: {
        cmp: (first, second) => real.cmp(first, second),
        databases: () => real.databases(),
        deleteDatabase: (name) => real.deleteDatabase(name),
        open(name, version) {
          if (isDead) throw new DOMException('The tab is gone', 'InvalidStateError');
          const request = real.open(name, version);
          request.addEventListener('success', () => {
            if (isDead) request.result.close();
            else watch(request.result);
          });
          return request;
        },
      },
    },
    openSecondCopy: async () => {
      const copy = await openCopy();
      return copy && mortal(copy);
    },
    after: (milliseconds, run) => after(milliseconds, () => !isDead && run()),
    isDead: () => isDead,
    kill() {
      isDead = true;
      for (const transaction of running) {
        try {
          transaction.abort();
        } catch {
          // It is committing already.
        }
      }
      for (const database of databases) database.close();
    },
  };
}
