import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { createKeptValue } from './kept-value';

it('keeps one value, and forgets it', async () => {
  const kept = createKeptValue('one');
  expect(await kept.get()).toBeUndefined();
  await kept.set({ handle: new Date(0), writtenAt: null });
  await kept.set({ handle: new Date(1), writtenAt: 'now' });
  expect(await createKeptValue('one').get()).toEqual({ handle: new Date(1), writtenAt: 'now' });
  expect(await createKeptValue('two').get()).toBeUndefined();
  await kept.set(undefined);
  expect(await kept.get()).toBeUndefined();
});

it('says so when a value cannot be kept', async () => {
  await expect(createKeptValue('one').set(() => undefined)).rejects.toThrow();
});
