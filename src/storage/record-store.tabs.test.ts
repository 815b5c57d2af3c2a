import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LabelId } from '../domain/codebook/label';
import type { ForeignVersion, RecordStore } from '../domain/ports';
import { recordKey, type RecordKey } from '../domain/record/editable';
import { mergeVersions } from '../domain/record/merge-versions';
import type { Stored } from '../domain/record/revision';
import { isEqual } from '../lib/equal';
import { createRecordStore } from './record-store';
import { createFakeBrowser, type FakeBrowser } from './testing/fake-browser';
import { annotation, article, loadReading, version } from './testing/sample-versions';

/** The least a workspace does: memory, revisions, and a three-way merge of what comes from other tabs. */
interface Tab {
  readonly store: RecordStore;
  readonly memory: Map<RecordKey, Stored>;
  readonly foreign: ForeignVersion[];
  put(id: string, label: string): void;
  note(id: string, text: string): void;
}

async function openTab(
  browser: FakeBrowser,
  client: string,
  deliver?: (hand: () => void) => void,
): Promise<Tab> {
  const store = browser.openStore(deliver ? { deliver } : {});
  const memory = new Map<RecordKey, Stored>();
  const foreign: ForeignVersion[] = [];
  let lamport = 0;

  const stamp = (record: Stored['record'], deleted = false): Stored => {
    lamport += 1;
    return { rev: { lamport, client }, deleted, record };
  };
  const see = (stored: Stored): void => {
    lamport = Math.max(lamport, stored.rev.lamport);
    memory.set(recordKey(stored.record), stored);
  };
  const save = (stored: Stored): void => {
    memory.set(recordKey(stored.record), stored);
    store.write([stored]);
  };
  const current = (id: string): ReturnType<typeof annotation> => {
    const found = memory.get(`annotation:${id}`)?.record;
    return found?.kind === 'annotation' ? found : annotation(id);
  };

  store.onForeign((versions) => {
    for (const found of versions) {
      foreign.push(found);
      const { key, theirs, base } = found;
      const ours = memory.get(key);
      see(theirs);
      if (!base || !ours) continue;
      const merged = mergeVersions(base, ours, theirs);
      if (merged.deleted !== theirs.deleted || !isEqual(merged.record, theirs.record)) {
        save(stamp(merged.record, merged.deleted));
      }
    }
  });
  await store.load();
  (await loadReading(store)).forEach(see);
  return {
    store,
    memory,
    foreign,
    put(id, label) {
      const before = current(id);
      save(stamp({ ...before, labelIds: [...before.labelIds, label as LabelId] }));
    },
    note: (id, text) => save(stamp({ ...current(id), note: text })),
  };
}

/** Until a whole round brings nobody anything new. */
async function settleAll(tabs: readonly Tab[]): Promise<void> {
  const heard = (): number => tabs.reduce((sum, { foreign }) => sum + foreign.length, 0);
  let before: number;
  do {
    before = heard();
    for (const { store } of tabs) await store.settled();
    for (const { store } of tabs) await store.refresh();
  } while (heard() > before);
}

function labelsOf(memory: ReadonlyMap<RecordKey, Stored>): readonly string[] {
  return [...memory.values()]
    .flatMap(({ record }) => (record.kind === 'annotation' ? record.labelIds : []))
    .toSorted();
}

const plain = (versions: Iterable<Stored>): readonly Stored[] =>
  [...versions].toSorted((a, b) => (a.record.id < b.record.id ? -1 : 1));

/** Everybody holds the same, it is what the database holds, and no operation is missing. */
async function expectConverged(
  browser: FakeBrowser,
  tabs: readonly Tab[],
  labels: readonly string[],
): Promise<void> {
  const reader = browser.openStore();
  await reader.load();
  const database = plain(await loadReading(reader));
  await reader.close();
  for (const { memory, store } of tabs) {
    expect(plain(memory.values())).toEqual(database);
    expect(labelsOf(memory)).toEqual(labels.toSorted());
    expect(store.status()).toEqual({ kind: 'saved' });
  }
}

async function seeded(browser: FakeBrowser, ids: readonly string[]): Promise<void> {
  const store = browser.openStore();
  await store.load();
  store.write(ids.map((id) => version(annotation(id), 1, '0')));
  await store.settled();
  await store.close();
}

const IDS = ['1', '2', '3'] as const;

