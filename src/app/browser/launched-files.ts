/**
 * Files that the reader opened with the installed app, from the system's own file manager. The system
 * hands them over through `launchQueue`, which waits until someone listens.
 */
import type { LaunchedFile } from '../../features/intake/use-launched-files';

interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files?: readonly FileSystemHandle[] }) => void): void;
}

/** Missing in browsers that cannot install the app as a file's program. */
export function onLaunchedFiles(open: (files: readonly LaunchedFile[]) => void): void {
  const { launchQueue } = globalThis as { readonly launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files = [] }) => {
    const launched = files.filter(isFile).map((handle) => ({
      name: handle.name,
      load: () => handle.getFile(),
    }));
    // Started by its icon, the app is handed an empty list.
    if (launched.length > 0) open(launched);
  });
}

function isFile(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === 'file';
}
