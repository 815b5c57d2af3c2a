import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ForeignVersion, RecordStore } from '../domain/ports';
import type { Stored } from '../domain/record/revision';
import { describeDatabase } from './database/database';
import { createFakeBrowser, hurried, type FakeBrowser } from './testing/fake-browser';
import { abortAfterPut, createFaultyEngine, keepBusy } from './testing/faulty-engine';
import { createMortalTab } from './testing/mortal-tab';
import { annotation, loadReading, version } from './testing/sample-versions';

let browser: FakeBrowser;
const open: RecordStore[] = [];

async function tab(options?: Parameters<FakeBrowser['openStore']>[0]): Promise<RecordStore> {
  const store = browser.openStore(options);
  open.push(store);
  expect((await store.load()).ok).toBe(true);
  await loadReading(store);
  return store;
}

/** Writes in a tab that cannot save, parts, and is gone. */
async function leave(batch: readonly Stored[]): Promise<void> {
  const life = createMortalTab(browser.engine, () => Promise.resolve(null), hurried);
  const faulty = createFaultyEngine(life.engine);
  const store = await tab({ engine: faulty, after: life.after });
  faulty.setFault((transaction) => {
    if (transaction.objectStoreNames.contains('records')) abortAfterPut(transaction);
  });
  store.write(batch);
  store.part();
  await store.settled();
  expect(store.status().kind).toBe('not-saved');
  life.kill();
}

async function partedRows(): Promise<number> {
  const { dexie, parting } = describeDatabase(browser.engine);
  await dexie.open();
  const count = await parting.count();
  dexie.close();
  return count;
}

async function notes(store: RecordStore): Promise<readonly string[]> {
  return (await loadReading(store)).map(({ record }) =>
    record.kind === 'annotation' ? record.note : '',
  );
}

beforeEach(async () => {
  browser = createFakeBrowser();
  const first = await tab();
  first.write([version(annotation('1', 'one'), 1)]);
  await first.settled();
  await first.close();
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((store) => store.close()));
});

describe('What a page puts down as it leaves', () => {
  it('is there at the next start, and put down no longer', async () => {
    await leave([version(annotation('1', 'two'), 2, 'b'), version(annotation('2', 'new'), 3, 'b')]);
    expect(await partedRows()).toBe(1);
    expect(await notes(await tab())).toEqual(['two', 'new']);
    expect(await partedRows()).toBe(0);
    expect(await notes(await tab())).toEqual(['two', 'new']);
  });

  it('does not wait behind a commit in flight, which the end of the page takes with it', async () => {
    const life = createMortalTab(browser.engine, () => Promise.resolve(null), hurried);
    const slow = createFaultyEngine(life.engine);
    const store = await tab({ engine: slow, after: life.after });
    const begun = new Promise<void>((done) => {
      slow.setFault((transaction) => {
        slow.setFault(null);
        keepBusy(transaction, done);
      });
    });
    store.write([version(annotation('1', 'two'), 2, 'b')]);
    await begun;
    expect(store.status().kind).toBe('saving');
    store.part(true);
    life.kill();
    expect(await notes(await tab())).toEqual(['two']);
    expect(await partedRows()).toBe(0);
  });

  it('may be nothing once a commit has its rows: the browser finishes it without the page', async () => {
    const life = createMortalTab(browser.engine, () => Promise.resolve(null), hurried);
    const brief = createFaultyEngine(life.engine);
    const store = await tab({ engine: brief, after: life.after });
    const ended = new Promise<void>((done) => {
      brief.setFault((transaction) => {
        const commit = transaction.commit.bind(transaction);
        transaction.commit = () => {
          commit();
          life.kill();
          done();
        };
      });
    });
    store.write([version(annotation('1', 'two'), 2, 'b')]);
    await ended;
    expect(await partedRows()).toBe(0);
    expect(await notes(await tab())).toEqual(['two']);
  });

  it('reaches a tab that stayed, which tells of it', async () => {
    const stayed = await tab();
    const told: ForeignVersion[] = [];
    stayed.onForeign((versions) => told.push(...versions));
    await leave([version(annotation('1', 'two'), 2, 'b')]);
    await stayed.refresh();
    expect(told).toMatchObject([{ key: 'annotation:1', theirs: { record: { note: 'two' } } }]);
    expect(await notes(stayed)).toEqual(['two']);
  });

  it('is merged with what another tab has written since', async () => {
    const stayed = await tab({ deliver: () => {} });
    await leave([version(annotation('1', 'one, and more by b'), 2, 'b')]);
    stayed.write([version({ ...annotation('1', 'one'), labelIds: ['l' as never] }, 5, 'c')]);
    await stayed.settled();
    await stayed.refresh();
    expect(await loadReading(stayed)).toMatchObject([
      { record: { note: 'one, and more by b', labelIds: ['l'] }, rev: { lamport: 6 } },
    ]);
  });

  it('is recognised where it had been committed after all', async () => {
    const store = await tab();
    store.write([version(annotation('1', 'two'), 2)]);
    store.part();
    await store.settled();
    const next = await tab();
    expect(await loadReading(next)).toEqual([version(annotation('1', 'two'), 2)]);
    expect(await partedRows()).toBe(0);
  });

  it('does not undo what the page did when it stayed', async () => {
    const store = await tab({ deliver: () => {} });
    store.write([version(annotation('1', 'two'), 2)]);
    store.part();
    store.write([version(annotation('1', 'three'), 3)]);
    await store.settled();
    store.write([version(annotation('1', 'four'), 4)]);
    await store.settled();
    expect(await notes(await tab())).toEqual(['four']);
  });

  it('is nothing when all is saved, before a load, and when the handle is closed', async () => {
    const store = await tab();
    store.part();
    expect(await partedRows()).toBe(0);
    const early = browser.openStore();
    open.push(early);
    early.write([version(annotation('9'), 9)]);
    early.part();
    await store.close();
    store.write([version(annotation('9'), 9)]);
    store.part();
    expect(await partedRows()).toBe(0);
  });
});
