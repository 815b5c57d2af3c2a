/**
 * Merges what ended tabs left into a new base: written beside, read back, moved into place, and only then
 * are the old files removed. A tab that ends at any point of it leaves everything readable.
 */
import type { Folder, OpenFile } from '../folder/folder';
import { listFiles, LOCK, markersOf, nextBase, type JournalFile } from './files';
import { createLines } from './encode-batch';
import { merge, type Merge } from './merge';

/** Not worth it below either. */
const MOST_FILES = 8;
const MOST_BYTES = 1_048_576;
/** So that the disk is not kept busy in one go while commits wait for it. */
const FLUSH_EVERY = 2_097_152;

/** False when there was nothing worth doing, or another tab is at it. */
export async function compact(folder: Folder): Promise<boolean> {
  const lock = await folder.open(LOCK, 'create');
  if (!lock) return false;
  const ended: { readonly journal: JournalFile; readonly file: OpenFile }[] = [];
  try {
    const { journals, unfinished, markers } = await listFiles(folder);
    for (const name of unfinished) await folder.remove(name);
    for (const journal of journals) {
      const file = await folder.open(journal.name, 'existing');
      if (file) ended.push({ journal, file });
    }
    const left = ended.filter(({ journal }) => !journal.isBase);
    const bytes = left.reduce((sum, { file }) => sum + file.size(), 0);
    const bases = ended.length - left.length;
    if (left.length <= MOST_FILES && bytes <= MOST_BYTES && bases <= 1) return false;

    const files = ended.map(({ journal }) => journal);
    const name = nextBase(journals);
    const merged = await merge(folder, files);
    if (merged.beacon) await writeBase(folder, name, merged);
    for (const { journal, file } of ended) {
      file.close();
      await folder.remove(journal.name);
      for (const marker of markersOf(journal.name, markers)) await folder.remove(marker);
    }
    return true;
  } finally {
    for (const { file } of ended) closeQuietly(file);
    closeQuietly(lock);
  }
}

async function writeBase(folder: Folder, name: string, merged: Merge): Promise<void> {
  const { beacon, coverage } = merged;
  if (!beacon) return;
  const draft = `${name}.tmp`;
  const file = await folder.open(draft, 'create');
  if (!file) throw new Error('The merge cannot be written');
  try {
    const lines = createLines(beacon);
    let size = 0;
    let flushed = 0;
    const write = (line: Uint8Array): void => {
      file.write(line, size);
      size += line.length;
      if (size - flushed < FLUSH_EVERY) return;
      file.flush();
      flushed = size;
    };
    for await (const versions of merged.newest()) {
      for (const version of versions) lines.add(JSON.stringify(version)).forEach(write);
    }
    // Where the database stood has a line to itself: damage elsewhere leaves it readable.
    lines.cut().forEach(write);
    lines.close(coverage.stretches(beacon.epochId)).forEach(write);
    file.flush();
  } finally {
    file.close();
  }
  await verify(folder, draft, merged);
  await folder.move(draft, `${name}.journal`);
}

/** Rejects unless what stands on the disk is all that was to be written. */
async function verify(folder: Folder, name: string, merged: Merge): Promise<void> {
  const written = await merge(folder, [{ name, isBase: true, from: 0 }]);
  const epochId = merged.beacon?.epochId ?? '';
  const isWhole =
    written.damagedLines === 0 &&
    written.records === merged.records &&
    written.coverage.completeUpTo(epochId) === merged.coverage.completeUpTo(epochId);
  if (!isWhole) throw new Error('The merge was not written as it should be');
}

function closeQuietly(file: OpenFile): void {
  try {
    file.close();
  } catch {
    // Closed already.
  }
}
