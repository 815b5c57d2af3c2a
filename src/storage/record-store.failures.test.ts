import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordStore, SaveStatus } from '../domain/ports';
import { describeDatabase, type Engine } from './database/database';
import { createFakeBrowser, createFakeTimers, type FakeBrowser } from './testing/fake-browser';
import { abortAfterPut, createFaultyEngine, type FaultyEngine } from './testing/faulty-engine';
import { annotation, article, loadReading, version } from './testing/sample-versions';

let browser: FakeBrowser;
let engine: FaultyEngine;
const open: RecordStore[] = [];

function openStore(options: Parameters<FakeBrowser['openStore']>[0] = {}): RecordStore {
  const store = browser.openStore({ engine, ...options });
  open.push(store);
  return store;
}

/** Works on the database behind the product's back. */
async function behindItsBack(
  work: (database: ReturnType<typeof describeDatabase>) => Promise<unknown>,
): Promise<void> {
  const database = describeDatabase(browser.engine);
  await database.dexie.open();
  await work(database);
  database.dexie.close();
}

async function rowsOf(of: Engine): Promise<readonly unknown[]> {
  const database = describeDatabase(of);
  await database.dexie.open();
  const rows = await database.records.toArray();
  database.dexie.close();
  return rows;
}

beforeEach(() => {
  browser = createFakeBrowser();
  engine = createFaultyEngine(browser.engine);
});

afterEach(async () => {
  engine.setFault(null);
  await Promise.all(open.splice(0).map((store) => store.close()));
});

describe('A write that fails', () => {
  it('never says Saved for a put that resolved in a transaction that aborted', async () => {
    const timers = createFakeTimers();
    const store = openStore({ after: timers.after });
    await store.load();
    await store.settled();
    const seen: SaveStatus[] = [];
    store.onStatus((status) => seen.push(status));
    engine.setFault(abortAfterPut);
    store.write([version(annotation('1'), 1), version(annotation('2'), 2)]);
    await store.settled();
    expect(seen.map(({ kind }) => kind)).toEqual(['saving', 'not-saved']);
    expect(await rowsOf(browser.engine)).toEqual([]);

    engine.setFault(null);
    const saved = new Promise<void>((resolve) => {
      store.onStatus((status) => status.kind === 'saved' && resolve());
    });
    timers.next();
    await saved;
    expect(await rowsOf(browser.engine)).toHaveLength(2);
  });

  it('opens the database anew when opening it again does not answer', async () => {
    const timers = createFakeTimers();
    const store = openStore({ after: timers.after });
    await store.load();
    await store.settled();
    const becomes = (kind: SaveStatus['kind'], problem: string | null): Promise<void> =>
      new Promise((resolve) => {
        const stop = store.onStatus((status) => {
          const found = 'problem' in status ? status.problem : null;
          if (status.kind !== kind || found !== problem) return;
          stop();
          resolve();
        });
      });
    engine.setFault(abortAfterPut);
    store.write([version(annotation('1'), 1)]);
    await store.settled();
    engine.setFault(null);

    engine.holdOpening();
    const silent = becomes('not-saved', 'no-answer');
    // The retry, and then the watchdog over it.
    expect(timers.next()).toBe(200);
    expect(timers.next()).toBe(5001);
    await silent;

    // What is opened from now on answers; what was asked before never will.
    engine.holdOpening()();
    const saved = becomes('saved', null);
    timers.next();
    await saved;
    expect(await rowsOf(browser.engine)).toHaveLength(1);
  });

  it('keeps what was there, all of it or none', async () => {
    const store = openStore();
    await store.load();
    store.write([version(annotation('1', 'first'), 1)]);
    await store.settled();
    engine.setFault(abortAfterPut);
    store.write([version(annotation('2'), 2), version(annotation('1', 'second'), 3)]);
    await store.settled();
    expect(store.status().kind).toBe('not-saved');
    expect(await loadReading(await loaded())).toEqual([version(annotation('1', 'first'), 1)]);
  });
});

async function loaded(): Promise<RecordStore> {
  const store = browser.openStore();
  open.push(store);
  await store.load();
  return store;
}

describe('A load that fails', () => {
  it('is read-only for good and never becomes an empty write', async () => {
    const before = await loaded();
    before.write([version(article('1', 'Kept'), 1)]);
    await before.settled();
    await before.close();
    await behindItsBack(({ records }) =>
      records.toCollection().modify((row) => void Object.assign(row, { rev: 7 })),
    );
    const rows = await rowsOf(browser.engine);

    const store = openStore();
    store.write([version(article('1', 'Overwritten'), 2)]);
    expect(await store.load()).toEqual({ ok: false, error: 'damaged' });
    expect(store.status()).toEqual({ kind: 'only-in-this-tab', problem: 'damaged' });
    store.write([version(article('2'), 3)]);
    await store.settled();
    expect(await store.load()).toEqual({ ok: false, error: 'damaged' });
    expect(await rowsOf(browser.engine)).toEqual(rows);
  });

  it('gives back what the tab holds, so that work can go on in it', async () => {
    const full = {
      ...browser.engine,
      indexedDB: new Proxy(browser.engine.indexedDB, {
        get() {
          throw new DOMException('full', 'QuotaExceededError');
        },
      }),
    };
    const store = openStore({ engine: full });
    expect(await store.load()).toEqual({ ok: false, error: 'disk-full' });
    store.write([version(annotation('1', 'in this tab'), 1)]);
    expect(await loadReading(store)).toEqual([version(annotation('1', 'in this tab'), 1)]);
    expect(store.status()).toEqual({ kind: 'only-in-this-tab', problem: 'disk-full' });
  });

  it('takes records without an epoch for damage, not for a new library', async () => {
    const before = await loaded();
    before.write([version(article('1'), 1)]);
    await before.settled();
    await before.close();
    await behindItsBack(({ meta }) => meta.clear());
    expect(await openStore().load()).toEqual({ ok: false, error: 'damaged' });
  });

  it('says when opening does not answer, and goes on when it does', async () => {
    const timers = createFakeTimers();
    const letOpen = engine.holdOpening();
    const store = openStore({ after: timers.after });
    const loading = store.load();
    expect(timers.next()).toBe(5000);
    expect(store.status()).toEqual({ kind: 'only-in-this-tab', problem: 'no-answer' });
    letOpen();
    expect(await loading).toEqual({ ok: true, value: [] });
    expect(store.status()).toEqual({ kind: 'saved' });
  });

  it('works in memory where the browser forbids its database', async () => {
    const forbidden = new Proxy(browser.engine.indexedDB, {
      get: () => () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
    const store = openStore({ engine: { ...browser.engine, indexedDB: forbidden } });
    expect(await store.load()).toEqual({ ok: true, value: [] });
    store.write([version(annotation('1'), 1)]);
    await store.settled();
    expect(store.status()).toEqual({ kind: 'only-in-this-tab', problem: 'unavailable' });
    expect(await loadReading(store)).toHaveLength(1);
  });
});
