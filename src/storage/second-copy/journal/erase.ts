/** Takes everything of some readings out of the journal, and out of what was set aside of it. */
import { hollow, isOfReading } from '../../../domain/record/hollow';
import type { Stored } from '../../../domain/record/revision';
import { isEqual } from '../../../lib/equal';
import type { Folder } from '../folder/folder';
import { compact } from './compact';
import { listFiles, LOCK } from './files';
import { encodeLine, type Line } from './line';
import { linesOf, measured, whileFilesMove } from './read';

const TRIES = 12;
/** Other tabs let go of their files as soon as they hear of it. */
const WAIT_MS = 200;

/** @param letGo of the file this tab is writing */
export async function erase(
  folder: Folder,
  readings: ReadonlySet<string>,
  letGo: () => void,
): Promise<void> {
  const tells = (version: Stored): boolean => saysMore(version, readings);
  for (let left = TRIES; await tellsMore(folder, tells); left -= 1) {
    if (left === 0) throw new Error('Another tab keeps what is to be erased');
    const isMerged = await compact(folder, letGo, () => true);
    if (!isMerged || left < TRIES) await new Promise((next) => setTimeout(next, WAIT_MS));
  }
  await eraseSetAside(folder, tells);
}

/** Of one of the readings, and not hollow. */
function saysMore({ record }: Stored, readings: ReadonlySet<string>): boolean {
  return isOfReading(record, readings) && !isEqual(record, hollow(record));
}

function tellsMore(folder: Folder, tells: (version: Stored) => boolean): Promise<boolean> {
  return whileFilesMove(async () => {
    const { journals } = await listFiles(folder);
    // From the start: what was set aside of a living tab's file still stands in it.
    for (const part of await measured(
      folder,
      journals.map(({ name }) => ({ name, from: 0 })),
    )) {
      for await (const lines of linesOf(folder, part)) {
        if (lines.some((line) => line?.versions().some(tells))) return true;
      }
    }
    return false;
  });
}

async function eraseSetAside(folder: Folder, tells: (version: Stored) => boolean): Promise<void> {
  const { setAside } = await listFiles(folder);
  if (setAside.length === 0) return;
  const lock = await folder.open(LOCK, 'create');
  if (!lock) throw new Error('Another tab is at work on the journal');
  try {
    for (const name of setAside) {
      const inside = await folder.inside(name);
      for (const file of (await inside.list()).files) await rewrite(inside, file, tells);
    }
  } finally {
    lock.close();
  }
}

/** What cannot be read of it is left out: nobody knows what it says. */
async function rewrite(
  folder: Folder,
  name: string,
  tells: (version: Stored) => boolean,
): Promise<void> {
  const kept: Uint8Array[] = [];
  let isChanged = false;
  for (const part of await measured(folder, [{ name, from: 0 }])) {
    for await (const lines of linesOf(folder, part)) {
      for (const line of lines) {
        const versions = line?.versions() ?? [];
        const rest = versions.filter((version) => !tells(version));
        isChanged ||= !line || rest.length < versions.length;
        if (line)
          kept.push(
            encodeLine(
              headOf(line),
              rest.map((version) => JSON.stringify(version)),
            ),
          );
      }
    }
  }
  if (!isChanged) return;
  const draft = `${name}.tmp`;
  const file = await folder.open(draft, 'create');
  if (!file) throw new Error('What was set aside cannot be written');
  try {
    file.truncate(0);
    let at = 0;
    for (const line of kept) {
      file.write(line, at);
      at += line.length;
    }
    file.flush();
  } finally {
    file.close();
  }
  await folder.move(draft, name);
}

function headOf({ beacon, covers, closes, merged }: Line): Parameters<typeof encodeLine>[0] {
  return { beacon, covers, closes, merged };
}
