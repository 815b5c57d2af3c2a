import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordStore } from '../domain/ports';
import type { Stored } from '../domain/record/revision';
import { DATABASE_NAME, describeDatabase } from './database/database';
import type { Schedule } from './database/watchdog';
import { createMemoryCopyPlace } from './second-copy/testing/memory-second-copy';
import { createFakeBrowser, type FakeBrowser, type FakeTabOptions } from './testing/fake-browser';
import { abortAfterPut, createFaultyEngine } from './testing/faulty-engine';
import { annotation, article, loadReading, step, version } from './testing/sample-versions';

let browser: FakeBrowser;
const open: RecordStore[] = [];

async function tab(options?: FakeTabOptions): Promise<RecordStore> {
  const store = browser.openStore(options);
  open.push(store);
  expect((await store.load()).ok).toBe(true);
  return store;
}

/** Empties the tables under every tab, as a browser does, without any event. */
async function emptyDatabase(): Promise<void> {
  const { dexie, records, meta } = describeDatabase(browser.engine);
  await dexie.open();
  await dexie.transaction('rw', records, meta, async () => {
    await Promise.all([records.clear(), meta.clear()]);
  });
  dexie.close();
}

async function databaseContents(): Promise<{
  readonly gen: number | undefined;
  readonly keys: readonly string[];
}> {
  const { dexie, records, meta } = describeDatabase(browser.engine);
  await dexie.open();
  const [epoch, keys] = await Promise.all([
    meta.get('epoch'),
    records.toCollection().primaryKeys(),
  ]);
  dexie.close();
  return { gen: epoch?.gen, keys };
}

function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = browser.engine.indexedDB.deleteDatabase(DATABASE_NAME);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(new Error('not deleted')));
  });
}

const batch: readonly Stored[] = [
  version(article('1'), 1),
  version(annotation('1'), 2),
  version(step('1', 3), 3),
];
const keys = ['annotation:1', 'article:1', 'step:1'];

beforeEach(() => {
  browser = createFakeBrowser();
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((store) => store.close()));
});

describe('When the database is emptied under a live tab', () => {
  it('puts back everything with the next write', async () => {
    const store = await tab();
    store.write(batch);
    await store.settled();
    await emptyDatabase();
    store.write([version(annotation('2'), 4)]);
    await store.settled();
    expect(store.status()).toEqual({ kind: 'saved' });
    expect(await databaseContents()).toEqual({
      gen: 1,
      keys: ['annotation:1', 'annotation:2', 'article:1', 'step:1'],
    });
  });

  it('puts back everything when the tab looks again', async () => {
    const store = await tab();
    store.write(batch);
    await store.settled();
    await emptyDatabase();
    await store.refresh();
    await store.settled();
    expect(await databaseContents()).toEqual({ gen: 1, keys });
  });

  it('does not take an emptied reading for one without annotations', async () => {
    const store = await tab();
    store.write(batch);
    await store.settled();
    await emptyDatabase();
    expect(await loadReading(store)).toHaveLength(2);
    expect(await databaseContents()).toEqual({ gen: 1, keys });
  });

  it('puts back everything by itself after deleteDatabase, without blocking it', async () => {
    const store = await tab();
    store.write(batch);
    await store.settled();
    await deleteDatabase();
    await store.settled();
    expect(store.status()).toEqual({ kind: 'saved' });
    expect(await databaseContents()).toEqual({ gen: 1, keys });
  });

  it('does not wait for a silent second copy, and adds what only that has once it speaks', async () => {
    const place = createMemoryCopyPlace();
    const after: Schedule = (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds / 50);
      return () => clearTimeout(timer);
    };
    const first = await tab({ openSecondCopy: place.open, after });
    first.write(batch);
    await first.settled();
    // Has opened the library only.
    const second = await tab({ openSecondCopy: place.open, after });
    await first.close();
    place.setFault('silent');
    await emptyDatabase();
    await second.refresh();
    await second.settled();
    expect(second.status()).toEqual({ kind: 'saved' });
    expect(await databaseContents()).toEqual({ gen: 1, keys: ['article:1'] });
    place.setFault(null);
    await expect.poll(async () => (await databaseContents()).keys).toEqual(keys);
    expect((await databaseContents()).gen).toBe(1);
  });

  it('survives being emptied again and again while writing', async () => {
    const store = await tab();
    for (let lamport = 1; lamport <= 40; lamport += 1) {
      store.write([version(annotation(`${lamport}`), lamport)]);
      if (lamport % 10 === 5) await deleteDatabase();
      if (lamport % 10 === 0) await emptyDatabase();
    }
    store.write([version(annotation('last'), 41)]);
    await store.settled();
    expect(store.status()).toEqual({ kind: 'saved' });
    expect((await databaseContents()).keys).toHaveLength(41);
  });

  it('says Only in this tab while it cannot put it back', async () => {
    const engine = createFaultyEngine(browser.engine);
    const store = await tab({ engine });
    store.write(batch);
    await store.settled();
    await emptyDatabase();
    engine.setFault(abortAfterPut);
    store.write([version(annotation('2'), 4)]);
    await store.settled();
    expect(store.status().kind).toBe('only-in-this-tab');
    engine.setFault(null);
    store.write([version(annotation('3'), 5)]);
    await store.settled();
    // `settled` resolves at once while saving fails; the retry is what counts.
    await new Promise<void>((resolve) => {
      if (store.status().kind === 'saved') resolve();
      else store.onStatus((status) => status.kind === 'saved' && resolve());
    });
    expect((await databaseContents()).keys).toHaveLength(5);
  });

  it('brings together what two tabs hold, by revision', async () => {
    const asleep: (() => void)[] = [];
    const first = await tab();
    const second = await tab({ deliver: (hand) => asleep.push(hand) });
    first.write(batch);
    await first.settled();
    await second.refresh();
    second.write([version(annotation('2'), 4, 'b')]);
    await second.settled();
    await emptyDatabase();
    first.write([version(annotation('1', 'changed after the loss'), 5)]);
    await first.settled();
    second.write([version(annotation('3'), 6, 'b')]);
    await second.settled();
    await first.refresh();
    expect(await databaseContents()).toEqual({
      gen: 1,
      keys: ['annotation:1', 'annotation:2', 'annotation:3', 'article:1', 'step:1'],
    });
    const notes = (await loadReading(second)).map(({ record }) =>
      record.kind === 'annotation' ? record.note : '',
    );
    expect(notes).toContain('changed after the loss');
  });
});
