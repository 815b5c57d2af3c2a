/** The files of a drop, with those in dropped folders, however deep. */

/** Files of one drop: more is a mistake, or a whole disk. */
export const MOST_DROPPED = 5000;

/**
 * To be called while the drop is handled: afterwards the browser has emptied `data`. A folder is read with
 * what can be read of it; hidden files of folders are left out.
 */
export async function droppedFiles(data: DataTransfer | null): Promise<readonly File[]> {
  const plain = [...(data?.files ?? [])];
  const entries = [...(data?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return plain;
  const found: File[] = [];
  for (const entry of entries) await walk(entry, found);
  return found;
}

async function walk(entry: FileSystemEntry, found: File[]): Promise<void> {
  if (found.length >= MOST_DROPPED) return;
  if (isFileEntry(entry)) {
    const file = await new Promise<File | null>((resolve) => {
      entry.file(resolve, () => resolve(null));
    });
    if (file) found.push(file);
  } else if (isFolderEntry(entry)) {
    for (const inside of await entriesOf(entry)) {
      if (!inside.name.startsWith('.')) await walk(inside, found);
    }
  }
}

/** The browser hands them out a hundred at a time, until it has none left. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  while (all.length < MOST_DROPPED) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]));
    });
    if (some.length === 0) break;
    all.push(...some);
  }
  return all.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolderEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
