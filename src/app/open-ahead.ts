/**
 * Begins with an article in the moment the address names it: its rows are read while its page is loaded and
 * drawn, not after that.
 */
import type { Postil } from '../state/postil';
import type { ArticleId } from '../domain/text/article';

/** Returns the function that stops it. */
export function openAhead({ route, workspace }: Pick<Postil, 'route' | 'workspace'>): () => void {
  let ahead: ArticleId | null = null;

  return route.subscribe((now) => {
    const wanted = now.page === 'article' ? now.id : null;
    if (wanted === ahead) return;
    // The page leaves it too, if it ever came.
    if (ahead !== null) workspace.leaveArticle(ahead);
    const { phase, articles } = workspace.store.getState();
    ahead = phase.kind === 'ready' && wanted !== null && articles.has(wanted) ? wanted : null;
    if (ahead !== null) void workspace.openArticle(ahead);
  });
}
