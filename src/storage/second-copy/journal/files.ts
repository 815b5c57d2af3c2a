/**
 * The files of the journal and what their names mean.
 *
 * - `<uuid>.journal`: what one tab has written.
 * - `base-<n>.journal`: what was merged from ended tabs. More than one for a moment, or after a kill.
 * - `<name>.from-<bytes>`, empty: of that file only what follows counts; what is before was set aside.
 * - `base-<n>.tmp`: a merge that is not finished. `lock`: open while a tab merges or sets aside.
 */
import type { Folder } from '../folder/folder';

export interface JournalFile {
  readonly name: string;
  readonly isBase: boolean;
  /** Where reading begins, in bytes. */
  readonly from: number;
}

export interface JournalFiles {
  readonly journals: readonly JournalFile[];
  readonly unfinished: readonly string[];
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
      .filter((name) => name.endsWith('.journal'))
      .toSorted()
      .map((name) => ({ name, isBase: BASE.test(name), from: starts.get(name) ?? 0 })),
    unfinished: files.filter((name) => name.endsWith('.tmp')),
    markers: files.filter((name) => MARKER.test(name)),
    setAside: folders
      .filter((name) => SET_ASIDE.test(name))
      .toSorted((a, b) => numberOf(SET_ASIDE, a) - numberOf(SET_ASIDE, b)),
  };
}

export function journalName(id: string): string {
  return `${id}.journal`;
}

/** Without its ending, for a base that follows all these. */
export function nextBase(journals: readonly JournalFile[]): string {
  return `base-${1 + Math.max(0, ...journals.map(({ name }) => numberOf(BASE, name)))}`;
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

const BASE = /^base-(\d+)\.journal$/;
const MARKER = /^(.+\.journal)\.from-(\d+)$/;
const SET_ASIDE = /^set-aside-(\d+)$/;
