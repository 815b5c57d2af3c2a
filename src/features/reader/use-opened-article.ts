/** Opens an article from the workspace and puts it on the desk, once per article. */
import { useEffect, useState } from 'react';
import { startReading } from '../../domain/edit/article-edits';
import type { StoreProblem } from '../../domain/ports';
import type { Reading, ReadingId } from '../../domain/reading/reading';
import type { ArticleId } from '../../domain/text/article';
import type { Span } from '../../domain/text/span';
import { usePostil, useWorkspace } from '../../state/hooks';
import type { Postil } from '../../state/postil';
import { openDesk } from '../../state/session';
import { createReaderDesk, type ReaderDesk } from './desk/reader-desk';

export type OpenedArticle =
  | { readonly kind: 'opening' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly problem: StoreProblem }
  | { readonly kind: 'open'; readonly desk: ReaderDesk };

const OPENING: OpenedArticle = { kind: 'opening' };
const EVERYWHERE: readonly Span[] = [];

/** `readingId` left out: the reader's own. */
export function useOpenedArticle(
  articleId: ArticleId,
  readingId?: ReadingId,
  passages: readonly Span[] = EVERYWHERE,
): OpenedArticle {
  const postil = usePostil();
  const isLoading = useWorkspace((state) => state.phase.kind === 'loading');
  const isOnShelf = useWorkspace((state) => state.articles.has(articleId));
  const [opened, setOpened] = useState<OpenedArticle>(OPENING);

  useEffect(() => {
    if (isLoading || !isOnShelf) return undefined;
    let desk: ReaderDesk | null = null;
    let isLeft = false;
    const open = async (): Promise<void> => {
      const result = await postil.workspace.openArticle(articleId);
      if (isLeft) return;
      if (!result.ok) return setOpened({ kind: 'unreadable', problem: result.error });
      desk = putOnDesk(postil, articleId, readingId, passages);
      setOpened(desk ? { kind: 'open', desk } : { kind: 'missing' });
    };
    void open();
    return () => {
      isLeft = true;
      desk?.close();
      postil.workspace.leaveArticle(articleId);
      setOpened(OPENING);
      openDesk(postil.session, null, null);
    };
  }, [postil, articleId, readingId, passages, isLoading, isOnShelf]);

  if (isLoading) return OPENING;
  return isOnShelf ? opened : { kind: 'missing' };
}

function putOnDesk(
  postil: Postil,
  id: ArticleId,
  readingId: ReadingId | undefined,
  passages: readonly Span[],
): ReaderDesk | null {
  const { articles, texts, readings } = postil.workspace.store.getState();
  const article = articles.get(id);
  const text = texts.get(id);
  const reading =
    readingId === undefined
      ? (latestReading(postil, id) ?? startedReading(postil, id))
      : readings.get(readingId);
  if (!article || !text || reading?.articleId !== id) return null;
  openDesk(postil.session, id, reading.id);
  return createReaderDesk(postil, { article, text, readingId: reading.id, passages });
}

/** A file may bring an article that nobody has read yet. */
function startedReading(postil: Postil, id: ArticleId): Reading | undefined {
  const { store, run } = postil.workspace;
  const [codebookId] = store.getState().codebooks.keys();
  if (codebookId === undefined) return undefined;
  const { reader } = postil.settings.getState();
  run(startReading(id, codebookId, reader), { scope: null, command: 'start-reading' });
  return latestReading(postil, id);
}

/** Never one that answers an exercise: it may be somebody else's. The unfinished one before a finished one, then the one changed last. */
function latestReading({ workspace }: Postil, id: ArticleId): Reading | undefined {
  const { readings } = workspace.store.getState();
  const rank = (reading: Reading): string =>
    `${reading.state === 'draft' ? '1' : '0'} ${reading.modified}`;
  return [...readings.values()]
    .filter(({ articleId, exercise }) => articleId === id && !exercise)
    .toSorted((a, b) => (rank(a) < rank(b) ? 1 : -1))[0];
}
