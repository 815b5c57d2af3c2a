/** Which files of a ZIP file are a codebook: brat's configuration together, else the one file that is one. */
import type { IntakeProblem } from '../../../../domain/intake/draft';
import { MOST } from '../../../../domain/schema/scalars';
import type { ForeignInput } from '../../../../domain/transfer/foreign';
import { listZip, type ZipEntry } from '../../../../importers/zip/list';
import { unpack } from '../../../../importers/zip/unpack';
import { err, ok, type Result } from '../../../../lib/result';
import { recogniseCodebook } from '../formats/codebook-formats';

export type ArchiveObstacle =
  | { readonly kind: 'unreadable'; readonly file: string; readonly problem: IntakeProblem }
  | { readonly kind: 'no-codebook' }
  | { readonly kind: 'several'; readonly files: readonly string[] };

/** True for what begins as a ZIP file does. */
export function isArchive(bytes: Uint8Array): boolean {
  return /^PK(?:\u0003\u0004|\u0005\u0006)/.test(String.fromCharCode(...bytes.subarray(0, 4)));
}

/** At least one file when it is one. What else is inside (texts, notes, annotations) is passed over. */
export async function codebookInArchive(
  archive: Blob,
  name: string,
): Promise<Result<readonly ForeignInput[], ArchiveObstacle>> {
  const listing = await listZip(archive, MOST.characters);
  if (!listing.ok) return unreadable(name, listing.error);
  const { entries, refused } = listing.value;
  const settings = entries.filter((entry) => BRAT.test(entry.name));
  if (settings.some((entry) => entry.name === 'annotation.conf')) return readAll(archive, settings);
  const found: ForeignInput[] = [];
  const told = entries.filter((entry) => TELLING.test(entry.name)).slice(0, MOST_LOOKED_INTO);
  for (const entry of told) {
    const read = await readAll(archive, [entry]);
    if (!read.ok) return read;
    found.push(...read.value.filter(isCodebook));
  }
  if (found.length === 0) {
    const table = tableOf(entries);
    if (table) return readAll(archive, [table]);
  }
  if (found.length > 1) return err({ kind: 'several', files: found.map(({ path }) => path) });
  const [bad] = refused;
  if (found.length === 0 && bad) return unreadable(bad.name, bad.problem);
  return found.length === 0 ? err({ kind: 'no-codebook' }) : ok(found);
}

const BRAT = /^(?:annotation|visual|kb_shortcuts)\.conf$/;

/** What is inside says whether it is a codebook. */
const TELLING = /\.(?:qdc|qde|json|xml)$/i;

const MOST_LOOKED_INTO = 20;

/** Characters: further in no codebook begins. */
const HEAD = 2000;

function isCodebook({ path, bytes }: ForeignInput): boolean {
  const text = new TextDecoder().decode(bytes);
  switch (recogniseCodebook(path, text)) {
    case 'refi-codebook':
    case 'doccano':
      return true;
    case 'label-studio':
      return /<View[\s>]/.test(text.slice(0, HEAD));
    default:
      return /"format":\s*"postil-codebook"/.test(text.slice(0, HEAD));
  }
}

/** A table has no sign of its own: it is called a codebook, or it is the only one. */
function tableOf(entries: readonly ZipEntry[]): ZipEntry | undefined {
  const tables = entries.filter((entry) => /\.(?:csv|tsv)$/i.test(entry.name));
  const named = tables.filter((entry) => /^(?:codebook|codes|labels|tags)\b/i.test(entry.name));
  return named[0] ?? (tables.length === 1 ? tables[0] : undefined);
}

async function readAll(
  archive: Blob,
  entries: readonly ZipEntry[],
): Promise<Result<readonly ForeignInput[], ArchiveObstacle>> {
  const inputs: ForeignInput[] = [];
  for (const entry of entries) {
    const unpacked = await unpack({ archive, entry });
    if (!unpacked.ok) {
      return unreadable(entry.name, { kind: 'archive', problem: unpacked.error });
    }
    inputs.push({ path: entry.path, bytes: unpacked.value });
  }
  return ok(inputs);
}

function unreadable(file: string, problem: IntakeProblem): Result<never, ArchiveObstacle> {
  return err({ kind: 'unreadable', file, problem });
}
