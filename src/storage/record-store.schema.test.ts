/** A release that changes the shape of records and raises SCHEMA, nothing else: beside tabs of this build. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecordStore } from '../domain/ports';
import type * as databaseModule from './database/database';
import { describeDatabase } from './database/database';
import type { createRecordStore } from './record-store';
import { createMemoryCopyPlace } from './second-copy/testing/memory-second-copy';
import { createFakeBrowser, createHint, hurried, type FakeBrowser } from './testing/fake-browser';
import { createMortalTab } from './testing/mortal-tab';
import { annotation, article, loadReading, version } from './testing/sample-versions';

const OUTDATED = { kind: 'only-in-this-tab', problem: 'newer-version' };

let browser: FakeBrowser;
const open: RecordStore[] = [];

async function tab(options?: Parameters<FakeBrowser['openStore']>[0]): Promise<RecordStore> {
  const store = browser.openStore({ after: hurried, ...options });
  open.push(store);
  expect((await store.load()).ok).toBe(true);
  return store;
}

async function nextRelease(): Promise<typeof createRecordStore> {
  vi.resetModules();
  vi.doMock('./database/database', async (importOriginal) => ({
    ...(await importOriginal<typeof databaseModule>()),
    SCHEMA: 2,
  }));
  const { createRecordStore: createStore } = await import('./record-store');
  vi.doUnmock('./database/database');
  return createStore;
}

async function loseDatabase(): Promise<void> {
  const { dexie, records, meta } = describeDatabase(browser.engine);
  await dexie.open();
  await Promise.all([records.clear(), meta.clear()]);
  dexie.close();
}

async function stored(): Promise<{ readonly schema: number; readonly notes: readonly string[] }> {
  const { dexie, records, meta } = describeDatabase(browser.engine);
  await dexie.open();
  const schema = (await meta.get('epoch'))?.schema ?? 0;
  const rows = await records.toArray();
  dexie.close();
  const notes = rows.flatMap(({ record }) => (record.kind === 'annotation' ? [record.note] : []));
  return { schema, notes };
}

beforeEach(async () => {
  browser = createFakeBrowser();
  const store = await tab();
  store.write([version(article('1', 'Kept'), 1), version(annotation('1', 'kept'), 2)]);
  await store.settled();
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((store) => store.close()));
});

describe('A release that raises SCHEMA', () => {
  it('says so in the database before it writes anything', async () => {
    const store = await tab({ createStore: await nextRelease() });
    expect(store.status()).toEqual({ kind: 'saved' });
    expect(await stored()).toEqual({ schema: 2, notes: ['kept'] });
  });

  it('makes older tabs read-only, whatever they do next', async () => {
    const createStore = await nextRelease();
    const [writing, looking, reading] = [await tab(), await tab(), await tab()];
    await tab({ createStore });
    writing.write([version(annotation('1', 'old shape'), 3)]);
    await writing.settled();
    expect(writing.status()).toEqual(OUTDATED);
    await looking.refresh();
    await looking.settled();
    expect(looking.status()).toEqual({ ...OUTDATED, kind: 'read-only' });
    expect(await loadReading(reading)).toMatchObject([{ record: { note: 'kept' } }]);
    expect(reading.status()).toEqual({ ...OUTDATED, kind: 'read-only' });
    expect(await stored()).toEqual({ schema: 2, notes: ['kept'] });
  });

  it('makes an older tab read-only that meets what a page has put down, or is to erase', async () => {
    const life = createMortalTab(browser.engine, () => Promise.resolve(null), hurried);
    const older = await tab();
    const leaving = await tab({ engine: life.engine, after: life.after });
    await tab({ createStore: await nextRelease() });
    leaving.write([version(annotation('1', 'old shape'), 3, 'b')]);
    leaving.part(true);
    life.kill();
    await older.refresh();
    expect(await older.erase({ readings: [] })).toEqual({ ok: false, error: 'newer-version' });
    expect(await stored()).toEqual({ schema: 2, notes: ['kept'] });
  });

  it('does not take records of the old shape for its own', async () => {
    const createStore = await nextRelease();
    const life = createMortalTab(browser.engine, () => Promise.resolve(null), hurried);
    const leaving = await tab({ engine: life.engine, after: life.after });
    await tab({ createStore });
    leaving.write([version(annotation('1', 'old shape'), 3, 'b')]);
    leaving.part(true);
    life.kill();
    const next = await tab({ createStore });
    expect(await loadReading(next)).toMatchObject([{ record: { note: 'kept' } }]);
    expect(await stored()).toEqual({ schema: 2, notes: ['kept'] });
  });

  it('keeps its mark when the database is lost and an older tab puts it back first', async () => {
    const older = await tab();
    const newer = await tab({ createStore: await nextRelease(), deliver: () => {} });
    await loseDatabase();
    older.write([version(annotation('2', 'second'), 3)]);
    await older.settled();
    newer.write([version(annotation('3', 'third'), 4, 'b')]);
    await newer.settled();
    expect(newer.status()).toEqual({ kind: 'saved' });
    expect((await stored()).schema).toBe(2);
  });

  it('is not put back by an older build when the database is lost', async () => {
    const place = createMemoryCopyPlace();
    const newer = await tab({ createStore: await nextRelease(), openSecondCopy: place.open });
    newer.write([version(annotation('1', 'new shape'), 3)]);
    await newer.settled();
    await newer.close();
    await loseDatabase();
    const older = await tab({ openSecondCopy: place.open });
    expect(await loadReading(older)).toMatchObject([{ record: { note: 'new shape' } }]);
    older.write([version(annotation('2', 'old shape'), 4)]);
    await older.settled();
    expect(older.status()).toEqual(OUTDATED);
    expect(await older.recover('bring-back')).toEqual({ ok: false, error: 'newer-version' });
    expect(await stored()).toEqual({ schema: 0, notes: [] });
    await older.close();
    const next = browser.openStore({
      after: hurried,
      createStore: await nextRelease(),
      openSecondCopy: place.open,
    });
    open.push(next);
    expect(await next.load()).toEqual({ ok: false, error: 'damaged' });
    await next.recover('bring-back');
    expect(await stored()).toEqual({ schema: 2, notes: ['new shape'] });
  });

  it('is not put back by an older tab that has heard of it', async () => {
    const hint = createHint();
    const older = await tab({ hint });
    await tab({ createStore: await nextRelease(), hint, deliver: () => {} });
    await loseDatabase();
    older.write([version(annotation('2', 'old shape'), 3)]);
    await older.settled();
    expect(older.status()).toEqual(OUTDATED);
    expect(await stored()).toEqual({ schema: 0, notes: [] });
  });
});
