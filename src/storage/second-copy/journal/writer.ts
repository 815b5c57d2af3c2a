/** Appends to this tab's own file, which begins with the first batch. */
import type { Folder, OpenFile } from '../folder/folder';
import type { CopiedBatch } from '../second-copy';
import { encodeBatch } from './encode-batch';
import { journalName } from './files';

export interface JournalWriter {
  /** All of them in one flush. Rejects when that fails; what was said to be written before stays. */
  append(batches: readonly CopiedBatch[]): Promise<void>;
  /** Bytes in the file; 0 when there is none. */
  size(): number;
  /** Ends the file; the next batch begins another. */
  end(): void;
}

export function createJournalWriter(folder: Folder, uuid: () => string): JournalWriter {
  let file: OpenFile | null = null;
  /** Behind the last batch that was flushed: what a failed write left behind it is written over. */
  let size = 0;

  async function begin(): Promise<OpenFile> {
    for (let left = NAMES; left > 0; left -= 1) {
      const opened = await folder.open(journalName(uuid()), 'create');
      if (!opened) continue;
      file = opened;
      size = opened.size();
      return opened;
    }
    throw new Error('The journal cannot be opened');
  }

  function end(): void {
    const ended = file;
    file = null;
    size = 0;
    try {
      ended?.close();
    } catch {
      // The browser had closed it already.
    }
  }

  async function write(bytes: Uint8Array, isSecondTry: boolean): Promise<void> {
    const open = file ?? (await begin());
    try {
      open.write(bytes, size);
      open.flush();
      size += bytes.length;
    } catch (error) {
      try {
        // Nothing of it must be read as if it had been kept.
        open.truncate(size);
      } catch {
        // The browser has taken the file away (a page that was frozen): another may do.
        end();
        if (!isSecondTry) return write(bytes, true);
      }
      throw error;
    }
  }

  return {
    append: (batches) => write(concat(batches.flatMap(encodeBatch)), false),
    size: () => size,
    end,
  };
}

/** Another tab that merges may take hold of a file in the moment between its creation and its opening. */
const NAMES = 3;

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
