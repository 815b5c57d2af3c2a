/** The React side of the stores: components read through selectors and render only when the answer changes. */
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { present } from '../lib/assert';
import type { Postil } from './postil';
import type { Route } from './route';
import type { SessionState } from './session';
import type { Settings } from './settings';
import type { WorkspaceState } from './workspace-state';

export const PostilContext = createContext<Postil | null>(null);

export function usePostil(): Postil {
  return present(useContext(PostilContext), 'the Postil context');
}

/** The selector must return something stable: a record, a map, a primitive. */
export function useWorkspace<T>(selector: (state: WorkspaceState) => T): T {
  return useStore(usePostil().workspace.store, selector);
}

export function useSession<T>(selector: (state: SessionState) => T): T {
  return useStore(usePostil().session, selector);
}

export function useSettings<T>(selector: (state: Settings) => T): T {
  return useStore(usePostil().settings, selector);
}

export function useRoute(): Route {
  return useStore(usePostil().route);
}

/** Whether a command can be run now: for buttons that grey out. */
export function useIsAvailable(name: string): boolean {
  const { commander, workspace, session, route } = usePostil();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [workspace.store, session, route].map((store) => store.subscribe(listener));
      return () => stops.forEach((stop) => stop());
    },
    [workspace, session, route],
  );
  return useSyncExternalStore(subscribe, () => {
    const context = commander.context();
    return commander.find(name)?.isAvailable(context) ?? false;
  });
}
