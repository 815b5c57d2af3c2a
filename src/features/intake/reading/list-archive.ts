/**
 * An archive: one file of another tool that is made of many, or a row of files to be read by themselves and of
 * files that are not.
 */
import { refuseContents, SIZE_LIMIT } from '../../../importers/bytes/decode';
import { recogniseArchive } from '../../../domain/foreign/recognise';
import { listZip, type ZipEntry } from '../../../importers/zip/list';
import { unpack } from '../../../importers/zip/unpack';
import { textOfUtf8 } from '../../../lib/utf8';
import { readForeign } from '../foreign/read-foreign';
import { refusedText, type ReadOutcome, type Unpacked } from './source';

export async function listArchive(archive: File): Promise<ReadOutcome | Unpacked> {
  const { name } = archive;
  const listing = await listZip(archive, SIZE_LIMIT, ['word']);
  if (!listing.ok) {
    const { error } = listing;
    return refusedText(
      name,
      error.kind === 'not-text' ? refuseContents(error.contents, name) : error,
    );
  }
  const { entries, refused } = listing.value;
  const together = await readTogether(archive, entries);
  if (together) return together;
  if (entries.some(({ path }) => path === 'word/document.xml')) {
    return refusedText(name, refuseContents('word', name));
  }
  return {
    kind: 'unpacked',
    sources: entries.map((entry) => ({
      kind: 'packed',
      name: entry.name,
      packed: { archive, entry },
    })),
    refused: refused.map((file) => refusedText(file.name, file.problem)),
  };
}

/** Entries whose name does not say what they are; more are not looked into. */
const MOST_LOOKED_INTO = 20;

/** Written for people, as our own archives have it. */
const BY_THE_WAY = /^readme(?:\.\w+)?$/i;

/** null: nothing that only makes sense together. */
async function readTogether(
  archive: File,
  entries: readonly ZipEntry[],
): Promise<ReadOutcome | null> {
  const telling = entries.filter(({ name }) => /\.(?:xml|jsonl?|tsv)$/i.test(name));
  const texts = new Map<string, string>();
  for (const entry of telling.slice(0, MOST_LOOKED_INTO)) {
    const unpacked = await unpack({ archive, entry });
    const text = unpacked.ok ? textOfUtf8(unpacked.value) : null;
    if (text !== null) texts.set(entry.path, text);
  }
  const paths = entries.map(({ path }) => path);
  const format = recogniseArchive(paths, (path) => texts.get(path) ?? null);
  if (format === null) return null;
  const inputs = [];
  for (const entry of entries.filter(({ name }) => !BY_THE_WAY.test(name))) {
    const unpacked = await unpack({ archive, entry });
    if (unpacked.ok) inputs.push({ path: entry.path, bytes: unpacked.value });
  }
  return readForeign(archive.name, format, inputs);
}
