/** Articles that were left are let go of, and come back whole, with what was done to them meanwhile saved. */
import { expect, it } from 'vitest';
import type { AnnotationId } from '../domain/annotation/annotation';
import { addAnnotation } from '../domain/edit/annotation-edits';
import { takeInArticle } from '../domain/edit/article-edits';
import { article, articleText, CODEBOOK } from '../domain/testing/samples';
import { span } from '../domain/text/span';
import type { ArticleId } from '../domain/text/article';
import { createWorkspace } from '../state/workspace';
import { createFakeBrowser } from '../storage/testing/fake-browser';

const IDS = ['a', 'b', 'c', 'd', 'e'].map((id) => id as ArticleId);

it('keeps the last few articles that were left, and loads the others again', async () => {
  const records = createFakeBrowser().openStore();
  let made = 0;
  const workspace = createWorkspace({
    records,
    clock: { now: () => '2026-01-01T00:00:00Z' },
    ids: { uuid: () => `id-${String((made += 1))}` },
  });
  await workspace.load();
  for (const id of IDS) {
    const text = { ...articleText('Many years later.'), id };
    workspace.run(takeInArticle(article({ id }), text, CODEBOOK, ''), {
      scope: null,
      command: 'take-in',
    });
    await workspace.openArticle(id);
    const reading = readingOf(id);
    const mark = { id: `mark-${id}` as AnnotationId, readingId: reading, labelIds: [] };
    workspace.run(addAnnotation({ ...mark, spans: [span(0, 4)] }), {
      scope: reading,
      command: 'mark',
    });
    workspace.leaveArticle(id);
  }
  await records.settled();
  await Promise.resolve();
  expect([...workspace.store.getState().texts.keys()]).toEqual(['c', 'd', 'e']);
  expect(workspace.store.getState().annotations.has(readingOf(IDS[0]!))).toBe(false);

  await workspace.openArticle(IDS[0]!);
  const { annotations, texts, steps } = workspace.store.getState();
  expect(texts.get(IDS[0]!)?.text).toBe('Many years later.');
  expect(annotations.get(readingOf(IDS[0]!))?.ordered).toHaveLength(1);
  expect(steps.get(readingOf(IDS[0]!))).toHaveLength(1);
  workspace.undo(readingOf(IDS[0]!));
  expect(workspace.store.getState().annotations.get(readingOf(IDS[0]!))?.ordered).toEqual([]);
  await workspace.close();

  function readingOf(id: ArticleId) {
    const { readings } = workspace.store.getState();
    return [...readings.values()].find(({ articleId }) => articleId === id)!.id;
  }
});
