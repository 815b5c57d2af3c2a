/**
 * What is in a ZIP file, decided before a byte is unpacked. Everything stated is held against the limits
 * here; `unpack.ts` then holds what comes out against what was stated. So a lie in either place ends early,
 * and one bad file never costs the others.
 */
import type { ArchiveProblem, FileContents, IntakeProblem } from '../../domain/intake/draft';
import { err, ok, type Result } from '../../lib/result';
import { BEYOND, findDirectory, readDirectory, TAIL, type StatedEntry } from './directory';
import { baseName, isByTheWay } from './names';

/** A file that may be unpacked. */
export interface ZipEntry {
  /** With its folders, as it is called in the archive. */
  readonly path: string;
  /** Without its folders. */
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  /** Where the next file or the table of contents starts: its bytes must end before. */
  readonly until: number;
}

export interface ZipListing {
  readonly entries: readonly ZipEntry[];
  readonly refused: readonly { readonly name: string; readonly problem: IntakeProblem }[];
}

/** Files in one archive. */
export const MOST_ENTRIES = 2000;

/** Bytes unpacked, all files together. */
export const MOST_UNPACKED = 200_000_000;

/** Text packs five to one, JSON of many like records twenty to one. */
export const MOST_RATIO = 100;

/** Bytes. Below this a file may be packed as tightly as it likes: a short page of blanks is no attack. */
const TIGHT_ENOUGH = 1_000_000;

/** Bytes of the table of contents. */
const LONGEST_DIRECTORY = 4_000_000;

/**
 * Reads the end of the archive only. `longest`: bytes from which on no single file is read. An Office
 * document or e-book is `not-text`: it is a ZIP file by accident; those in `opened` are listed like any other.
 */
export async function listZip(
  archive: Blob,
  longest: number,
  opened: readonly FileContents[] = [],
): Promise<Result<ZipListing, IntakeProblem>> {
  const tail = await bytesOf(archive, archive.size - TAIL, archive.size);
  const place = findDirectory(tail, archive.size);
  if (!place.ok) return refuse(place.error);
  const { entries: count, offset, length } = place.value;
  if (count > MOST_ENTRIES || length > LONGEST_DIRECTORY) {
    return refuse({ kind: 'too-many-files', files: count, limit: MOST_ENTRIES });
  }
  const directory = readDirectory(await bytesOf(archive, offset, offset + length), count);
  if (!directory.ok) return refuse(directory.error);
  const document = documentInside(directory.value);
  if (document && !opened.includes(document)) {
    return err({ kind: 'not-text', contents: document });
  }
  const listing = choose(directory.value, offset, longest);
  return listing.entries.length + listing.refused.length === 0
    ? refuse({ kind: 'nothing-inside' })
    : ok(listing);
}

/** Some bytes of it, from `start` (at least 0) to `end`. */
export async function bytesOf(
  archive: Blob,
  start: number,
  end: number,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await archive.slice(Math.max(0, start), end).arrayBuffer());
}

function choose(stated: readonly StatedEntry[], directoryAt: number, longest: number): ZipListing {
  const entries: ZipEntry[] = [];
  const refused: { name: string; problem: IntakeProblem }[] = [];
  const starts = nextStarts(stated, directoryAt);
  let total = 0;
  for (const [index, entry] of stated.entries()) {
    if (isByTheWay(entry.path)) continue;
    const name = baseName(entry.path);
    const { path, method, crc, packed, size, offset } = entry;
    const until = starts[index] ?? directoryAt;
    const problem = problemWith(entry, until, longest) ?? problemWithTotal(total + size);
    if (problem) {
      refused.push({ name, problem });
    } else {
      total += size;
      const way = method === 0 ? 0 : 8;
      entries.push({ path, name, method: way, crc, packed, size, offset, until });
    }
  }
  return { entries, refused };
}

/** For each file, where the next thing in the archive starts. Two at one place: only the last may have it. */
function nextStarts(stated: readonly StatedEntry[], directoryAt: number): readonly number[] {
  const starts = Array.from({ length: stated.length }, () => directoryAt);
  const order = stated.map((entry, index) => ({ at: entry.offset, index }));
  order.sort((a, b) => a.at - b.at || a.index - b.index);
  for (const [place, { index }] of order.entries()) {
    starts[index] = Math.min(order[place + 1]?.at ?? directoryAt, directoryAt);
  }
  return starts;
}

/** Office programs keep one document in a ZIP file of known names. */
function documentInside(entries: readonly StatedEntry[]): FileContents | null {
  const paths = new Set(entries.map(({ path }) => path));
  if (paths.has('word/document.xml')) return 'word';
  if (paths.has('[Content_Types].xml')) return 'office';
  if (paths.has('META-INF/container.xml')) return 'epub';
  return paths.has('META-INF/manifest.xml') && paths.has('content.xml') ? 'opendocument' : null;
}

function problemWith(entry: StatedEntry, until: number, longest: number): IntakeProblem | null {
  const { method, packed, size, offset } = entry;
  const archive = (problem: ArchiveProblem) => ({ kind: 'archive', problem }) as const;
  if (/\.zip$/i.test(entry.path)) return archive({ kind: 'nested' });
  if (entry.isEncrypted) return archive({ kind: 'encrypted' });
  if (method !== 0 && method !== 8) return archive({ kind: 'unknown-method', method });
  if (size >= longest) return { kind: 'too-large', bytes: size, limit: longest };
  if (packed === BEYOND || offset >= until) return archive({ kind: 'overlapping' });
  if (offset + packed > until) return archive({ kind: 'overlapping' });
  if (size > TIGHT_ENOUGH && size > packed * MOST_RATIO) {
    const ratio = Math.round(size / Math.max(1, packed));
    return archive({ kind: 'packed-too-tightly', ratio, limit: MOST_RATIO });
  }
  return null;
}

function problemWithTotal(total: number): IntakeProblem | null {
  return total > MOST_UNPACKED
    ? { kind: 'archive', problem: { kind: 'too-much', limit: MOST_UNPACKED } }
    : null;
}

function refuse(problem: ArchiveProblem): Result<never, IntakeProblem> {
  return err({ kind: 'archive', problem });
}
