/** What is opened from outside comes in as if it had been dropped, once there is a library to put it in. */
import { useEffect } from 'react';
import { useWorkspace } from '../../state/hooks';
import type { Source } from './reading/source';

export interface LaunchedFile {
  readonly name: string;
  load(): Promise<File>;
}

export type OnLaunchedFiles = (open: (files: readonly LaunchedFile[]) => void) => void;

/** Tells of exercises in the page's address; each is told of once. Answers with what stops it. */
export type OnLinkedExercise = (open: (hash: string) => void) => () => void;

export function useLaunchedFiles(
  onLaunchedFiles: OnLaunchedFiles,
  open: (sources: readonly Source[]) => void,
): void {
  const isReady = useWorkspace(({ phase }) => phase.kind === 'ready');
  useEffect(() => {
    if (!isReady) return;
    onLaunchedFiles((files) => {
      open(files.map(({ name, load }) => ({ kind: 'file', name, load })));
    });
  }, [isReady, onLaunchedFiles, open]);
}

/** `name`: what an exercise from a link is called where something has to be said about it. */
export function useLinkedExercise(
  onLinkedExercise: OnLinkedExercise,
  name: string,
  open: (sources: readonly Source[]) => void,
): void {
  const isReady = useWorkspace(({ phase }) => phase.kind === 'ready');
  useEffect(() => {
    if (!isReady) return undefined;
    return onLinkedExercise((hash) => {
      open([{ kind: 'link', name, hash }]);
    });
  }, [isReady, onLinkedExercise, name, open]);
}
