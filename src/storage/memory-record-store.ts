/** Keeps records in memory alone: where the browser offers no database, and in tests of what uses a store. */
import type { ForeignVersion, RecordStore, SaveStatus } from '../domain/ports';
import { recordKey } from '../domain/record/editable';
import { isOfReading } from '../domain/record/hollow';
import type { Stored } from '../domain/record/revision';
import { ok } from '../lib/result';
import { createSignal } from '../lib/signal';
import { LIBRARY_BUNDLE, requestedBundles } from './database/database';
import { erased } from './erasing/erase-rows';
import { createVersions } from './rows/versions';

export interface MemoryRecordStoreOptions {
  readonly initial?: readonly Stored[];
  /** What it says of itself. Default: only in this tab, since there is no database. */
  readonly status?: SaveStatus;
}

export function createMemoryRecordStore(options: MemoryRecordStoreOptions = {}): RecordStore {
  const status = options.status ?? { kind: 'only-in-this-tab', problem: 'unavailable' };
  const versions = createVersions();
  const foreign = createSignal<readonly ForeignVersion[]>();
  versions.write(options.initial ?? []);
  return {
    load: () => Promise.resolve(ok(versions.inBundles([LIBRARY_BUNDLE]))),
    loadParts: (request) => Promise.resolve(ok(versions.inBundles(requestedBundles(request)))),
    forget: () => {},
    write: (batch) => versions.write(batch),
    status: () => status,
    onStatus: () => () => {},
    onForeign: foreign.listen,
    refresh: () => Promise.resolve(),
    settled: () => Promise.resolve(),
    erase({ readings }) {
      const wanted = new Set<string>(readings);
      const found = versions.newest().filter(({ record }) => isOfReading(record, wanted));
      const hollowed = found.map((version) => erased(version, 'memory'));
      versions.write(hollowed);
      foreign.emit(
        hollowed.map((theirs) => ({ key: recordKey(theirs.record), theirs, base: null })),
      );
      return Promise.resolve(ok(null));
    },
    part: () => {},
    damage: () => null,
    recover: () => Promise.resolve(ok(versions.inBundles([LIBRARY_BUNDLE]))),
    salvage: () => Promise.resolve(versions.newest()),
    secondCopy: () => 'unavailable',
    onSecondCopy: () => () => {},
    close: () => Promise.resolve(),
  };
}
