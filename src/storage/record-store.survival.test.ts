/**
 * Tabs that write, leave and are killed at any step, a browser that loses the database or the copy of it:
 * whatever was said to be saved is there at the end, and nobody is alarmed when nothing was lost.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordStore } from '../domain/ports';
import type { Stored } from '../domain/record/revision';
import { describeDatabase, type Database, type RecordRow } from './database/database';
import { deleteDatabase } from './database/raw';
import { createMemoryCopyPlace } from './second-copy/testing/memory-second-copy';
import { createFakeBrowser, createHint, hurried } from './testing/fake-browser';
import { createMortalTab, type MortalTab } from './testing/mortal-tab';
import { annotation, article, READING, version } from './testing/sample-versions';

type Loss = 'emptied' | 'deleted' | 'rolled-back' | 'row' | 'altered' | 'copy';

interface Deed {
  readonly kind: 'write' | 'wait' | 'settle' | 'kill' | 'part' | 'hear';
  readonly tab: 0 | 1;
  readonly record: 0 | 1 | 2;
  /** Steps of the machine before the next deed. */
  readonly turns: number;
}

interface LiveTab {
  readonly life: MortalTab;
  readonly store: RecordStore;
  readonly client: string;
  readonly held: (() => void)[];
}

function createWorld() {
  const browser = createFakeBrowser();
  const place = createMemoryCopyPlace();
  const hint = createHint();
  const acknowledged = new Map<string, number>();
  const live: [LiveTab | null, LiveTab | null] = [null, null];
  let snapshot: readonly [readonly RecordRow[], readonly unknown[]] = [[], []];
  let lamport = 0;
  let clients = 0;
  let alarms = 0;

  function open(which: 0 | 1): LiveTab {
    const life = createMortalTab(browser.engine, place.open, hurried);
    const held: (() => void)[] = [];
    const store = browser.openStore({
      engine: life.engine,
      openSecondCopy: life.openSecondCopy,
      after: life.after,
      hint: { read: hint.read, write: (text) => !life.isDead() && hint.write(text) },
      deliver: (hand) => held.push(() => !life.isDead() && hand()),
    });
    clients += 1;
    const tab: LiveTab = { life, store, held, client: `tab-${String(clients)}` };
    live[which] = tab;
    return tab;
  }

  /** As a reader who has everything brought back that can be. */
  async function answered(tab: LiveTab, loading: ReturnType<RecordStore['load']>) {
    const loaded = await loading;
    if (loaded.ok) return loaded.value;
    expect(loaded.error).toBe('damaged');
    alarms += 1;
    const recovered = await tab.store.recover('bring-back');
    if (!recovered.ok) throw new Error(`Nothing could be brought back: ${recovered.error}`);
    return null;
  }

  async function load(tab: LiveTab): Promise<readonly Stored[]> {
    const { store } = tab;
    const parts = { texts: [], readings: [READING], scopes: [] };
    await answered(tab, store.load());
    await answered(tab, store.loadParts(parts));
    const [library, reading] = [await store.load(), await store.loadParts(parts)];
    if (!library.ok || !reading.ok) throw new Error('The library could not be loaded');
    return [...library.value, ...reading.value];
  }

  function write({ store, life, client }: LiveTab, which: 0 | 1, record: number): void {
    lamport += 1;
    const id = `${String(which)}-${String(record)}`;
    const made =
      record === 0 ? article(id, `at ${String(lamport)}`) : annotation(id, `at ${String(lamport)}`);
    const written = version(made, lamport, client);
    const stop = store.onStatus(({ kind }) => {
      if (kind !== 'saved' || life.isDead()) return;
      stop();
      acknowledged.set(id, Math.max(acknowledged.get(id) ?? 0, written.rev.lamport));
    });
    store.write([written]);
  }

  async function behindTheirBacks(work: (database: Database) => Promise<unknown>): Promise<void> {
    const database = describeDatabase(browser.engine);
    await database.dexie.open();
    await work(database);
    database.dexie.close();
  }

  return {
    acknowledged,
    live,
    alarms: () => alarms,
    open,
    load,
    write,
    async remember(): Promise<void> {
      await behindTheirBacks(async ({ records, meta }) => {
        snapshot = [await records.toArray(), await meta.toArray()];
      });
    },
    async lose(loss: Loss): Promise<void> {
      if (loss === 'copy') return place.lose();
      if (loss === 'deleted') return deleteDatabase(browser.engine);
      await behindTheirBacks(({ dexie, records, meta }) =>
        dexie.transaction('rw', records, meta, async () => {
          const first = await records.toCollection().first();
          if (loss === 'row' && first) await records.delete(first.key);
          if (loss === 'altered' && first) await records.put({ ...first, deleted: !first.deleted });
          if (loss !== 'emptied' && loss !== 'rolled-back') return;
          await Promise.all([records.clear(), meta.clear()]);
          if (loss === 'emptied') return;
          await records.bulkPut([...snapshot[0]]);
          await dexie.table('meta').bulkPut([...snapshot[1]]);
        }),
      );
    },
  };
}

