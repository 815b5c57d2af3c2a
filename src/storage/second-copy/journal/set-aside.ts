/** Puts the journal out of the way without deleting it, for a reader who chose to go on without it. */
import type { Folder } from '../folder/folder';
import { listFiles, LOCK, markerName, markersOf, nextSetAside } from './files';

const MOST_KEPT = 3;
const COPY_PIECE = 1_048_576;

/** This tab's own file must have been ended. Rejects when another tab is merging. */
export async function setAside(folder: Folder): Promise<void> {
  const lock = await folder.open(LOCK, 'create');
  if (!lock) throw new Error('Another tab is at work on the journal');
  try {
    const { journals, markers, setAside: kept } = await listFiles(folder);
    if (journals.length === 0) return;
    const target = nextSetAside(kept);
    for (const { name } of journals) {
      const file = await folder.open(name, 'existing');
      if (file) {
        const isEmpty = file.size() === 0;
        file.close();
        if (isEmpty) continue;
        // Before the name is free: of a new file of this name all counts.
        for (const marker of markersOf(name, markers)) await folder.remove(marker);
        await folder.move(name, name, target);
      } else {
        await copyLiving(folder, name, target);
      }
    }
    for (const oldest of [...kept, target].slice(0, -MOST_KEPT)) await folder.remove(oldest);
  } finally {
    lock.close();
  }
}

/** A living tab's file cannot be moved: a copy is, and a marker says from where on the file counts. */
async function copyLiving(folder: Folder, name: string, target: string): Promise<void> {
  const size = await folder.size(name);
  if (!size) return;
  const draft = `${name}.tmp`;
  const copy = await folder.open(draft, 'create');
  if (!copy) throw new Error('The journal cannot be copied');
  try {
    copy.truncate(0);
    for (let at = 0; at < size; at += COPY_PIECE) {
      const piece = await folder.read(name, at, Math.min(size, at + COPY_PIECE));
      if (!piece) break;
      copy.write(piece, at);
    }
    copy.flush();
  } finally {
    copy.close();
  }
  await folder.move(draft, name, target);
  const marker = await folder.open(markerName(name, size), 'create');
  marker?.close();
}
