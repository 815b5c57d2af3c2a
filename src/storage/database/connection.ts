/**
 * The one open connection. Left to itself Dexie reopens whatever it finds; here every opening is
 * asked for and checked, and an outdated tab stays closed.
 */
import { DATABASE_VERSION, describeDatabase, type Database, type Engine } from './database';
import { failure } from './store-problem';

export interface Connection {
  /** The open database; opens it, again where it was lost. Rejects when that fails or after `close`. */
  open(): Promise<Database>;
  /** Works with the handle that is open now, in this very turn. */
  use<T>(work: (database: Database) => T): T;
  /**
   * Gives up the present handle; the next `open` makes a new one.
   *
   * @param opened only if it is still this one: a failure may be told of late
   */
  drop(opened?: Promise<Database>): void;
  /** For good. */
  close(): void;
}

export interface ConnectionEvents {
  /** Another tab wants to upgrade. It waits until `close`. */
  readonly onOutdated: () => void;
  /** The browser or another tab has taken the database away. */
  readonly onLost: () => void;
  /** An old tab keeps us from upgrading. Opening goes on by itself once it is gone. */
  readonly onBlocked: () => void;
}

export function createConnection(engine: Engine, events: ConnectionEvents): Connection {
  const database = describeDatabase(engine);
  const { dexie } = database;
  let isClosed = false;
  let isOurs = false;
  let opening: Promise<Database> | null = null;

  dexie.on('versionchange', (event) => {
    if (event.newVersion === null) {
      drop();
      events.onLost();
    } else {
      events.onOutdated();
    }
    // Keeps Dexie's own listener from closing in a way that reopens by itself.
    return false;
  });
  dexie.on('blocked', () => {
    events.onBlocked();
    return false;
  });
  dexie.on('close', () => {
    if (isOurs) return;
    opening = null;
    events.onLost();
  });

  function drop(opened?: Promise<Database>): void {
    if (opened && opened !== opening) return;
    isOurs = true;
    dexie.close();
    isOurs = false;
    opening = null;
  }

  async function openChecked(): Promise<Database> {
    await dexie.open();
    if (isClosed) {
      drop();
      throw failure('NoAnswerError');
    }
    // Dexie opens a database of a newer build without a word: https://github.com/dexie/Dexie.js/issues/2097
    if (Math.floor(dexie.backendDB().version / 10) > DATABASE_VERSION) {
      drop();
      throw failure('VersionError');
    }
    return database;
  }

  return {
    open() {
      if (isClosed) return Promise.reject(failure('VersionError'));
      const current = opening ?? openChecked();
      opening = current;
      current.catch(() => {
        if (opening === current) opening = null;
      });
      return current;
    },
    use: (work) => work(database),
    drop,
    close() {
      isClosed = true;
      drop();
    },
  };
}
