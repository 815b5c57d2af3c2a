import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Damage, RecordStore } from '../domain/ports';
import type { Stored } from '../domain/record/revision';
import { describeDatabase, type Database, type Engine } from './database/database';
import { deleteDatabase } from './database/raw';
import {
  createMemoryCopyPlace,
  type MemoryCopyPlace,
} from './second-copy/testing/memory-second-copy';
import { createFakeBrowser, createHint, hurried, type FakeBrowser } from './testing/fake-browser';
import { annotation, article, articleText, loadReading, version } from './testing/sample-versions';
import { unreadableEngine } from './testing/unreadable-engine';

let browser: FakeBrowser;
let place: MemoryCopyPlace;
let hint: ReturnType<typeof createHint>;
const open: RecordStore[] = [];

function openStore(engine: Engine = browser.engine): RecordStore {
  const store = browser.openStore({
    engine,
    openSecondCopy: place.open,
    hint,
    after: hurried,
  });
  open.push(store);
  return store;
}

async function loaded(): Promise<RecordStore> {
  const store = openStore();
  expect((await store.load()).ok).toBe(true);
  return store;
}

async function saved(batch: readonly Stored[]): Promise<void> {
  const store = await loaded();
  for (const item of batch) {
    store.write([item]);
    await store.settled();
  }
  await kept(store);
  await store.close();
}

/** Everything that was saved is in the second copy too. */
function kept(store: RecordStore): Promise<void> {
  return new Promise((resolve) => {
    if (store.secondCopy() === 'kept') resolve();
    else store.onSecondCopy((state) => state === 'kept' && resolve());
  });
}

async function behindItsBack(work: (database: Database) => Promise<unknown>): Promise<void> {
  const database = describeDatabase(browser.engine);
  await database.dexie.open();
  await work(database);
  database.dexie.close();
}

const shelf: readonly Stored[] = [
  version(article('1', 'Kept'), 1),
  version(annotation('1', 'first'), 2),
  version(annotation('2', 'second'), 3),
];

/** Notes of the sample reading, or why it could not be loaded. */
async function notesAfter(how: 'bring-back' | 'go-on', store: RecordStore): Promise<unknown> {
  const recovered = await store.recover(how);
  if (!recovered.ok) return recovered.error;
  return (await loadReading(store)).map(
    ({ record }) => record.kind === 'annotation' && record.note,
  );
}

const forgetLast = ({ dexie, records, meta }: Database) =>
  dexie.transaction('rw', records, meta, async () => {
    await records.delete('annotation:2');
    await meta.update('epoch', { seq: 2, count: 2 });
  });

beforeEach(() => {
  browser = createFakeBrowser();
  place = createMemoryCopyPlace();
  hint = createHint();
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((store) => store.close()));
});

describe.each<{
  what: string;
  harm: () => Promise<unknown>;
  damage: Damage;
  goneOn: readonly string[];
}>([
  {
    what: 'that is gone',
    harm: () => deleteDatabase(browser.engine),
    damage: { kind: 'emptied', expected: 3, found: 0, recoverable: 3 },
    goneOn: [],
  },
  {
    what: 'that is empty',
    harm: () => behindItsBack(({ records, meta }) => Promise.all([records.clear(), meta.clear()])),
    damage: { kind: 'emptied', expected: 3, found: 0, recoverable: 3 },
    goneOn: [],
  },
  {
    what: 'that was begun anew by something that knew of nothing',
    harm: () =>
      behindItsBack(async ({ records, meta }) => {
        await records.clear();
        await meta.update('epoch', { id: 'another', seq: 0, count: 0 });
      }),
    damage: { kind: 'emptied', expected: 3, found: 0, recoverable: 3 },
    goneOn: [],
  },
  {
    what: 'that has forgotten the newest commit',
    harm: () => behindItsBack(forgetLast),
    damage: { kind: 'behind', expected: 3, found: 2, recoverable: 3 },
    goneOn: ['first'],
  },
  {
    what: 'that has lost a row',
    harm: () => behindItsBack(({ records }) => records.delete('annotation:1')),
    damage: { kind: 'gaps', expected: 3, found: 2, recoverable: 3 },
    goneOn: ['second'],
  },
  {
    what: 'of which a row was altered',
    harm: () =>
      behindItsBack(({ records }) => records.update('article:1', { record: article('1', 'Kepp') })),
    damage: { kind: 'gaps', expected: 3, found: 2, recoverable: 3 },
    goneOn: ['first', 'second'],
  },
  {
    what: 'that has lost its epoch',
    harm: () => behindItsBack(({ meta }) => meta.clear()),
    damage: { kind: 'gaps', expected: 3, found: 3, recoverable: 3 },
    goneOn: ['first', 'second'],
  },
])('A database $what', ({ harm, damage, goneOn }) => {
  beforeEach(async () => {
    await saved(shelf);
    await harm();
  });

  it('is told of, counted, and not written to until the reader has answered', async () => {
    const store = openStore();
    store.write([version(article('2'), 9)]);
    expect(await store.load()).toEqual({ ok: false, error: 'damaged' });
    expect(store.damage()).toEqual(damage);
    expect(store.status()).toEqual({ kind: 'only-in-this-tab', problem: 'damaged' });
    expect((await store.salvage()).length).toBe(4);
    expect(await openStore().load()).toEqual({ ok: false, error: 'damaged' });
  });

  it('is brought back, whole, and sound from then on', async () => {
    const store = openStore();
    await store.load();
    expect(await notesAfter('bring-back', store)).toEqual(['first', 'second']);
    expect(store.damage()).toBeNull();
    expect(store.status()).toEqual({ kind: 'saved' });
    store.write([version(annotation('3', 'third'), 9)]);
    await store.settled();
    await store.close();
    const next = await loaded();
    expect(await loadReading(next)).toHaveLength(3);
    expect(await next.load()).toMatchObject({ ok: true, value: [{ record: { title: 'Kept' } }] });
  });

  it('is gone on with as it is, and the copy put aside', async () => {
    const store = openStore();
    await store.load();
    expect(await notesAfter('go-on', store)).toEqual(goneOn);
    expect(place.timesAside).toBe(1);
    await store.settled();
    await store.close();
    expect((await loadReading(await loaded())).length).toBe(goneOn.length);
  });

  it('is noticed by the hint alone where the second copy is gone too', async () => {
    place.lose();
    const store = openStore();
    expect(await store.load()).toEqual({ ok: false, error: 'damaged' });
    expect(store.damage()).toEqual({ ...damage, recoverable: damage.found });
  });
});

