/** Files opened from outside come in as if they had been dropped, once there is a library to put them in. */
import { useEffect } from 'react';
import { useWorkspace } from '../../state/hooks';
import type { Source } from './reading/source';

export interface LaunchedFile {
  readonly name: string;
  load(): Promise<File>;
}

export type OnLaunchedFiles = (open: (files: readonly LaunchedFile[]) => void) => void;

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
