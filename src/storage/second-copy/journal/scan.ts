/**
 * Finds the intact lines in a piece of a journal. What was cut or altered is passed over up to the next
 * line end that a header follows: a damaged byte costs the line it stands in, never another.
 */
import { announcedLength, decodeLine, HEADER_BYTES, LINE_END, type Line } from './line';

export interface ScanState {
  /** In the middle of something damaged, or of nowhere: looking for the start of a line. */
  readonly isLost: boolean;
}

export interface Scan extends ScanState {
  /** In their order; null where something was passed over. */
  readonly found: readonly (Line | null)[];
  /** Bytes that are done with; the next piece begins with the rest. */
  readonly used: number;
  /** Bytes the next piece must have at least to get any further. */
  readonly needs: number;
}

/**
 * @param left bytes from the start of this piece to the end of the file, so that a damaged length does not
 *   have us wait for what will never come
 */
export function scanLines(bytes: Uint8Array, left: number, state: ScanState): Scan {
  const isLast = left <= bytes.length;
  const found: (Line | null)[] = [];
  let { isLost } = state;
  let at = 0;
  const rest = (needs: number): Scan => ({ found, used: at, needs, isLost });

  while (at < bytes.length) {
    if (isLost) {
      const end = bytes.indexOf(LINE_END, at);
      if (end === -1) {
        at = bytes.length;
        break;
      }
      if (end + 1 + HEADER_BYTES > bytes.length) {
        at = isLast ? bytes.length : end;
        return rest(HEADER_BYTES + 1);
      }
      at = end + 1;
      isLost = announcedLength(bytes, at) === null;
      continue;
    }
    // A tab that goes on where another ended begins with a line end, should the last line have none.
    if (bytes[at] === LINE_END) {
      at += 1;
      continue;
    }
    if (at + HEADER_BYTES > bytes.length && !isLast) return rest(HEADER_BYTES);
    const length = announcedLength(bytes, at);
    const end = length === null ? Infinity : at + HEADER_BYTES + length;
    if (length !== null && end <= left) {
      if (end + 1 > bytes.length && !isLast) return rest(HEADER_BYTES + length + 1);
      const line = decodeLine(bytes, at, length);
      if (line) {
        found.push(line);
        // Past its line end, also when that is the byte that was altered.
        at = end + 1;
        continue;
      }
    }
    found.push(null);
    isLost = true;
  }
  at = bytes.length;
  return rest(1);
}
