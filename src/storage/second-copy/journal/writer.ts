/** Appends to a file that is this tab's alone, from the first batch on. */
import type { Folder, OpenFile } from '../folder/folder';
import type { CopiedBatch } from '../second-copy';
import { encodeBatch } from './encode-batch';
import { claimJournal, type JournalFile } from './files';
import { LINE_END } from './line';

export interface JournalWriter {
  /** All of them in one flush. Rejects when that fails; what was said to be written before stays. */
  append(batches: readonly CopiedBatch[]): Promise<void>;
  /** Lets go of the file; the next batch goes into any that is free. */
  end(): void;
  /** Lets go of a file that is not there any more: whoever clears a site's data does not ask who writes. */
  endUnlessIn(files: readonly JournalFile[]): void;
}

export function createJournalWriter(folder: Folder): JournalWriter {
  let file: OpenFile | null = null;
  /** Behind the last batch that was flushed: what a failed write left behind it is written over. */
  let size = 0;
  let isBegun = false;
  let name = '';

  async function begin(): Promise<OpenFile> {
    const claimed = await claimJournal(folder);
    ({ file, name } = claimed);
    size = claimed.file.size();
    isBegun = false;
    return claimed.file;
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
      // The tab before may have been killed in the middle of a line.
      const due = isBegun || size === 0 ? bytes : concat([Uint8Array.of(LINE_END), bytes]);
      open.write(due, size);
      open.flush();
      isBegun = true;
      size += due.length;
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
    end,
    endUnlessIn(files) {
      if (files.some((each) => each.name === name)) return;
      // Not closed: Chromium then never answers, and the worker stands still.
      file = null;
      size = 0;
    },
  };
}

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
