import { expect, it } from 'vitest';
import { createMemoryRecordStore } from './memory-record-store';
import { createRecordStore } from './record-store';
import { describeRecordStore } from './testing/record-store-contract';

describeRecordStore('The store in memory', () => createMemoryRecordStore());

it('stands in where the browser has no IndexedDB, and says so', async () => {
  const store = createRecordStore({ ids: { uuid: () => 'id' } });
  expect(store.status()).toEqual({ kind: 'only-in-this-tab', problem: 'unavailable' });
  expect(await store.load()).toEqual({ ok: true, value: [] });
});