describe('An emptied database', () => {
  it('is left as it is when the copy that was counted cannot be read any more', async () => {
    await saved(shelf);
    await behindItsBack(({ records, meta }) => Promise.all([records.clear(), meta.clear()]));
    const store = openStore();
    await store.load();
    expect(store.damage()?.recoverable).toBe(shelf.length);
    place.setFault('fails');
    expect(await store.recover('bring-back')).toEqual({ ok: false, error: 'damaged' });
    place.setFault(null);
    const again = openStore();
    expect(await again.load()).toEqual({ ok: false, error: 'damaged' });
    expect(await notesAfter('bring-back', again)).toEqual(['first', 'second']);
  });
});

describe('A database that cannot be opened', () => {
  it('is replaced from the second copy once the reader says so', async () => {
    await saved(shelf);
    const engine = unreadableEngine(browser.engine);
    const store = openStore(engine);
    expect(await store.load()).toEqual({ ok: false, error: 'damaged' });
    expect(store.damage()).toEqual({ kind: 'unreadable', expected: 3, found: 0, recoverable: 3 });
    expect(await notesAfter('bring-back', store)).toEqual(['first', 'second']);
    await store.close();
    expect(await loadReading(await loaded())).toHaveLength(2);
  });

  it('is not deleted when there is nothing to replace it with', async () => {
    await saved(shelf);
    place.lose();
    const store = openStore(unreadableEngine(browser.engine));
    await store.load();
    expect(await store.recover('bring-back')).toEqual({ ok: false, error: 'damaged' });
    expect(await loadReading(await loaded())).toHaveLength(2);
  });

  it('that opens at the second try was never damaged', async () => {
    await saved(shelf);
    const store = openStore(unreadableEngine(browser.engine, 1));
    expect((await store.load()).ok).toBe(true);
    expect(store.damage()).toBeNull();
  });
});

describe('Rows damaged in an article', () => {
  const alter = () =>
    behindItsBack(({ records }) =>
      records
        .where('key')
        .startsWith('annotation')
        .modify((row) => void Object.assign(row.record, { note: 'altered' })),
    );

  it('are mended from the second copy', async () => {
    await saved(shelf);
    await alter();
    const store = await loaded();
    expect((await loadReading(store)).map(({ rev }) => rev.lamport)).toEqual([2, 3]);
    await store.close();
    place.lose();
    expect(await loadReading(await loaded())).toHaveLength(2);
  });

  it('are told of when the second copy is gone, and go when the reader goes on', async () => {
    await saved([...shelf, version(articleText('1'), 4)]);
    await alter();
    const store = await loaded();
    place.lose();
    await expect(loadReading(store)).rejects.toThrow('damaged');
    expect(store.damage()).toEqual({ kind: 'gaps', expected: 4, found: 2, recoverable: 2 });
    expect(await notesAfter('go-on', store)).toEqual([]);
    expect(store.damage()).toBeNull();
  });
});

describe('No damage is seen', () => {
  it('in a library that was never begun, or cleared away with everything', async () => {
    await saved(shelf);
    await deleteDatabase(browser.engine);
    place.lose();
    hint = createHint();
    expect(await (await loaded()).load()).toEqual({ ok: true, value: [] });
  });

  it('when the second copy lacks what a killed tab had committed', async () => {
    await saved(shelf);
    await behindItsBack(({ dexie, records, meta }) =>
      dexie.transaction('rw', records, meta, async () => {
        const row = await records.get('annotation:2');
        await records.update('annotation:2', { seq: Number(row?.seq) + 1 });
        await meta.update('epoch', { seq: Number(row?.seq) + 1 });
      }),
    );
    const store = await loaded();
    expect(await loadReading(store)).toHaveLength(2);
  });

  it('when a live tab puts the database back while another starts', async () => {
    const first = await loaded();
    first.write([...shelf]);
    await first.settled();
    await behindItsBack(({ records, meta }) => Promise.all([records.clear(), meta.clear()]));
    const second = await loaded();
    expect(await loadReading(second)).toHaveLength(2);
  });

  it('by a start while another tab restores in a later generation', async () => {
    const first = await loaded();
    first.write([...shelf]);
    await first.settled();
    await kept(first);
    await deleteDatabase(browser.engine);
    await first.settled();
    await kept(first);
    await first.close();
    const stale = await place.open();
    expect((await stale?.newest())?.gen).toBe(1);
    await loaded();
  });
});
