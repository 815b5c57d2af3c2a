/** What happens once at start: load, make sure there is a codebook, go back to the last article. */
import { takeInCodebook } from '../domain/edit/codebook-edits';
import { defaultCodebook } from '../domain/codebook/default-codebook';
import type { Postil } from '../state/postil';
import type { Workspace } from '../state/workspace';
import { LIBRARY_SCOPE, type WorkspaceState } from '../state/workspace-state';
import type { Address } from './browser/address';
import type { ArticleId } from '../domain/text/article';

/** Also where a damaged library could be opened only after the reader said how. */
export function openWorkspace(postil: Postil, address: Address, hash: string): void {
  const { workspace } = postil;
  const stop = workspace.store.subscribe(({ phase }) => {
    if (phase.kind !== 'ready') return;
    stop();
    settleIn(postil, address, hash);
  });
  void workspace.load();
}

/** Without one nothing could be marked. */
export function ensureCodebook(workspace: Workspace): void {
  if (workspace.store.getState().codebooks.size > 0) return;
  const { codebook, labels } = defaultCodebook();
  workspace.run(takeInCodebook(codebook, labels), { scope: null, command: 'add-codebook' });
}

function settleIn({ workspace }: Postil, address: Address, hash: string): void {
  const state = workspace.store.getState();
  ensureCodebook(workspace);
  const last = lastRead(state);
  if (hash.length <= 1 && last !== null) address.replace({ page: 'article', id: last });
  void workspace.openHistory(LIBRARY_SCOPE);
}

function lastRead(state: WorkspaceState): ArticleId | null {
  const places = [...state.places.values()].filter((place) => state.articles.has(place.id));
  return places.toSorted((a, b) => (a.opened < b.opened ? 1 : -1))[0]?.id ?? null;
}
