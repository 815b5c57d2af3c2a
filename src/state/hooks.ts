/** The React side of the stores: components read through selectors and render only when the answer changes. */
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { useStore, type StoreApi } from 'zustand';
import type { ExerciseId } from '../domain/exercise/exercise-id';
import type { SaveStatus, StoreProblem } from '../domain/ports';
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

/** Opens an exercise with its article for as long as somebody looks at it. */
export function useOpenedExercise(id: ExerciseId): 'loading' | 'loaded' | StoreProblem {
  const { workspace } = usePostil();
  const [loaded, setLoaded] = useState<'loading' | 'loaded' | StoreProblem>('loading');
  const articleId = useWorkspace((state) => state.exercises.get(id)?.articleId);
  useEffect(() => {
    if (articleId === undefined) return undefined;
    let isLeft = false;
    const open = async (): Promise<void> => {
      const opened = await Promise.all([
        workspace.openArticle(articleId),
        workspace.openExercise(id),
      ]);
      const failed = opened.find((result) => !result.ok);
      if (!isLeft) setLoaded(failed && !failed.ok ? failed.error : 'loaded');
    };
    void open();
    return () => {
      isLeft = true;
      workspace.leaveArticle(articleId);
    };
  }, [workspace, id, articleId]);
  return loaded;
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
