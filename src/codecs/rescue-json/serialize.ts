/**
 * Writes records as they are kept, one by one, where they can no longer stand in a Postil file: a mark
 * whose text is gone has neither a quote nor an offset in code points. Offsets stay in UTF-16 units.
 */
import { sealJson } from '../../domain/schema/checksum';
import { formatVersionText, GENERATOR } from '../../domain/schema/header';
import type { PostilRecord } from '../../domain/record/record';
import type { JsonObject } from '../../lib/json';
import { RESCUE_FORMAT } from './format';

export function serializeRescue(records: readonly PostilRecord[]): string {
  return sealJson({
    format: RESCUE_FORMAT.format,
    formatVersion: formatVersionText(RESCUE_FORMAT),
    offsetUnit: 'Utf16CodeUnit',
    generator: GENERATOR,
    records: records.map(toJson),
  });
}

/** Records are data through and through. */
function toJson(record: PostilRecord): JsonObject {
  return Object.fromEntries(Object.entries(record));
}
