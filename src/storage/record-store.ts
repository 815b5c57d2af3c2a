/** The record store over IndexedDB: wires the connection, the writer and the other tabs to what this tab holds. */
import type { ForeignVersion, Ids, RecordStore } from '../domain/ports';
import { present } from '../lib/assert';
import { createSignal } from '../lib/signal';
import { announce } from './tabs/announce';
import { commitChanges } from './writing/commit';
import { createConnection } from './database/connection';
import {
  createCrossTab,
  openBroadcastChannel,
  type OpenChannel,
  type TabMessage,
} from './tabs/cross-tab';
import type { Database, Engine, Epoch } from './database/database';
import { restoreMemory } from './writing/epoch';
import { createLoader } from './loading/loader';
import { createMemoryRecordStore } from './memory-record-store';
import { readSince } from './database/reading';
import { isIntactRow, rowToArrival } from './rows/rows';
import { classifyFailure, failure } from './database/store-problem';
import { createVersions } from './rows/versions';
import type { Schedule } from './database/watchdog';
import { createWriter } from './writing/writer';

export interface RecordStoreOptions {
  readonly ids: Ids;
  /** Default: the browser's own. */
  readonly engine?: Engine;
  readonly openChannel?: OpenChannel;
  readonly after?: Schedule;
}

/** Where the browser has no IndexedDB, a store in memory that says so. */
export function createRecordStore(options: RecordStoreOptions): RecordStore {
  const engine = options.engine ?? browserEngine();
  return engine ? openRecordStore(engine, options) : createMemoryRecordStore();
}

function openRecordStore(engine: Engine, options: RecordStoreOptions): RecordStore {
  const { ids, after = afterTimeout, openChannel = openBroadcastChannel } = options;
  const versions = createVersions();
  const foreign = createSignal<readonly ForeignVersion[]>();
  const early: TabMessage[] = [];
  let epoch: Epoch | null = null;
  /** Every commit up to this one is known here. */
  let seen = 0;

  const connection = createConnection(engine, {
    onOutdated: () => void becomeOutdated(),
    onLost: () => writer.verify(),
    onBlocked: () => writer.delay('blocked'),
  });

  const writer = createWriter({
    versions,
    after,
    commit: (changes) => inEpoch((database, { id }) => commitChanges(database, id, changes)),
    restore: () =>
      inEpoch((database, lost) =>
        restoreMemory(database, { ...lost, seq: seen }, versions.kept(), ids.uuid()),
      ),
    onCommitted(changes, { id, seq }) {
      if (changes.length === 0) return;
      versions.committed(changes, seq);
      advance(seq);
      const sent = changes.map(({ version }) => version);
      crossTab.send({ kind: 'committed', epochId: id, seq, versions: sent });
    },
    onConflict: (theirs) => report(versions.observe(theirs)),
    onRestored(outcome) {
      epoch = outcome.epoch;
      seen = -1;
      versions.restart();
      report(versions.observe(outcome.theirs));
      crossTab.send({ kind: 'restored', epochId: outcome.epoch.id });
      void refresh();
    },
  });

  const loader = createLoader({
    versions,
    writer,
    after,
    ids,
    query,
    epoch: () => epoch,
    onReplaced: report,
    onLoaded(found) {
      epoch = found;
      seen = found.seq;
      early.splice(0).forEach(hear);
    },
    onUnreadable: () => connection.close(),
  });

  // Before any load: what other tabs commit meanwhile is played back after it.
  const crossTab = createCrossTab(openChannel, hear);

  function hear(message: TabMessage): void {
    if (!epoch) early.push(message);
    else if (message.epochId !== epoch.id) writer.verify();
    else if (message.kind === 'committed') {
      report(versions.observe(message.versions.map((version) => ({ version, seq: message.seq }))));
      advance(message.seq);
    }
  }

  function advance(seq: number): void {
    if (seq === seen + 1) seen = seq;
  }

  function report(found: readonly ForeignVersion[]): void {
    if (found.length > 0) announce(foreign, found);
    writer.wake();
  }

  function loadedEpoch(): Epoch {
    return present(epoch, 'the epoch of a loaded database');
  }

  /** After a failure the handle may be dead, so the next attempt opens a new one; a full disk might not let it. */
  async function query<T>(run: (database: Database) => Promise<T>): Promise<T> {
    try {
      return await run(await connection.open());
    } catch (error) {
      if (classifyFailure(error) !== 'disk-full') connection.drop();
      throw error;
    }
  }

  async function inEpoch<T>(run: (database: Database, epoch: Epoch) => Promise<T>): Promise<T> {
    const begun = loadedEpoch();
    const outcome = await query((database) => run(database, begun));
    // So late an answer is about a database that has begun again since.
    if (loadedEpoch().id !== begun.id) throw failure('NoAnswerError');
    return outcome;
  }

  async function becomeOutdated(): Promise<void> {
    await writer.settled();
    writer.halt('newer-version');
    connection.close();
  }

  async function refresh(): Promise<void> {
    if (!epoch || writer.halted()) return;
    const asked = epoch.id;
    try {
      const found = await query((database) => readSince(database, seen));
      if (epoch.id !== asked || found.epoch?.id !== asked) return writer.verify();
      report(versions.observe(found.rows.filter(isIntactRow).map(rowToArrival)));
      seen = Math.max(seen, found.epoch.seq);
    } catch {
      // The writer looks again, and says what is wrong if it still is.
      writer.verify();
    }
  }

  return {
    load: loader.load,
    loadParts: loader.loadParts,
    write(batch) {
      versions.write(batch);
      writer.wake();
    },
    status: writer.status,
    onStatus: writer.onStatus,
    onForeign: foreign.listen,
    refresh,
    settled: writer.settled,
    part: () => {},
    damage: () => null,
    recover: loader.load,
    salvage: () => Promise.resolve(versions.newest()),
    secondCopy: () => 'unavailable',
    onSecondCopy: () => () => {},
    async close() {
      if (epoch) await writer.settled();
      crossTab.close();
      writer.halt('unavailable');
      connection.close();
    },
  };
}

function browserEngine(): Engine | null {
  // Reading the property itself throws where site data is switched off.
  try {
    return typeof indexedDB === 'undefined' ? null : { indexedDB, IDBKeyRange };
  } catch {
    return null;
  }
}

function afterTimeout(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}
