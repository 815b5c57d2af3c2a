/** Where Chromium may keep IndexedDB: two engines on disk, and memory for a context off the record. */

export interface Engine {
  readonly name: 'LevelDB' | 'SQLite' | 'off the record';
  readonly arguments: readonly string[];
}

export const LEVEL_DB: Engine = { name: 'LevelDB', arguments: [] };

/** Behind a flag, until it becomes the default. */
export const SQLITE: Engine = {
  name: 'SQLite',
  arguments: ['--enable-features=IdbSqliteBackingStore'],
};

/** In memory, and gone with its last window: for how the app behaves, not for what lasts. */
export const OFF_THE_RECORD: Engine = { name: 'off the record', arguments: [] };

export const ON_DISK = [LEVEL_DB, SQLITE] as const;
