/** An archive as a row of files to be read, and of files that are not. */
import { refuseContents, SIZE_LIMIT } from '../../../importers/bytes/decode';
import { listZip } from '../../../importers/zip/list';
import { refusedText, type ReadOutcome, type Unpacked } from './source';

export async function listArchive(archive: File): Promise<ReadOutcome | Unpacked> {
  const { name } = archive;
  const listing = await listZip(archive, SIZE_LIMIT);
  if (!listing.ok) {
    const { error } = listing;
    return refusedText(
      name,
      error.kind === 'not-text' ? refuseContents(error.contents, name) : error,
    );
  }
  const { entries, refused } = listing.value;
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
