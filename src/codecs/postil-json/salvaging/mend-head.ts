/**
 * The own words of a damaged reading or submission, put in a state in which its marks can be read: what
 * does not fit becomes the value that claims least. That it was damaged is told by the caller.
 */
import { createNotes } from '../../../domain/schema/notes';
import { ROOT } from '../../../domain/schema/path';
import type { JsonObject, JsonValue } from '../../../lib/json';
import { readSubmission } from '../exercises/shapes';
import { readReading } from '../shapes';

export function mendHead(section: string, record: JsonObject): JsonObject {
  const read =
    section === 'readings' ? readReading : section === 'submissions' ? readSubmission : null;
  let mended = record;
  for (const [field, least] of LEAST) {
    const problem = read?.(mended, ROOT, createNotes());
    if (!problem || problem.ok) return mended;
    const path = problem.error.path;
    if (path !== field && !path.startsWith(`${field}.`)) continue;
    const { [field]: _damaged, ...rest } = mended;
    mended = least === null ? rest : { ...rest, [field]: least };
  }
  return mended;
}

/** In the order the fields are read in. null: left out. */
const LEAST: readonly (readonly [string, JsonValue])[] = [
  ['reader', ''],
  ['state', 'draft'],
  ['exercise', null],
  ['handedIn', '1970-01-01T00:00:00.000Z'],
  ['attempt', 0],
  ['collected', '1970-01-01T00:00:00.000Z'],
  ['fileName', ''],
  ['contentHash', '0'.repeat(64)],
  ['doubts', []],
  ['created', '1970-01-01T00:00:00.000Z'],
  ['modified', '1970-01-01T00:00:00.000Z'],
];
