/**
 * Reads a Postil JSON file from a stranger. Hostile, damaged, older and newer files end in a problem with
 * its place, never in an exception; what one annotation has wrong costs that annotation only.
 */
import { checksumState } from '../../domain/schema/checksum';
import { readHeader } from '../../domain/schema/header';
import { readJson } from '../../domain/schema/json-text';
import { createNotes } from '../../domain/schema/notes';
import type { PostilProblem, PostilWarning, RefusedItem } from '../../domain/schema/problem';
import type { PostilBundle } from '../../domain/transfer/bundle';
import { ok, type Result } from '../../lib/result';
import { POSTIL_FORMAT } from './format';
import { readBundle } from './read-bundle';

export interface ParsedPostil {
  readonly bundle: PostilBundle;
  /** What was changed or left out. */
  readonly warnings: readonly PostilWarning[];
  /** What could not be taken in while the rest was. */
  readonly refused: readonly RefusedItem[];
}

export interface ParseDeps {
  /** SHA-256 of the text in UTF-8, lower-case hex. */
  sha256Hex(text: string): Promise<string>;
}

/** `text` is the decoded file. Rejects only if `sha256Hex` does. */
export async function parsePostil(
  text: string,
  deps: ParseDeps,
): Promise<Result<ParsedPostil, PostilProblem>> {
  const json = readJson(text);
  if (!json.ok) return json;
  const notes = createNotes();
  const header = readHeader(json.value, POSTIL_FORMAT, notes);
  if (!header.ok) return header;
  const checksum = checksumState(text, json.value);
  if (checksum === 'broken') notes.add({ kind: 'changed-since-written' });
  const read = await readBundle(header.value, notes, { ...deps, isWhole: checksum === 'intact' });
  return read.ok ? ok({ ...read.value, warnings: notes.list() }) : read;
}
