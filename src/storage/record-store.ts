/** The record store over IndexedDB: wires the connection, the writer and the other tabs to what this tab holds. */
import type { EraseRequest, ForeignVersion, Ids, RecordStore } from '../domain/ports';
import { recordKey } from '../domain/record/editable';
import type { Stored } from '../domain/record/revision';
import { present } from '../lib/assert';
import { err, ok } from '../lib/result';
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
import {
  requestedBundles,
  SCHEMA,
  type Database,
  type Engine,
  type Epoch,
} from './database/database';
import { restoreMemory } from './writing/epoch';
import type { BeaconHint } from './copying/beacon';
import { createCopyKeeper } from './copying/copy-keeper';
import { createLoader } from './loading/loader';
import { mendRows } from './loading/mend-rows';
import { createRecoverer } from './loading/recovery';
import { newestOf } from './loading/remains';
import { giveUpWrites, putDown } from './parting/part';
import { takeInParted, type TakenIn } from './parting/take-in';
import type { OpenSecondCopy } from './second-copy/second-copy';
import type { Arrival } from './rows/versions';
import { createMemoryRecordStore } from './memory-record-store';
import { readCommits, readSince } from './database/reading';
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
  /** Default: none. */
  readonly openSecondCopy?: OpenSecondCopy;
  readonly hint?: BeaconHint;
}

/** How long a database that was emptied waits for what only the second copy has. */
const RESTORE_COPY_MS = 1000;
const REST_COPY_MS = 30_000;
const REST_AGAIN_MS = 5000;

/** Tabs are heard out of order by a few milliseconds. */
const CATCH_UP_MS = 200;

/** Where the browser has no IndexedDB, a store in memory that says so. */
export function createRecordStore(options: RecordStoreOptions): RecordStore {
  const engine = options.engine ?? browserEngine();
  return engine ? openRecordStore(engine, options) : createMemoryRecordStore();
}

