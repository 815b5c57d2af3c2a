/**
 * Collects what an export holds: the articles with their readings and the codebooks those use. Of readings
 * that answer an exercise only the one on the desk: the others are other people's.
 */
import { err, ok, type Result } from '../../lib/result';
import type { StoreProblem } from '../../domain/ports';
import type { ReadingId } from '../../domain/reading/reading';
import type { Article, ArticleId } from '../../domain/text/article';
import type { PostilBundle, ReadingParts } from '../../domain/transfer/bundle';
import type { Postil } from '../../state/postil';
import type { WorkspaceState } from '../../state/workspace-state';

/** Opens what is not open yet, so that all annotations are there, and closes it again. */
export async function gatherBundle(
  { workspace }: Pick<Postil, 'workspace'>,
  ids: readonly ArticleId[],
  onDesk: ReadingId | null,
): Promise<Result<PostilBundle, StoreProblem>> {
  const before = new Set(workspace.store.getState().texts.keys());
  for (const id of ids) {
    const opened = await workspace.openArticle(id);
    if (!opened.ok) return err(opened.error);
  }
  const bundle = bundleOf(workspace.store.getState(), ids, onDesk);
  for (const id of ids) {
    if (!before.has(id)) workspace.closeArticle(id);
  }
  return ok(bundle);
}

/** The articles must be open. */
export function bundleOf(
  state: WorkspaceState,
  ids: readonly ArticleId[],
  onDesk: ReadingId | null,
): PostilBundle {
  const wanted = new Set(ids);
  const readings = [...state.readings.values()].filter(
    ({ id, articleId, exercise }) => wanted.has(articleId) && (!exercise || id === onDesk),
  );
  const used = new Set(readings.map(({ codebookId }) => codebookId));
  const labels = [...state.labels.values()];
  const links = [...state.links.values()];
  return {
    articles: ids.flatMap((id) => {
      const article: Article | undefined = state.articles.get(id);
      const text = state.texts.get(id);
      return article && text ? [{ article, text }] : [];
    }),
    codebooks: [...state.codebooks.values()]
      .filter(({ id }) => used.has(id))
      .map((codebook) => ({
        codebook,
        labels: labels.filter(({ codebookId }) => codebookId === codebook.id),
      })),
    readings: readings.map((reading) => ({
      reading,
      annotations: state.annotations.get(reading.id)?.ordered ?? [],
      links: links.filter(({ readingId }) => readingId === reading.id),
      ...orphansOf(state, reading.id),
    })),
  };
}

function orphansOf(state: WorkspaceState, id: ReadingId): Pick<ReadingParts, 'orphans'> {
  const orphans = [...state.orphans.values()].filter(({ readingId }) => readingId === id);
  return orphans.length > 0 ? { orphans } : {};
}
