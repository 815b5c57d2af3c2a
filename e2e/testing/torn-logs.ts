/**
 * A defect of Chromium's LevelDB that our kill tests found. A kill between two writes leaves a record cut
 * at the end of the log; the next start goes on writing behind it ("Reusing old log"), and the start after
 * that takes the log for corrupt and clears the whole database away. See docs/adr/0010.
 *
 * Cutting the torn record off before the next start, as LevelDB should, leaves what our own code answers
 * for. Every cut is counted and reported; POSTIL_AS_IS=1 leaves the logs alone.
 */
import { existsSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

/** Log format: https://github.com/google/leveldb/blob/main/doc/log_format.md */
const BLOCK = 32_768;
/** Checksum (4), length (2), type (1). */
const HEADER = 7;

/** How many logs of the profile ended in a record cut short. They no longer do. */
export function trimTornLogs(profile: string): number {
  const folder = join(profile, 'Default', 'IndexedDB');
  if (!existsSync(folder)) return 0;
  let torn = 0;
  for (const database of readdirSync(folder).filter((name) => name.endsWith('.leveldb'))) {
    for (const name of readdirSync(join(folder, database)).filter((file) =>
      file.endsWith('.log'),
    )) {
      const file = join(folder, database, name);
      const log = readFileSync(file);
      const end = endOfWholeRecords(log);
      if (end === log.length) continue;
      truncateSync(file, end);
      torn += 1;
    }
  }
  return torn;
}

/** Offset behind the last record that is all there, in bytes. */
export function endOfWholeRecords(log: Uint8Array): number {
  const view = new DataView(log.buffer, log.byteOffset, log.byteLength);
  let at = 0;
  while (at < log.length) {
    const left = BLOCK - (at % BLOCK);
    if (left < HEADER) {
      if (at + left > log.length) return at;
      at += left;
      continue;
    }
    if (at + HEADER > log.length) return at;
    const next = at + HEADER + view.getUint16(at + 4, true);
    if (next > log.length) return at;
    at = next;
  }
  return at;
}
