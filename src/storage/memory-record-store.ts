/** Keeps records in memory alone: where the browser offers no database, and in tests of what uses a store. */
import type { RecordStore, SaveStatus } from '../domain/ports';
import type { Stored } from '../domain/record/revision';
import { ok } from '../lib/result';
import { LIBRARY_BUNDLE, requestedBundles } from './database/database';
import { createVersions } from './rows/versions';

export interface MemoryRecordStoreOptions {
  readonly initial?: readonly Stored[];
  /** What it says of itself. Default: only in this tab, since there is no database. */
  readonly status?: SaveStatus;
}

export function createMemoryRecordStore(options: MemoryRecordStoreOptions = {}): RecordStore {
  const status = options.status ?? { kind: 'only-in-this-tab', problem: 'unavailable' };
  const versions = createVersions();
  versions.write(options.initial ?? []);
  return {
    load: () => Promise.resolve(ok(versions.inBundles([LIBRARY_BUNDLE]))),
    loadParts: (request) => Promise.resolve(ok(versions.inBundles(requestedBundles(request)))),
    forget: () => {},
    write: (batch) => versions.write(batch),
    status: () => status,
    onStatus: () => () => {},
    onForeign: () => () => {},
    refresh: () => Promise.resolve(),
    settled: () => Promise.resolve(),
    part: () => {},
    damage: () => null,
    recover: () => Promise.resolve(ok(versions.inBundles([LIBRARY_BUNDLE]))),
    salvage: () => Promise.resolve(versions.newest()),
    secondCopy: () => 'unavailable',
    onSecondCopy: () => () => {},
    close: () => Promise.resolve(),
  };
}