function openRecordStore(engine: Engine, options: RecordStoreOptions): RecordStore {
  const { ids, after = afterTimeout, openChannel = openBroadcastChannel } = options;
  const tab = ids.uuid();
  const versions = createVersions();
  const foreign = createSignal<readonly ForeignVersion[]>();
  const early: TabMessage[] = [];
  let epoch: Epoch | null = null;
  /** Every commit up to this one is known here. */
  let seen = 0;
  /** The last commit heard of. */
  let newest = 0;
  let isCatchingUp = false;
  /** This page has put something down that it may have saved since. */
  let hasParted = false;
  /** The database was written again without what only the second copy holds. */
  let isRestMissing = false;

  const copies = createCopyKeeper({
    open: options.openSecondCopy ?? null,
    hint: options.hint ?? null,
    after,
    readBeyond: (epochId, seq, about) =>
      query((database) => readCommits(database, epochId, seq, about)),
  });

  const connection = createConnection(engine, {
    onOutdated: () => void becomeOutdated(),
    onLost: () => writer.verify(),
    onBlocked: () => writer.delay('blocked'),
  });

  const writer = createWriter({
    versions,
    after,
    commit: (changes) => inEpoch((database, { id }) => commitChanges(database, id, changes)),
    copy: (changes, reached) => copies.keep(reached, changes.map(versionOf)),
    restore: async () => {
      // A newer build has kept the library: its records are not put back in the shape of this one.
      if ((copies.hinted()?.schema ?? 0) > SCHEMA) throw failure('VersionError');
      // Of articles that were not opened here, memory holds nothing.
      const copied = await copies.readWithin(RESTORE_COPY_MS);
      isRestMissing ||= copied === null;
      return restoreAll(newestOf([...versions.kept(), ...(copied ?? [])]));
    },
    onCommitted(changes, { id, seq }) {
      if (changes.length === 0) return;
      const sent = versions.committed(changes, seq).map(versionOf);
      advance(seq);
      crossTab.send({ kind: 'committed', epochId: id, seq, versions: sent });
      // What this page had put down is saved now.
      if (hasParted && !versions.hasUnsaved()) void takeIn();
    },
    onConflict: (theirs) => report(versions.observe(theirs)),
    onSilence: () => connection.drop(),
    onRestored(outcome) {
      epoch = outcome.epoch;
      seen = -1;
      newest = outcome.epoch.seq;
      versions.restart();
      report(versions.observe(outcome.theirs));
      crossTab.send({ kind: 'restored', epochId: outcome.epoch.id });
      copies.catchUp(outcome.epoch);
      void refresh();
      if (isRestMissing) void restoreRest();
    },
  });

  const recoverer = createRecoverer({
    engine,
    after,
    copies,
    query,
    drop: () => connection.drop(),
    newId: () => ids.uuid(),
  });

  const loader = createLoader({
    engine,
    versions,
    writer,
    recoverer,
    after,
    ids,
    query,
    beacon: () => copies.beacon(),
    rouse: (beacon) => crossTab.send({ kind: 'doubted', epochId: beacon?.epochId ?? '' }),
    epoch: () => epoch,
    onReplaced: report,
    onLoaded(found) {
      const isAnew = epoch !== null && epoch.id !== found.id;
      epoch = found;
      seen = found.seq;
      newest = found.seq;
      early.splice(0).forEach(hear);
      copies.catchUp(found);
      if (isAnew || loader.damage()) crossTab.send({ kind: 'restored', epochId: found.id });
    },
    onUnreadable: () => connection.close(),
    takeInParted: takeIn,
    mend,
  });

  // Before any load: what other tabs commit meanwhile is played back after it.
  const crossTab = createCrossTab(openChannel, hear);

  function hear(message: TabMessage): void {
    if (!epoch) early.push(message);
    else if (message.kind === 'parted') void takeIn();
    else if (message.kind === 'erased') copies.letGo();
    else if (message.epochId !== epoch.id || message.kind === 'doubted') writer.verify();
    else if (message.kind === 'committed') {
      report(versions.observe(message.versions.map((version) => ({ version, seq: message.seq }))));
      advance(message.seq);
    }
  }

  /** A commit that is not heard of soon after a later one never will be: its tab is gone. */
  function advance(seq: number): void {
    newest = Math.max(newest, seq);
    if (seq === seen + 1) seen = seq;
    if (newest === seen || isCatchingUp) return;
    isCatchingUp = true;
    after(CATCH_UP_MS, () => {
      isCatchingUp = false;
      if (newest > seen) void refresh();
    });
  }

  function report(found: readonly ForeignVersion[]): void {
    if (found.length > 0) announce(foreign, found);
    writer.wake();
  }

  /** What was committed beside the writer, by this tab: told to everybody, itself included. */
  async function publish({ epoch: reached, arrivals }: TakenIn): Promise<void> {
    if (arrivals.length === 0) return;
    const sent = arrivals.map(versionOf);
    await copies.keep(reached, sent);
    report(versions.observe(arrivals));
    advance(reached.seq);
    crossTab.send({ kind: 'committed', epochId: reached.id, seq: reached.seq, versions: sent });
  }

  async function takeIn(): Promise<void> {
    hasParted = false;
    if (writer.halted()) return;
    try {
      const taken = await inEpoch((database, { id }) => takeInParted(database, id, tab));
      if (taken) await publish(taken);
    } catch {
      // It stays where it is: the next look finds it again.
    }
  }

  async function mend(keys: readonly string[]): Promise<readonly Arrival[] | null> {
    const wanted = new Set(keys);
    const copied = (await copies.readAll()).filter(({ record }) => wanted.has(recordKey(record)));
    if (copied.length < wanted.size) return null;
    const mended = await inEpoch((database, { id }) => mendRows(database, id, copied));
    if (mended) await publish(mended);
    return mended?.arrivals ?? null;
  }

  function restoreAll(whole: readonly Stored[]): ReturnType<typeof restoreMemory> {
    return inEpoch((database, lost) =>
      restoreMemory(database, { ...lost, seq: seen }, whole, ids.uuid()),
    );
  }

  /** What the copy did not say soon enough. Newer versions that stand by now stay. */
  async function restoreRest(): Promise<void> {
    isRestMissing = false;
    const copied = await copies.readWithin(REST_COPY_MS);
    if (!copied) {
      after(REST_AGAIN_MS, () => void restoreRest());
      return;
    }
    if (copied.length === 0 || writer.halted()) return;
    try {
      const outcome = await restoreAll(copied);
      if (outcome.kind === 'restored') copies.catchUp(outcome.epoch);
      await refresh();
    } catch {
      writer.verify();
    }
  }

  async function erase(request: EraseRequest): ReturnType<RecordStore['erase']> {
    try {
      const { eraseRows } = await import('./erasing/erase-rows');
      await takeIn();
      await writer.settled();
      const halted = writer.halted();
      if (halted) return err(halted);
      const done = await inEpoch((database, { id }) => eraseRows(database, id, request, tab));
      if (!done) return err('unknown');
      await publish(done);
      crossTab.send({ kind: 'erased', epochId: done.epoch.id });
      return (await copies.erase(request)) ? ok(null) : err('no-answer');
    } catch (error) {
      return err(classifyFailure(error));
    }
  }

  function part(isLast = false): void {
    if (!epoch || writer.halted() || !versions.hasUnsaved()) return;
    hasParted = connection.use((database) => {
      if (isLast) giveUpWrites(database);
      return putDown(database, tab, versions.unsaved());
    });
    if (hasParted) crossTab.send({ kind: 'parted', epochId: epoch.id });
  }

  function loadedEpoch(): Epoch {
    return present(epoch, 'the epoch of a loaded database');
  }

  /** After a failure the handle may be dead, so the next attempt opens a new one; a full disk might not let it. */
  async function query<T>(run: (database: Database) => Promise<T>): Promise<T> {
    const opened = connection.open();
    try {
      return await run(await opened);
    } catch (error) {
      if (classifyFailure(error) !== 'disk-full') connection.drop(opened);
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
      const broken = found.rows.filter((row) => !isIntactRow(row));
      if (broken.length > 0) await mend(broken.map(({ key }) => key));
      if (found.isParted) await takeIn();
    } catch {
      // The writer looks again, and says what is wrong if it still is.
      writer.verify();
    }
  }

  return {
    load: loader.load,
    loadParts: loader.loadParts,
    forget(parts) {
      // Without a second copy, this tab's memory is what a lost database is written again from.
      if (copies.state() === 'kept' && !writer.halted()) versions.forget(requestedBundles(parts));
    },
    write(batch) {
      versions.write(batch);
      writer.wake();
    },
    status: writer.status,
    onStatus: writer.onStatus,
    onForeign: foreign.listen,
    refresh,
    settled: writer.settled,
    erase,
    part,
    damage: loader.damage,
    recover: loader.recover,
    salvage: async () => newestOf([...versions.newest(), ...(await recoverer.readAll())]),
    secondCopy: copies.state,
    onSecondCopy: copies.onState,
    async close() {
      if (epoch) await writer.settled();
      crossTab.close();
      copies.close();
      writer.halt('unavailable');
      connection.close();
    },
  };
}

function versionOf({ version }: { readonly version: Stored }): Stored {
  return version;
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
