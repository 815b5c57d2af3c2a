import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordStore } from '../domain/ports';
import { describeDatabase } from './database/database';
import { createFakeBrowser, type FakeBrowser } from './testing/fake-browser';
import { annotation, article, loadReading, version } from './testing/sample-versions';

const READ_ONLY = { kind: 'read-only', problem: 'newer-version' };

let browser: FakeBrowser;
const open: RecordStore[] = [];

function openStore(): RecordStore {
  const store = browser.openStore();
  open.push(store);
  return store;
}

async function loaded(): Promise<RecordStore> {
  const store = openStore();
  expect((await store.load()).ok).toBe(true);
  return store;
}

/** A library of this build, left behind by a tab that is gone. */
async function leaveLibrary(): Promise<void> {
  const store = await loaded();
  store.write([version(article('1', 'Kept'), 1), version(annotation('1', 'kept'), 2)]);
  await store.settled();
  await store.close();
}

/** A build with another table, open. */
async function openNewerBuild(): Promise<Dexie> {
  const newer = new Dexie('postil', { ...browser.engine });
  newer.version(9).stores({ records: 'key, bundle, seq', meta: 'name', shelf: 'id' });
  await newer.open();
  return newer;
}

async function versionAndRows(): Promise<readonly [number, readonly unknown[]]> {
  const plain = new Dexie('postil', { ...browser.engine });
  await plain.open();
  const rows = await plain.table('records').toArray();
  const { version: number } = plain.backendDB();
  plain.close();
  return [number, rows];
}

beforeEach(() => {
  browser = createFakeBrowser();
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((store) => store.close()));
});

describe('A database of a newer build', () => {
  it('with newer tables is read, never written, never upgraded', async () => {
    await leaveLibrary();
    (await openNewerBuild()).close();
    const before = await versionAndRows();
    const store = await loaded();
    expect(store.status()).toEqual(READ_ONLY);
    expect(await loadReading(store)).toMatchObject([{ record: { note: 'kept' } }]);
    store.part();
    await store.refresh();
    await store.settled();
    expect(await versionAndRows()).toEqual(before);
  });

  it('with newer records is read as far as they are understood', async () => {
    await leaveLibrary();
    const { dexie, records, meta } = describeDatabase(browser.engine);
    await dexie.open();
    await meta.update('epoch', { schema: 99 });
    const [row] = await records.toArray();
    const strange = { ...row, key: 'opera:1', record: { kind: 'opera', id: '1' } };
    await dexie.table('records').put(strange);
    dexie.close();
    const before = await versionAndRows();
    const store = openStore();
    expect(await store.load()).toMatchObject({ ok: true, value: [{ record: { title: 'Kept' } }] });
    expect(store.status()).toEqual(READ_ONLY);
    store.write([version(article('1', 'Overwritten'), 9)]);
    await store.settled();
    expect(store.status()).toEqual({ kind: 'only-in-this-tab', problem: 'newer-version' });
    expect(await versionAndRows()).toEqual(before);
  });

  it('of which nothing is understood does not pass for an empty one', async () => {
    const newer = await openNewerBuild();
    await newer.table('records').put({ key: 'opera:1', bundle: 'stage', seq: 1 });
    newer.close();
    const store = openStore();
    expect(await store.load()).toEqual({ ok: false, error: 'newer-version' });
    expect(store.status()).toEqual(READ_ONLY);
  });
});

describe('An outdated tab', () => {
  it('saves, makes way for the upgrade, reads on and refuses to write for good', async () => {
    await leaveLibrary();
    const store = await loaded();
    store.write([version(annotation('2'), 3)]);
    const newer = await openNewerBuild();
    expect(store.status()).toEqual(READ_ONLY);
    expect(await newer.table('records').count()).toBe(3);
    expect(await loadReading(store)).toHaveLength(2);
    store.write([version(annotation('3'), 4)]);
    await store.settled();
    await store.refresh();
    expect(await newer.table('records').count()).toBe(3);
    expect(store.status()).toEqual({ kind: 'only-in-this-tab', problem: 'newer-version' });
    newer.close();
  });

  it('stops when a newer build has changed the records under it', async () => {
    await leaveLibrary();
    const store = await loaded();
    const { dexie, meta } = describeDatabase(browser.engine);
    await dexie.open();
    await meta.update('epoch', { schema: 99 });
    dexie.close();
    const before = await versionAndRows();
    store.write([version(annotation('2'), 3)]);
    await store.settled();
    expect(store.status()).toEqual({ kind: 'only-in-this-tab', problem: 'newer-version' });
    expect(await versionAndRows()).toEqual(before);
  });
});
