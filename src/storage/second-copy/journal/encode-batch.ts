/** A batch as lines of bounded length, so that readers need little memory and a damaged byte costs little. */
import type { CopiedBatch, Beacon } from '../second-copy';
import type { Stretch } from './coverage';
import { encodeLine } from './line';

/** UTF-16 units of JSON in a line, unless a single version is longer. */
const LINE_LENGTH = 4096;

export function encodeBatch({ beacon, since, versions }: CopiedBatch): readonly Uint8Array[] {
  const lines = createLines(beacon);
  const encoded = versions.flatMap((version) => lines.add(JSON.stringify(version)));
  return [...encoded, ...lines.close([[since, beacon.seq]])];
}

export interface Lines {
  /** The lines that are full now. */
  add(version: string): readonly Uint8Array[];
  /** The line begun, full or not. */
  cut(): readonly Uint8Array[];
  /**
   * The last line, which vouches for all of them.
   *
   * @param merged see LineHead
   */
  close(covers: readonly Stretch[], merged?: number): readonly Uint8Array[];
}

export function createLines(beacon: Beacon): Lines {
  let waiting: string[] = [];
  let length = 0;
  let written = 0;

  function flush(covers: readonly Stretch[], closes: number, merged = 0): Uint8Array {
    const line = encodeLine({ beacon, covers, closes, merged }, waiting);
    waiting = [];
    length = 0;
    written += 1;
    return line;
  }

  function cut(): readonly Uint8Array[] {
    return waiting.length > 0 ? [flush([], 0)] : [];
  }

  return {
    add(version) {
      const full = length > 0 && length + version.length > LINE_LENGTH ? [flush([], 0)] : [];
      waiting.push(version);
      length += version.length;
      return full;
    },
    cut,
    // Where the database stood is read from the end of a file: not from behind a whole text.
    close: (covers, merged) => [
      ...(length > LINE_LENGTH ? cut() : []),
      flush(covers, written, merged),
    ],
  };
}
