/** Files outside the browser that a page may write again, where the browser has a picker for them. */
import { createKeptValue } from '../../storage/kept-value';
import { createTextKeeper } from './text-keeper';
import { isJsonObject } from '../../lib/json';
import type {
  FileAccess,
  KeptFile,
  KeptMemory,
} from '../../features/safekeeping/copy-file/kept-file';

/** Chromium's, and not in the DOM types: https://wicg.github.io/file-system-access/ */
interface PickerWindow extends Window {
  readonly showSaveFilePicker?: (options: {
    readonly suggestedName: string;
    readonly types: readonly {
      readonly description: string;
      readonly accept: Readonly<Record<string, readonly string[]>>;
    }[];
  }) => Promise<FileSystemFileHandle>;
}

interface AskableHandle extends FileSystemFileHandle {
  readonly queryPermission?: (wanted: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
  readonly requestPermission?: (wanted: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
}

/** null where there is no picker. */
export function createFileAccess(window: PickerWindow): FileAccess | null {
  if (!window.showSaveFilePicker) return null;
  const kept = createKeptValue('postil-copy-file');
  // Without a file no database is made for it.
  const name = createTextKeeper('postil.copy-file');
  const handles = new WeakMap<KeptFile, AskableHandle>();

  function fileOf(handle: AskableHandle): KeptFile {
    const file = keptFile(handle);
    handles.set(file, handle);
    return file;
  }

  return {
    async choose(suggestedName) {
      try {
        const handle = await window.showSaveFilePicker?.({ suggestedName, types: [TYPE] });
        return handle ? fileOf(handle) : null;
      } catch {
        // Closed without a choice.
        return null;
      }
    },
    async recall(): Promise<KeptMemory | null> {
      if ((name.read() ?? '') === '') return null;
      const value = await kept.get();
      if (!isJsonObject(value)) return null;
      const { handle, writtenAt, held }: Readonly<Record<string, unknown>> = value;
      if (!(handle instanceof FileSystemFileHandle)) return null;
      return {
        file: fileOf(handle),
        writtenAt: typeof writtenAt === 'string' ? writtenAt : null,
        held: typeof held === 'number' ? held : 0,
      };
    },
    async remember(memory) {
      name.write(memory?.file.name ?? '');
      const handle = memory && handles.get(memory.file);
      await kept.set(memory ? { ...memory, file: null, handle } : undefined);
    },
  };
}

function keptFile(handle: AskableHandle): KeptFile {
  const wanted = { mode: 'readwrite' } as const;
  return {
    name: handle.name,
    async permission() {
      const answer = (await handle.queryPermission?.(wanted)) ?? 'granted';
      return answer === 'prompt' ? 'asks' : answer;
    },
    ask: async () => ((await handle.requestPermission?.(wanted)) ?? 'granted') === 'granted',
    async write(text) {
      // Into a file beside it, which takes its place when it is closed.
      const stream = await handle.createWritable();
      try {
        await stream.write(text);
      } catch (error) {
        await stream.abort().catch(() => undefined);
        throw error;
      }
      await stream.close();
    },
    read: async () => (await handle.getFile()).text(),
  };
}

const TYPE = {
  description: 'Postil',
  accept: { 'application/json': ['.json'] },
} as const;