type World = ReturnType<typeof createWorld>;

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((next) => setImmediate(next));
}

/** Resolves when the tab is dead, too. */
function untilDead<T>({ life }: LiveTab, work: Promise<T>): Promise<T | null> {
  return new Promise((resolve, reject) => {
    work.then(resolve, (error: unknown) => (life.isDead() ? resolve(null) : reject(error)));
    const look = (): void => {
      if (life.isDead()) resolve(null);
      else timer = setTimeout(look, 2);
    };
    let timer = setTimeout(look, 2);
    void work.then(
      () => clearTimeout(timer),
      () => clearTimeout(timer),
    );
  });
}

async function live(world: World, deeds: readonly Deed[]): Promise<void> {
  for (const { kind, tab: which, record, turns: count } of deeds) {
    const tab = world.live[which];
    if (!tab) {
      const opened = world.open(which);
      const loading = untilDead(opened, world.load(opened));
      if (kind === 'kill') {
        await turns(count);
        opened.life.kill();
        world.live[which] = null;
      }
      await loading;
      continue;
    }
    if (kind === 'write') world.write(tab, which, record);
    if (kind === 'part') tab.store.part();
    if (kind === 'hear') tab.held.splice(0).forEach((hand) => hand());
    if (kind === 'settle') await untilDead(tab, tab.store.settled());
    await turns(count);
    if (kind === 'kill') {
      tab.life.kill();
      world.live[which] = null;
    }
  }
}

function killAll(world: World): void {
  for (const which of [0, 1] as const) {
    world.live[which]?.life.kill();
    world.live[which] = null;
  }
}

async function expectAll(world: World): Promise<void> {
  const tab = world.open(0);
  const found = await world.load(tab);
  const revisions = new Map(found.map(({ record, rev }) => [record.id as string, rev.lamport]));
  for (const [id, lamport] of world.acknowledged) {
    expect(revisions.get(id) ?? 0).toBeGreaterThanOrEqual(lamport);
  }
  killAll(world);
}

const deeds = fc.array(
  fc.record<Deed>({
    kind: fc.constantFrom('write', 'write', 'write', 'wait', 'settle', 'kill', 'part', 'hear'),
    tab: fc.constantFrom(0, 1),
    record: fc.constantFrom(0, 1, 2),
    turns: fc.nat(12),
  }),
  { maxLength: 16 },
);

test('with nothing lost, nobody is alarmed and everything that was saved is there', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, deeds, fc.boolean(), async (first, second, isCopyLost) => {
      const world = createWorld();
      await live(world, first);
      if (isCopyLost) await world.lose('copy');
      await live(world, second);
      killAll(world);
      await expectAll(world);
      expect(world.alarms()).toBe(0);
    }),
    { numRuns: 60 },
  );
}, 120_000);

test('what the browser loses of the database while closed is told of and brought back', async () => {
  await fc.assert(
    fc.asyncProperty(
      deeds,
      deeds,
      fc.constantFrom<Loss>('emptied', 'deleted', 'rolled-back', 'row', 'altered'),
      async (first, second, loss) => {
        const world = createWorld();
        await live(world, first);
        killAll(world);
        await world.remember();
        await live(world, second);
        killAll(world);
        await world.lose(loss);
        await expectAll(world);
        // Sound from then on.
        const alarms = world.alarms();
        await expectAll(world);
        expect(world.alarms()).toBe(alarms);
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);

test('what the browser loses of it under live tabs is put back', async () => {
  await fc.assert(
    fc.asyncProperty(
      deeds,
      deeds,
      fc.constantFrom<Loss>('emptied', 'deleted'),
      async (first, second, loss) => {
        const world = createWorld();
        await live(world, first);
        await world.lose(loss);
        await live(world, second);
        killAll(world);
        await expectAll(world);
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);