describe('Two tabs', () => {
  it('hear of each other at once', async () => {
    const browser = createFakeBrowser();
    const [first, second] = [await openTab(browser, 'a'), await openTab(browser, 'b')];
    first.put('1', 'claim');
    await first.store.settled();
    expect(labelsOf(second.memory)).toEqual(['claim']);
    expect(second.foreign).toMatchObject([{ key: 'annotation:1', base: null }]);
    await Promise.all([first.store.close(), second.store.close()]);
  });

  it('keep both texts of a note that both changed without knowing', async () => {
    const browser = createFakeBrowser();
    await seeded(browser, ['1']);
    const deaf = (): void => {};
    const first = await openTab(browser, 'a', deaf);
    const second = await openTab(browser, 'b', deaf);
    first.note('1', 'from the first tab');
    await first.store.settled();
    second.note('1', 'from the second tab');
    await second.store.settled();
    expect(second.foreign[0]?.base?.rev).toEqual({ lamport: 1, client: '0' });
    await first.store.refresh();
    const note = [...first.memory.values()][0]?.record;
    expect(note?.kind === 'annotation' && note.note).toContain('from the first tab');
    expect(note?.kind === 'annotation' && note.note).toContain('from the second tab');
    await Promise.all([first.store.close(), second.store.close()]);
  });

  it('play back what arrived while they were loading, at whatever moment', async () => {
    for (let turns = 0; turns < 30; turns += 1) {
      const browser = createFakeBrowser();
      const first = browser.openStore();
      await first.load();
      first.write([version(article('1', 'old'), 1)]);
      await first.settled();

      const second = browser.openStore();
      let title = '';
      second.onForeign((versions) => {
        for (const { theirs } of versions)
          if (theirs.record.kind === 'article') title = theirs.record.title;
      });
      const loading = second.load();
      for (let turn = 0; turn < turns; turn += 1) await new Promise((next) => setImmediate(next));
      first.write([version(article('1', 'new'), 2)]);
      const loaded = await loading;
      const [found] = loaded.ok ? loaded.value : [];
      if (found?.record.kind === 'article') title = found.record.title;
      await first.settled();
      expect(title).toBe('new');
      await Promise.all([first.close(), second.close()]);
    }
  });
});

describe('A tab that loads', () => {
  it('plays back what it heard before its snapshot was read, though that is not in it', async () => {
    const browser = createFakeBrowser();
    await seeded(browser, ['1']);
    const messages: unknown[] = [];
    const first = createRecordStore({
      ids: { uuid: () => 'first' },
      engine: browser.engine,
      openChannel: () => ({ post: (data) => messages.push(data), close: () => {} }),
    });
    await first.load();
    first.write([version(article('1', 'old'), 2)]);
    await first.settled();

    let hear = (_data: unknown): void => {};
    const second = createRecordStore({
      ids: { uuid: () => 'second' },
      engine: browser.engine,
      openChannel: (_name, onData) => {
        hear = onData;
        return { post: () => {}, close: () => {} };
      },
    });
    const newer = version(article('1', 'new'), 3);
    hear({ ...Object(messages[0]), seq: 3, versions: [newer] });
    const loaded = await second.load();
    expect(loaded.ok && loaded.value).toEqual([newer]);
    await Promise.all([first.close(), second.close()]);
  });
});

describe('However messages are delayed, lost and overtaken', () => {
  type Step =
    | { readonly kind: 'put'; readonly tab: number; readonly id: string }
    | { readonly kind: 'refresh' | 'settle' | 'deliver' | 'lose'; readonly tab: number };

  const stepOf = (tabs: number): fc.Arbitrary<Step> => {
    const tab = fc.nat({ max: tabs - 1 });
    return fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          kind: fc.constant('put' as const),
          tab,
          id: fc.constantFrom(...IDS),
        }),
      },
      {
        weight: 4,
        arbitrary: fc.record({
          kind: fc.constantFrom('refresh', 'settle', 'deliver', 'deliver', 'lose'),
          tab,
        }),
      },
    );
  };

  async function play(count: number, steps: readonly Step[]): Promise<void> {
    const browser = createFakeBrowser();
    await seeded(browser, IDS);
    const queues: (() => void)[][] = Array.from({ length: count }, () => []);
    const tabs = await Promise.all(
      queues.map((queue, index) =>
        openTab(browser, `tab-${index}`, (hand) => {
          queue.push(hand);
        }),
      ),
    );
    const labels: string[] = [];
    for (const [index, action] of steps.entries()) {
      const tab = tabs[action.tab];
      if (action.kind === 'put') {
        labels.push(`label-${index}`);
        tab?.put(action.id, `label-${index}`);
      } else if (action.kind === 'deliver') queues[action.tab]?.shift()?.();
      else if (action.kind === 'lose') queues[action.tab]?.shift();
      else if (action.kind === 'refresh') await tab?.store.refresh();
      else await tab?.store.settled();
    }
    await settleAll(tabs);
    await expectConverged(browser, tabs, labels);
    await Promise.all(tabs.map(({ store }) => store.close()));
  }

  it('two tabs end up with the same, and with every operation of both', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stepOf(2), { maxLength: 40 }), (steps) => play(2, steps)),
      { numRuns: 100 },
    );
  }, 60_000);

  it('four tabs do so after 1,500 operations', async () => {
    const [steps] = fc.sample(fc.array(stepOf(4), { minLength: 2500, maxLength: 2500 }), {
      numRuns: 1,
      seed: 20_260_101,
    });
    await play(4, steps ?? []);
  }, 60_000);
});
