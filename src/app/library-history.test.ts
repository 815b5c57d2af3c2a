/** The library's undo over everything at once: commands, memory, database, and a new tab after each. */
import { expect, it } from 'vitest';
import type { Annotation, AnnotationId } from '../domain/annotation/annotation';
import { addAnnotation } from '../domain/edit/annotation-edits';
import { duplicateArticle, takeInArticle } from '../domain/edit/article-edits';
import { article, articleText, CODEBOOK } from '../domain/testing/samples';
import { span } from '../domain/text/span';
import type { ArticleId } from '../domain/text/article';
import { createWorkspace, type Workspace } from '../state/workspace';
import { LIBRARY_SCOPE } from '../state/workspace-state';
import { createFakeBrowser } from '../storage/testing/fake-browser';

const TEXT = articleText('Many years later.');
const COPY = 'copy' as ArticleId;

it('brings a duplicate back whole after undo, a new tab, and redo', async () => {
  const browser = createFakeBrowser();
  let made = 0;
  const ids = { uuid: () => `id-${String((made += 1))}` };
  const clock = { now: () => '2026-01-01T00:00:00Z' };

  async function inNewTab(work: (workspace: Workspace) => Promise<void>): Promise<void> {
    const records = browser.openStore();
    const workspace = createWorkspace({ records, clock, ids });
    await workspace.load();
    await workspace.openHistory(LIBRARY_SCOPE);
    await work(workspace);
    await records.settled();
    await workspace.close();
  }

  await inNewTab(async (workspace) => {
    workspace.run(takeInArticle(article({ id: TEXT.id }), TEXT, CODEBOOK, ''), {
      scope: null,
      command: 'x',
    });
    const [reading] = workspace.store.getState().readings.keys();
    const id = 'mark' as AnnotationId;
    const mark = { id, readingId: reading!, spans: [span(0, 4)], labelIds: [] };
    workspace.run(addAnnotation(mark), { scope: null, command: 'x' });
    await workspace.openArticle(TEXT.id);
    const edit = duplicateArticle(TEXT.id, COPY, 'Copy');
    workspace.run(edit, { scope: LIBRARY_SCOPE, command: 'duplicate-article' });
    workspace.undo(LIBRARY_SCOPE);
    expect(workspace.store.getState().articles.has(COPY)).toBe(false);
  });
  await inNewTab(async (workspace) => {
    workspace.redo(LIBRARY_SCOPE);
    await workspace.openArticle(COPY);
    expect(marksOfCopy(workspace)).toHaveLength(1);
  });
  await inNewTab(async (workspace) => {
    await workspace.openArticle(COPY);
    expect(workspace.store.getState().texts.get(COPY)?.text).toBe(TEXT.text);
    expect(marksOfCopy(workspace)).toHaveLength(1);
  });
});

function marksOfCopy(workspace: Workspace): readonly Annotation[] {
  const { readings, annotations } = workspace.store.getState();
  return [...readings.values()]
    .filter(({ articleId }) => articleId === COPY)
    .flatMap(({ id }) => annotations.get(id)?.ordered ?? []);
}
