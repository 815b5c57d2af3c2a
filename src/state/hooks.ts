/** The React side of the stores: components read through selectors and render only when the answer changes. */
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { useStore, type StoreApi } from 'zustand';
import type { SaveStatus } from '../domain/ports';
import { present } from '../lib/assert';
import type { EditionState } from './edition';
import { isRefused } from './commands/read-only';
import type { Postil } from './postil';
import type { Route } from './route';
import type { SessionState } from './session';
import type { Settings } from './settings';
import type { WorkspaceState } from './workspace-state';

export const PostilContext = createContext<Postil | null>(null);

export function usePostil(): Postil {
  return present(useContext(PostilContext), 'the Postil context');
}

/** Never kept waiting: not for one frame may it say "saved" of what is not. */
export function useSaveStatus(): SaveStatus {
  return useStore(usePostil().workspace.store, ({ saveStatus }) => saveStatus);
}

/** True while a newer build keeps the library: what changes it is not offered. */
export function useIsReadOnly(): boolean {
  return useStore(usePostil().workspace.store, ({ saveStatus }) => saveStatus.kind === 'read-only');
}

/** The selector must return something stable: a record, a map, a primitive. */
export function useWorkspace<T>(selector: (state: WorkspaceState) => T): T {
  return useGated(usePostil().workspace.store, selector);
}

export function useSession<T>(selector: (state: SessionState) => T): T {
  return useGated(usePostil().session, selector);
}

export function useSettings<T>(selector: (state: Settings) => T): T {
  return useStore(usePostil().settings, selector);
}

export function useEdition<T>(selector: (state: EditionState) => T): T {
  return useStore(usePostil().edition.store, selector);
}

export function useRoute(): Route {
  return useStore(usePostil().route);
}

/** Whether a command can be run now: for buttons that grey out. */
export function useIsAvailable(name: string): boolean {
  const { commander, workspace, session, route, gate } = usePostil();
  const subscribe = useCallback(
    (listener: () => void) => {
      const pass = (): void => {
        gate.pass(listener);
      };
      const stops = [workspace.store, session, route].map((store) => store.subscribe(pass));
      return () => stops.forEach((stop) => stop());
    },
    [workspace, session, route, gate],
  );
  return useSyncExternalStore(subscribe, () => {
    const context = commander.context();
    const command = commander.find(name);
    return command !== undefined && command.isAvailable(context) && !isRefused(command, context);
  });
}

/** Hears of a change when the gate lets it pass. */
function useGated<S, T>(store: StoreApi<S>, selector: (state: S) => T): T {
  const { gate } = usePostil();
  const subscribe = useCallback(
    (listener: () => void) =>
      store.subscribe(() => {
        gate.pass(listener);
      }),
    [store, gate],
  );
  return useSyncExternalStore(subscribe, () => selector(store.getState()));
}
