import { beforeEach, describe, expect, it } from 'vitest';
import type { RecordStore, SecondCopyState } from '../../domain/ports';
import {
  createMemoryCopyPlace,
  type MemoryCopyPlace,
} from '../second-copy/testing/memory-second-copy';
import { createFakeBrowser, createFakeTimers, createHint } from '../testing/fake-browser';
import { annotation, version } from '../testing/sample-versions';

let place: MemoryCopyPlace;
let browser: ReturnType<typeof createFakeBrowser>;

async function opened(options = {}): Promise<RecordStore> {
  const store = browser.openStore({ openSecondCopy: place.open, ...options });
  expect((await store.load()).ok).toBe(true);
  return store;
}

function reaches(store: RecordStore, wanted: SecondCopyState): Promise<void> {
  return new Promise((resolve) => {
    if (store.secondCopy() === wanted) resolve();
    else store.onSecondCopy((state) => state === wanted && resolve());
  });
}

const copied = (): readonly string[] =>
  place.batches.flatMap(({ versions }) => versions.map(({ record }) => record.id));

beforeEach(() => {
  place = createMemoryCopyPlace();
  browser = createFakeBrowser();
});

describe('The second copy', () => {
  it('has a batch before the batch counts as saved', async () => {
    const store = await opened();
    await store.settled();
    const seen: (readonly string[])[] = [];
    store.onStatus(({ kind }) => kind === 'saved' && seen.push(copied()));
    store.write([version(annotation('1'), 1)]);
    await store.settled();
    expect(seen).toEqual([['1']]);
    expect(place.batches.at(-1)).toMatchObject({ since: 0, beacon: { seq: 1, count: 1 } });
    await store.close();
  });

  it('takes over what was there before it, large commits in parts', async () => {
    const before = browser.openStore();
    await before.load();
    before.write(Array.from({ length: 1200 }, (_, at) => version(annotation(`${at}`), at + 1)));
    await before.settled();
    expect(before.secondCopy()).toBe('unavailable');
    await before.close();
    const store = await opened();
    await reaches(store, 'kept');
    expect(new Set(copied()).size).toBe(1200);
    expect(place.batches.map(({ versions }) => versions.length)).toEqual([500, 500, 200]);
    const copy = await place.open();
    const { epochId = '' } = (await copy?.newest()) ?? {};
    expect(await copy?.completeUpTo(epochId)).toBe(1);
    await store.close();
  });

  it('that fails is gone on without, and caught up when it works again', async () => {
    const store = await opened();
    await reaches(store, 'kept');
    place.setFault('fails');
    store.write([version(annotation('1'), 1)]);
    await store.settled();
    expect(store.status()).toEqual({ kind: 'saved' });
    expect(store.secondCopy()).toBe('failed');
    place.setFault(null);
    store.write([version(annotation('2'), 2)]);
    await reaches(store, 'kept');
    expect(new Set(copied())).toEqual(new Set(['1', '2']));
    await store.close();
  });

  it('that is silent holds saving up for three seconds, once', async () => {
    const timers = createFakeTimers();
    const store = await opened({ after: timers.after });
    await reaches(store, 'kept');
    place.setFault('silent');
    store.write([version(annotation('1'), 1)]);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(store.status().kind).toBe('saving');
    while (timers.next() !== 3000);
    await store.settled();
    expect(store.secondCopy()).toBe('failed');
    store.write([version(annotation('2'), 2)]);
    await store.settled();
    expect(store.status()).toEqual({ kind: 'saved' });
    await store.close();
  });

  it('that does not open leaves the hint', async () => {
    place.setFault('fails');
    const hint = createHint();
    const store = await opened({ hint });
    expect(store.secondCopy()).toBe('failed');
    store.write([version(annotation('1'), 1)]);
    await store.settled();
    expect(JSON.parse(hint.read() ?? '')).toMatchObject({ gen: 0, seq: 1, count: 1 });
    await store.close();
  });
});
