/** Reads journals piece by piece, and the end of one. */
import type { Folder } from '../folder/folder';
import type { Beacon } from '../second-copy';
import { newerBeacon } from './beacon';
import { listFiles, type JournalFile } from './files';
import type { Line } from './line';
import { scanLines, type Scan } from './scan';

/** What was there a moment ago is gone: another tab has merged it elsewhere. Beginning again helps. */
export class FileGone extends Error {}

const PIECE = 262_144;
const TAIL = 4096;
const TRIES = 4;

/** A file as far as it reached at a given moment. */
export interface JournalPart extends JournalFile {
  /** In bytes. */
  readonly to: number;
}

export function measured(
  folder: Folder,
  files: readonly JournalFile[],
): Promise<readonly JournalPart[]> {
  return Promise.all(files.map(async (file) => ({ ...file, to: await sizeOf(folder, file.name) })));
}

/** All lines in order, in portions; null stands for what had to be passed over. */
export async function* linesOf(
  folder: Folder,
  { name, from, to }: JournalPart,
): AsyncGenerator<readonly (Line | null)[]> {
  let at = from;
  let rest = new Uint8Array();
  let scan: Pick<Scan, 'isLost' | 'needs'> = { isLost: false, needs: 1 };
  while (at < to) {
    const end = Math.min(to, at + Math.max(PIECE, scan.needs - rest.length));
    const piece = await folder.read(name, at, end);
    if (!piece || piece.length !== end - at) throw new FileGone();
    const bytes = joined(rest, piece);
    const next = scanLines(bytes, to - at + rest.length, scan);
    if (next.found.length > 0) yield next.found;
    rest = bytes.slice(next.used);
    scan = next;
    at = end;
  }
}

/** The newest beacon of all files, from their ends; null when there is none. */
export function newestBeacon(folder: Folder): Promise<Beacon | null> {
  return whileFilesMove(async () => {
    const { journals } = await listFiles(folder);
    const parts = await measured(folder, journals);
    const beacons = await Promise.all(parts.map((part) => lastBeacon(folder, part)));
    await expectUnmoved(folder, parts);
    return beacons.reduce(newerBeacon, null);
  });
}

/**
 * After reading: what is emptied stands in another file before that, which may have been read too early.
 * Rejects with FileGone.
 */
export async function expectUnmoved(folder: Folder, parts: readonly JournalPart[]): Promise<void> {
  const now = await measured(folder, parts);
  if (now.some(({ to }, index) => to < (parts[index]?.to ?? 0))) throw new FileGone();
}

/** Runs it again when a file was merged away under its feet. */
export async function whileFilesMove<T>(run: () => Promise<T>): Promise<T> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof FileGone) || left === 1) throw error;
    }
  }
}

async function lastBeacon(
  folder: Folder,
  { name, from, to: size }: JournalPart,
): Promise<Beacon | null> {
  for (let length = TAIL; ; length *= 16) {
    const start = Math.max(from, size - length);
    const bytes = start < size ? await folder.read(name, start, size) : new Uint8Array();
    if (!bytes) throw new FileGone();
    const { found } = scanLines(bytes, bytes.length, { isLost: start > from });
    const newest = found.flatMap((line) => (line ? [line.beacon] : [])).reduce(newerBeacon, null);
    if (newest || start === from) return newest;
  }
}

async function sizeOf(folder: Folder, name: string): Promise<number> {
  const size = await folder.size(name);
  if (size === null) throw new FileGone();
  return size;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
