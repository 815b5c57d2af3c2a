import { expect, it } from 'vitest';
import { describeDatabase } from './database/database';
import { BUILD_1_KEYS, createBuild1Database } from './testing/build-1';
import { createFakeBrowser } from './testing/fake-browser';
import { annotation, ARTICLE, loadReading, version } from './testing/sample-versions';

it('opens what build 1 left, whole, and counts it', async () => {
  const browser = createFakeBrowser();
  await createBuild1Database(browser.engine);
  const store = browser.openStore();
  const library = await store.load();
  expect(library.ok && library.value.map(({ record }) => record.id)).toEqual(['article-1']);
  const text = await store.loadParts({ texts: [ARTICLE], readings: [], scopes: [] });
  expect(text.ok && text.value).toMatchObject([{ record: { text: 'Many years later' } }]);
  expect(await loadReading(store)).toMatchObject([{ record: { note: 'kept' } }]);
  store.write([version(annotation('new'), 6)]);
  await store.settled();
  expect(store.status()).toEqual({ kind: 'saved' });
  await store.close();

  const { dexie, records, meta } = describeDatabase(browser.engine);
  await dexie.open();
  expect(await records.toCollection().primaryKeys()).toEqual(
    [...BUILD_1_KEYS, 'annotation:new'].toSorted(),
  );
  expect(await meta.get('epoch')).toMatchObject({ id: 'epoch-of-build-1', seq: 4, count: 5 });
  dexie.close();
});
