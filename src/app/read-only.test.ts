/** What the workspace does with the word of the store about itself. */
import { expect, test } from 'vitest';
import type { RecordStore, SaveStatus } from '../domain/ports';
import { takeInArticle } from '../domain/edit/article-edits';
import { article, articleText, CODEBOOK } from '../domain/testing/samples';
import type { ArticleId } from '../domain/text/article';
import { createWorkspace } from '../state/workspace';
import { createMemoryRecordStore } from '../storage/memory-record-store';
import { isAtRisk } from './watch-leaving';

const STEP = { scope: null, command: 'take-in' };
const READ_ONLY: SaveStatus = { kind: 'read-only', problem: 'newer-version' };

function over(records: RecordStore) {
  let ids = 0;
  return createWorkspace({
    records,
    clock: { now: () => '2026-01-01T00:00:00.000Z' },
    ids: { uuid: () => `id-${String((ids += 1))}` },
  });
}

const takeIn = () => takeInArticle(article(), articleText('Many years later.'), CODEBOOK, '');

test('nothing is changed, not even in memory, while a newer build keeps the library', async () => {
  const workspace = over(createMemoryRecordStore({ status: READ_ONLY }));
  await workspace.load();
  expect(workspace.run(takeIn(), STEP)).toEqual({ ok: false, error: { kind: 'read-only' } });
  workspace.keepPlace({
    kind: 'place',
    id: 'article-1' as ArticleId,
    offset: 0,
    progress: 0,
    opened: '2026-01-01T00:00:00.000Z',
  });
  expect(workspace.undo('library')).toBeNull();
  const { articles, places, saveStatus } = workspace.store.getState();
  expect([articles.size, places.size, saveStatus]).toEqual([0, 0, READ_ONLY]);
});

test('a store without a database is never called saved, and asks before it goes', async () => {
  const workspace = over(createMemoryRecordStore());
  await workspace.load();
  expect(workspace.store.getState().saveStatus.kind).toBe('only-in-this-tab');
  expect(isAtRisk(workspace.store.getState())).toBe(false);
  workspace.run(takeIn(), STEP);
  expect(isAtRisk(workspace.store.getState())).toBe(true);
});

test('damage found in an article leads to the reader as damage found at start does', async () => {
  const damage = { kind: 'gaps', expected: 3, found: 2, recoverable: 2 } as const;
  const records = createMemoryRecordStore({ status: { kind: 'saved' } });
  const workspace = over({
    ...records,
    loadParts: () => Promise.resolve({ ok: false, error: 'damaged' }),
    damage: () => damage,
  });
  await workspace.load();
  expect(workspace.store.getState().phase).toEqual({ kind: 'ready' });
  await workspace.openArticle('article-1' as ArticleId);
  expect(workspace.store.getState().phase).toEqual({ kind: 'damaged', damage });
  await workspace.recover('go-on');
  expect(workspace.store.getState().phase).toEqual({ kind: 'ready' });
});
