/**
 * The table of contents at the end of a ZIP file (APPNOTE 6.3, 4.3.12 and 4.3.16), read without belief: every
 * number is checked against the bytes there are. Sizes beyond 4 GB (ZIP64) are over every limit here and
 * come out as `BEYOND`.
 */
import { err, ok, type Result } from '../../lib/result';
import type { ArchiveProblem } from '../../domain/intake/draft';
import { decodeName } from './names';

/** One file as the table of contents describes it: stated, not yet true. */
export interface StatedEntry {
  /** With its folders. */
  readonly path: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  /** Bytes in the archive. */
  readonly packed: number;
  /** Bytes unpacked. */
  readonly size: number;
  /** Where its own header starts, from the start of the archive. */
  readonly offset: number;
}

export interface DirectoryPlace {
  readonly entries: number;
  readonly offset: number;
  readonly length: number;
}

/** What a 32-bit field says when the true number is elsewhere, because it is larger. */
export const BEYOND = 0xffffffff;

/** Bytes at the end of an archive in which its last record stands: 22, and a comment. */
export const TAIL = 22 + 0xffff;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const ENCRYPTED = 0x1 | 0x40 | 0x2000;
const UTF8 = 0x800;

/** `tail`: the last bytes of the archive, at most `TAIL`; `size`: of the whole. */
export function findDirectory(
  tail: Uint8Array,
  size: number,
): Result<DirectoryPlace, ArchiveProblem> {
  const view = viewOf(tail);
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + 22 + view.getUint16(at + 20, true) > tail.length) continue;
    if (view.getUint16(at + 4, true) !== 0 || view.getUint16(at + 6, true) !== 0) {
      return err({ kind: 'in-parts' });
    }
    const place = {
      entries: view.getUint16(at + 10, true),
      length: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
    };
    const end = size - tail.length + at;
    return place.offset + place.length <= end ? ok(place) : err({ kind: 'damaged' });
  }
  return err({ kind: 'damaged' });
}

/** `bytes`: the table of contents alone. */
export function readDirectory(
  bytes: Uint8Array,
  count: number,
): Result<readonly StatedEntry[], ArchiveProblem> {
  const view = viewOf(bytes);
  const entries: StatedEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY) {
      return err({ kind: 'damaged' });
    }
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const after =
      at +
      ENTRY_LENGTH +
      nameLength +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
    if (after > bytes.length) return err({ kind: 'damaged' });
    const name = bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
    entries.push({
      path: decodeName(name, (flags & UTF8) !== 0),
      method: view.getUint16(at + 10, true),
      isEncrypted: (flags & ENCRYPTED) !== 0,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = after;
  }
  return ok(entries);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
