/**
 * The files of the journal and what their names mean.
 *
 * - `<n>.journal`: written by one tab at a time, one after the other, or what was merged from others. They
 *   are emptied and used again, never removed: browsers note the names of files in a log of their own, and
 *   a kill while they do can cost them every name that follows (docs/adr/0011).
 * - `<n>.journal.from-<bytes>`, empty: of that file only what follows counts; what is before was set aside.
 * - `lock`: open while a tab merges or sets aside.
 */
import type { Folder, OpenFile } from '../folder/folder';

export interface JournalFile {
  readonly name: string;
  /** Where reading begins, in bytes. */
  readonly from: number;
}

export interface JournalFiles {
  readonly journals: readonly JournalFile[];
  readonly markers: readonly string[];
  /** Oldest first. */
  readonly setAside: readonly string[];
}

export const JOURNAL_FOLDER = 'postil-journal';
export const LOCK = 'lock';

export async function listFiles(folder: Folder): Promise<JournalFiles> {
  const { files, folders } = await folder.list();
  const starts = new Map<string, number>();
  for (const file of files) {
    const [, name, from] = MARKER.exec(file) ?? [];
    if (name) starts.set(name, Math.max(starts.get(name) ?? 0, Number(from)));
  }
  return {
    journals: files
      .filter((name) => JOURNAL.test(name))
      .toSorted((a, b) => numberOf(JOURNAL, a) - numberOf(JOURNAL, b))
      .map((name) => ({ name, from: starts.get(name) ?? 0 })),
    markers: files.filter((name) => MARKER.test(name)),
    setAside: folders
      .filter((name) => SET_ASIDE.test(name))
      .toSorted((a, b) => numberOf(SET_ASIDE, a) - numberOf(SET_ASIDE, b)),
  };
}

/**
 * One that nobody has open, for this tab alone; a new one where all are in use.
 *
 * @param isWanted by its size in bytes
 */
export async function claimJournal(
  folder: Folder,
  isWanted: (size: number) => boolean = () => true,
): Promise<{ readonly name: string; readonly file: OpenFile }> {
  const { journals } = await listFiles(folder);
  for (const { name } of journals) {
    const file = await folder.open(name, 'existing');
    if (file && isWanted(file.size())) return { name, file };
    file?.close();
  }
  let number = Math.max(0, ...journals.map(({ name }) => numberOf(JOURNAL, name)));
  // Other tabs may be after the same new name.
  for (let left = NAMES; left > 0; left -= 1) {
    number += 1;
    const name = `${number}.journal`;
    const file = await folder.open(name, 'create');
    if (file && isWanted(file.size())) return { name, file };
    file?.close();
  }
  throw new Error('The journal cannot be opened');
}

export function nextSetAside(setAside: readonly string[]): string {
  return `set-aside-${1 + Math.max(0, ...setAside.map((name) => numberOf(SET_ASIDE, name)))}`;
}

export function markerName(journal: string, from: number): string {
  return `${journal}.from-${from}`;
}

/** The markers that belong to a file. */
export function markersOf(journal: string, markers: readonly string[]): readonly string[] {
  return markers.filter((marker) => MARKER.exec(marker)?.[1] === journal);
}

function numberOf(pattern: RegExp, name: string): number {
  return Number(pattern.exec(name)?.[1] ?? 0);
}

const NAMES = 20;
const JOURNAL = /^(\d+)\.journal$/;
const MARKER = /^(\d+\.journal)\.from-(\d+)$/;
const SET_ASIDE = /^set-aside-(\d+)$/;
