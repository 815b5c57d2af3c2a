/** What happens once at start: load, make sure there is a codebook, go back to the last article. */
import { takeInCodebook } from '../domain/edit/codebook-edits';
import { defaultCodebook } from '../domain/codebook/default-codebook';
import type { Postil } from '../state/postil';
import { LIBRARY_SCOPE, type WorkspaceState } from '../state/workspace-state';
import type { Address } from './browser/address';
import type { ArticleId } from '../domain/text/article';

export async function openWorkspace(
  { workspace }: Postil,
  address: Address,
  hash: string,
): Promise<void> {
  const loaded = await workspace.load();
  if (!loaded.ok) return;
  const state = workspace.store.getState();
  if (state.codebooks.size === 0) {
    const { codebook, labels } = defaultCodebook();
    workspace.run(takeInCodebook(codebook, labels), {
      scope: null,
      command: 'add-codebook',
    });
  }
  const last = lastRead(state);
  if (hash.length <= 1 && last !== null) address.replace({ page: 'article', id: last });
  await workspace.openHistory(LIBRARY_SCOPE);
}

function lastRead(state: WorkspaceState): ArticleId | null {
  const places = [...state.places.values()].filter((place) => state.articles.has(place.id));
  return places.toSorted((a, b) => (a.opened < b.opened ? 1 : -1))[0]?.id ?? null;
}
