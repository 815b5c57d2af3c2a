/**
 * Reads a rescue file from a stranger. A record of the wrong shape costs that record only. What the
 * records say of each other (spans in their text, texts with their hash) is for the reader of bundles.
 */
import { RECORD_KINDS, type PostilRecord } from '../../domain/record/record';
import { isIntact } from '../../domain/schema/checksum';
import { readHeader } from '../../domain/schema/header';
import { readJson } from '../../domain/schema/json-text';
import { createNotes } from '../../domain/schema/notes';
import { child, describePath, ROOT } from '../../domain/schema/path';
import type { PostilProblem, PostilWarning } from '../../domain/schema/problem';
import { invalid, oneOf } from '../../domain/schema/decode';
import { isJsonObject } from '../../lib/json';
import { err, ok, type Result } from '../../lib/result';
import { RESCUE_FORMAT } from './format';
import { RECORD_SHAPES } from './shapes';

export interface ParsedRescue {
  readonly records: readonly PostilRecord[];
  readonly warnings: readonly PostilWarning[];
}

/** `text` is the decoded file. */
export function parseRescue(text: string): Result<ParsedRescue, PostilProblem> {
  const json = readJson(text);
  if (!json.ok) return json;
  const notes = createNotes();
  const header = readHeader(json.value, RESCUE_FORMAT, notes);
  if (!header.ok) return header;
  if (!isIntact(text, json.value)) notes.add({ kind: 'changed-since-written' });
  const listed: unknown = Object.hasOwn(header.value, 'records') ? header.value['records'] : null;
  const at = child(ROOT, 'records');
  if (!Array.isArray(listed) || listed.length > MOST_RECORDS) {
    return err(invalid({ kind: 'list', least: 0, most: MOST_RECORDS }, listed, at).error);
  }
  const records = listed.flatMap((value: unknown, index): readonly PostilRecord[] => {
    const place = child(at, index);
    const kind = oneOf(RECORD_KINDS)(isJsonObject(value) ? value['kind'] : null, place, notes);
    const shape = kind.ok ? RECORD_SHAPES[kind.value] : null;
    const record = shape?.(value, place, notes);
    if (record?.ok === true) return [record.value];
    notes.add({ kind: 'dropped-record', path: describePath(place) });
    return [];
  });
  return ok({ records, warnings: notes.list() });
}

const MOST_RECORDS = 1_000_000;
