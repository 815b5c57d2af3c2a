/**
 * Unknown fields of a file's top level have no record of their own in the library. They travel in the
 * `extra` of the records the file is about, under one reserved name, and go back to the top level when
 * all of those records agree on them.
 */
import { isJsonObject, type JsonObject } from '../../lib/json';
import { isEqual } from '../../lib/equal';

interface Carrier {
  readonly extra?: JsonObject;
}

export const FILE_EXTRA = 'postil:file';

/** The record with the file's unknown fields on it; the record itself when there are none. */
export function withFileExtra<R extends Carrier>(record: R, fileExtra: JsonObject): R {
  if (Object.keys(fileExtra).length === 0) return record;
  return { ...record, extra: { ...record.extra, [FILE_EXTRA]: fileExtra } };
}

/** What can stand at the top level again; null when the carriers disagree or a name is taken there. */
export function sharedFileExtra(
  carriers: readonly Carrier[],
  takenKeys: ReadonlySet<string>,
): JsonObject | null {
  const [first, ...others] = carriers.map((carrier) => carrier.extra?.[FILE_EXTRA]);
  if (!isJsonObject(first)) return null;
  const keys = Object.keys(first);
  if (keys.length === 0 || keys.some((key) => takenKeys.has(key))) return null;
  return others.every((other) => isEqual(first, other)) ? first : null;
}

export function withoutFileExtra(extra: JsonObject | undefined): JsonObject | undefined {
  if (!extra || !Object.hasOwn(extra, FILE_EXTRA)) return extra;
  return Object.fromEntries(Object.entries(extra).filter(([key]) => key !== FILE_EXTRA));
}
