import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RecordStore } from '../domain/ports';
import { createFakeBrowser, type FakeTabOptions } from './testing/fake-browser';
import { describeRecordStore } from './testing/record-store-contract';
import { annotation, loadReading, removed, step, tally, version } from './testing/sample-versions';

describeRecordStore('The store over IndexedDB', () => createFakeBrowser().openStore());

describe('The store over IndexedDB', () => {
  const open: RecordStore[] = [];
  let browser = createFakeBrowser();

  async function tab(options?: FakeTabOptions): Promise<RecordStore> {
    const store = browser.openStore(options);
    open.push(store);
    expect((await store.load()).ok).toBe(true);
    return store;
  }

  afterEach(async () => {
    await Promise.all(open.splice(0).map((store) => store.close()));
    browser = createFakeBrowser();
  });

  it('is there again in the next tab', async () => {
    const first = await tab();
    const batch = [version(annotation('1'), 1), version(step('1', 2), 2), version(tally(1), 3)];
    first.write(batch);
    await first.settled();
    expect(first.status()).toEqual({ kind: 'saved' });
    await first.close();
    const second = await tab();
    expect(await loadReading(second)).toEqual(batch.slice(0, 2));
  });

  it('says Saving until the load, and Saved only once the write is complete', async () => {
    const store = browser.openStore();
    open.push(store);
    const seen: string[] = [store.status().kind];
    store.onStatus((status) => seen.push(status.kind));
    await store.load();
    store.write([version(annotation('1'), 1)]);
    await store.settled();
    expect(seen).toEqual(['saving', 'saved', 'saving', 'saved']);
  });

  it('writes nothing before the load, and all of it after', async () => {
    const store = browser.openStore();
    open.push(store);
    store.write([version(annotation('1'), 1)]);
    expect(await browser.engine.indexedDB.databases()).toEqual([]);
    await store.load();
    await store.settled();
    expect(await loadReading(await tab())).toEqual([version(annotation('1'), 1)]);
  });

  it('gives tombstones too, so that a later version is the newer one', async () => {
    const first = await tab();
    const live = version(annotation('1'), 1);
    first.write([live]);
    first.write([removed(live, 7)]);
    await first.settled();
    const loaded = await (
      await tab()
    ).loadParts({
      texts: [],
      readings: [live.record.readingId],
      scopes: [],
    });
    expect(loaded.ok && loaded.value).toEqual([removed(live, 7)]);
  });

  it('brings back what was removed before this tab began', async () => {
    const first = await tab();
    const live = version(annotation('1'), 1);
    first.write([live]);
    first.write([removed(live, 2)]);
    await first.settled();
    await first.close();
    const second = await tab();
    const heard = vi.fn<() => void>();
    second.onForeign(heard);
    const again = version(annotation('1'), 3, 'b');
    second.write([again]);
    await second.settled();
    expect(heard).not.toHaveBeenCalled();
    expect(await loadReading(await tab())).toEqual([again]);
  });

  it('keeps on writing when a listener throws', async () => {
    const store = await tab();
    const reported = vi.fn<(error: unknown) => void>();
    vi.stubGlobal('reportError', reported);
    store.onStatus(() => {
      throw new Error('a broken listener');
    });
    store.write([version(annotation('1'), 1)]);
    await store.settled();
    expect(reported).toHaveBeenCalled();
    expect(await loadReading(await tab())).toHaveLength(1);
  });
});
