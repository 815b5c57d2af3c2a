/**
 * Merges what no tab is writing into one file, without what newer versions have replaced: written into an
 * empty one, flushed, read back, and only then are the others emptied. A tab that ends at any point of it
 * leaves everything readable, some of it twice.
 */
import type { Folder, OpenFile } from '../folder/folder';
import { createLines } from './encode-batch';
import { claimJournal, listFiles, LOCK, markersOf, type JournalFile } from './files';
import { merge, survey, type Merge, type Survey } from './merge';
import { whileFilesMove } from './read';

interface Source {
  readonly journal: JournalFile;
  readonly file: OpenFile;
}

/** In bytes, beyond twice what the last merge came to: each byte is rewritten about once. */
const LEAST_GROWTH = 1_048_576;
/** So that the disk is not kept busy in one go while commits wait for it. */
const FLUSH_EVERY = 2_097_152;

/**
 * False when there was nothing worth doing, or another tab is at it.
 *
 * @param letGo of the file this tab is writing, so that it is merged too
 * @param isWanted whether it is worth doing; asked twice
 */
export async function compact(
  folder: Folder,
  letGo: () => void,
  isWanted: (found: Survey) => boolean = isWorthIt,
): Promise<boolean> {
  const lock = await folder.open(LOCK, 'create');
  if (!lock) return false;
  const sources: Source[] = [];
  try {
    if (!isWanted(await surveyAll(folder))) return false;
    letGo();
    const { journals, markers } = await listFiles(folder);
    for (const journal of journals) {
      const file = await folder.open(journal.name, 'existing');
      if (!file) continue;
      if (file.size() > 0) sources.push({ journal, file });
      else file.close();
    }
    const merged = await merge(
      folder,
      sources.map(({ journal }) => journal),
    );
    // What living tabs hold may be most of it.
    if (!isWanted(merged)) return false;
    await writeMerged(folder, merged);
    for (const { journal, file } of sources) {
      for (const marker of markersOf(journal.name, markers)) await folder.remove(marker);
      file.truncate(0);
    }
    return true;
  } finally {
    for (const { file } of sources) file.close();
    lock.close();
  }
}

function surveyAll(folder: Folder): Promise<Survey> {
  return whileFilesMove(async () => survey(folder, (await listFiles(folder)).journals));
}

function isWorthIt({ size, merged }: Survey): boolean {
  return size > 2 * merged + LEAST_GROWTH;
}

async function writeMerged(folder: Folder, merged: Merge): Promise<void> {
  const { beacon, coverage } = merged;
  if (!beacon) return;
  const { name, file } = await claimJournal(folder, (size) => size === 0);
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
    lines.close(coverage.stretches(beacon.epochId), size).forEach(write);
    file.flush();
    await verify(folder, name, merged, beacon.epochId);
  } catch (error) {
    file.truncate(0);
    throw error;
  } finally {
    file.close();
  }
}

/** Rejects unless what stands on the disk is all that was to be written. */
async function verify(folder: Folder, name: string, merged: Merge, epochId: string): Promise<void> {
  const written = await merge(folder, [{ name, from: 0 }]);
  const isWhole =
    written.damagedLines === 0 &&
    written.records === merged.records &&
    written.coverage.completeUpTo(epochId) === merged.coverage.completeUpTo(epochId);
  if (!isWhole) throw new Error('The merge was not written as it should be');
}
