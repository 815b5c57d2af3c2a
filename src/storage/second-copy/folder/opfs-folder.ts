/** A folder of the origin private file system. Reads and lists anywhere; opens for writing in workers only. */
import type { Folder, Listing, OpenFile } from './folder';

/** What TypeScript's types of a page leave out. */
interface SyncFileHandle extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<SyncAccessHandle>;
  move(folder: FileSystemDirectoryHandle, name: string): Promise<void>;
}

interface SyncAccessHandle {
  getSize(): number;
  write(bytes: Uint8Array, options: { readonly at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

/** A file that was written to between the two calls cannot be read as it was: another look is enough. */
const LOOKS = 5;

/** Null where there is no such place, or nothing to put files there with. */
export async function openOpfsFolder(name: string): Promise<Folder | null> {
  try {
    if (typeof FileSystemFileHandle === 'undefined') return null;
    if (!('move' in FileSystemFileHandle.prototype)) return null;
    return createOpfsFolder(await makeFolder(name), () => makeFolder(name));
  } catch {
    // Plain http, file://, a private window, site data switched off.
    return null;
  }
}

async function makeFolder(name: string): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(name, { create: true });
}

/**
 * @param makeAgain asked before each listing: the handle of a folder that was cleared away with
 *   the site's data takes the one made since with it (Chromium 156)
 */
function createOpfsFolder(
  made: FileSystemDirectoryHandle,
  makeAgain: () => Promise<FileSystemDirectoryHandle>,
): Folder {
  let folder = made;
  /** From the last listing: each question less is some milliseconds of the first load. */
  const known = new Map<string, FileSystemFileHandle>();
  const handleOf = async (name: string, create = false): Promise<SyncFileHandle> =>
    ((!create && known.get(name)) ||
      (await folder.getFileHandle(name, { create }))) as SyncFileHandle;

  async function list(): Promise<Listing> {
    const files: string[] = [];
    const folders: string[] = [];
    known.clear();
    for await (const [name, handle] of folder.entries()) {
      if (handle instanceof FileSystemFileHandle) {
        files.push(name);
        known.set(name, handle);
      } else folders.push(name);
    }
    return { files, folders };
  }

  return {
    async list() {
      folder = await makeAgain();
      return list();
    },
    size: (name) =>
      orNull('NotFoundError', async () => (await (await handleOf(name)).getFile()).size),
    read: (name, start, end) =>
      orNull('NotFoundError', async () => {
        const handle = await handleOf(name);
        for (let look = 1; ; look += 1) {
          try {
            const file = await handle.getFile();
            return new Uint8Array(await file.slice(start, end).arrayBuffer());
          } catch (error) {
            if (nameOf(error) !== 'NotReadableError' || look === LOOKS) throw error;
          }
        }
      }),
    open: (name, how) =>
      orNull('NoModificationAllowedError', () =>
        orNull('NotFoundError', async () =>
          toOpenFile(await (await handleOf(name, how === 'create')).createSyncAccessHandle()),
        ),
      ),
    async move(name, to, subfolder) {
      const target = subfolder
        ? await folder.getDirectoryHandle(subfolder, { create: true })
        : folder;
      const handle = await handleOf(name);
      known.delete(name);
      await handle.move(target, to);
    },
    async inside(name) {
      const make = () => folder.getDirectoryHandle(name, { create: true });
      return createOpfsFolder(await make(), make);
    },
    async remove(name) {
      known.delete(name);
      await orNull('NotFoundError', () => folder.removeEntry(name, { recursive: true }));
    },
  };
}

function toOpenFile(handle: SyncAccessHandle): OpenFile {
  return {
    size: () => handle.getSize(),
    write(bytes, at) {
      const written = handle.write(bytes, { at });
      if (written !== bytes.length) throw new Error('The file could not take all of it');
    },
    truncate: (size) => handle.truncate(size),
    flush: () => handle.flush(),
    close: () => handle.close(),
  };
}

async function orNull<T>(expected: string, ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (nameOf(error) === expected) return null;
    throw error;
  }
}

function nameOf(error: unknown): string {
  return error instanceof DOMException ? error.name : '';
}
