/** Leaving and coming back: the page may be frozen, kept for the back button or ended without another word. */
import type { Workspace } from '../state/workspace';
import type { WorkspaceState } from '../state/workspace-state';

export function watchLeaving(window: Window, workspace: Workspace): void {
  const { document } = window;
  const part = (): void => workspace.part();
  const refresh = (): void => void workspace.refresh();

  window.addEventListener('pagehide', () => workspace.part(true));
  document.addEventListener('freeze', part);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') part();
    else refresh();
  });

  window.addEventListener('focus', refresh);
  window.addEventListener('pageshow', refresh);
  document.addEventListener('resume', refresh);

  // Only while it is needed: some browsers do not keep pages that listen for the back button.
  let isAsking = false;
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  const follow = (state: WorkspaceState): void => {
    if (isAtRisk(state) === isAsking) return;
    isAsking = !isAsking;
    if (isAsking) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  };
  follow(workspace.store.getState());
  workspace.store.subscribe(follow);
}

/** Something of the reader's own would be gone with the page. */
export function isAtRisk({ saveStatus, articles }: WorkspaceState): boolean {
  switch (saveStatus.kind) {
    case 'not-saved':
      return true;
    case 'only-in-this-tab':
      return articles.size > 0;
    case 'saving':
    case 'saved':
    case 'read-only':
      return false;
  }
}
