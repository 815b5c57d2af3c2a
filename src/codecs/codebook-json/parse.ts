/** Reads a codebook file from a stranger: a problem with its place, never an exception. */
import { isIntact } from '../../domain/schema/checksum';
import { readCodebook } from '../../domain/schema/codebook-shape';
import { fields } from '../../domain/schema/decode';
import { unknownFields } from '../../domain/schema/extra';
import { withFileExtra } from '../../domain/schema/file-extra';
import { readHeader } from '../../domain/schema/header';
import { readJson } from '../../domain/schema/json-text';
import { createNotes } from '../../domain/schema/notes';
import { ROOT } from '../../domain/schema/path';
import type { DuplicateId, PostilProblem, PostilWarning } from '../../domain/schema/problem';
import type { CodebookParts } from '../../domain/transfer/bundle';
import { err, ok, type Result } from '../../lib/result';
import { CODEBOOK_FORMAT, FILE_KEYS } from './format';

export interface ParsedCodebook extends CodebookParts {
  /** What was changed or left out. */
  readonly warnings: readonly PostilWarning[];
}

/** `text` is the decoded file. */
export function parseCodebook(text: string): Result<ParsedCodebook, PostilProblem> {
  const json = readJson(text);
  if (!json.ok) return json;
  const notes = createNotes();
  const header = readHeader(json.value, CODEBOOK_FORMAT, notes);
  if (!header.ok) return header;
  if (!isIntact(text, json.value)) notes.add({ kind: 'changed-since-written' });
  const file = readFile(header.value, ROOT, notes);
  if (!file.ok) return file;
  const { codebook, labels } = file.value.codebook;
  const duplicate = duplicateId(file.value.codebook);
  if (duplicate) return err(duplicate);
  const fileExtra = unknownFields(header.value, FILE_KEYS, ROOT, notes);
  return ok({ codebook: withFileExtra(codebook, fileExtra), labels, warnings: notes.list() });
}

function duplicateId({ codebook, labels }: CodebookParts): DuplicateId | null {
  const seen = new Set<string>([codebook.id]);
  for (const [index, { id }] of labels.entries()) {
    if (seen.has(id)) return { kind: 'duplicate-id', path: `codebook.labels[${index}].id`, id };
    seen.add(id);
  }
  return null;
}

const readFile = fields({ codebook: readCodebook });
