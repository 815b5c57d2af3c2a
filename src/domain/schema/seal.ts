/**
 * A seal tells for one record alone whether it is as it was written, so that what is left of a damaged
 * file can be trusted record by record. It finds damage; it says nothing about who wrote the record.
 */
import { canonicalJson } from '../../lib/canonical-json';
import { isJsonObject, type JsonObject, type JsonValue } from '../../lib/json';
import { sha256HexOf } from '../../lib/sha256';
import { withExtra } from './extra';

export const SEAL_KEY = 'seal';

export type SealState = 'none' | 'intact' | 'broken';

/**
 * The record with its seal behind its own fields, and behind that the `lists` whose items have seals of
 * their own: the seal holds only how long they are.
 */
export function sealed(
  fields: JsonObject,
  extra?: JsonObject,
  lists: Readonly<Record<string, readonly JsonValue[]>> = {},
): JsonObject {
  const taken = { ...fields, [SEAL_KEY]: null, ...lists };
  const own = Object.fromEntries(
    Object.entries(withExtra(taken, extra)).filter(
      ([key]) => key !== SEAL_KEY && !Object.hasOwn(lists, key),
    ),
  );
  const names = Object.keys(lists);
  const counts =
    names.length === 0
      ? {}
      : { counts: Object.fromEntries(names.map((name) => [name, lists[name]?.length ?? 0])) };
  const sha256 = sha256HexOf(canonicalJson({ ...own, [SEAL_KEY]: counts }));
  return { ...own, [SEAL_KEY]: { ...counts, sha256 }, ...lists };
}

/** Of a record as it stands in a file. A list of another length than was sealed breaks the seal. */
export function sealState(record: JsonObject): SealState {
  if (!Object.hasOwn(record, SEAL_KEY)) return 'none';
  const seal = record[SEAL_KEY];
  if (!isJsonObject(seal)) return 'broken';
  const counts = sealedCounts(record);
  const isWhole = [...counts].every(([name, count]) => lengthOf(record, name) === count);
  return isWhole && isHeadIntact(record) ? 'intact' : 'broken';
}

/** Whether the record's own fields are as they were sealed, whatever became of its lists. */
export function isHeadIntact(record: JsonObject): boolean {
  const seal = record[SEAL_KEY];
  if (!isJsonObject(seal)) return false;
  const counts = sealedCounts(record);
  const own = Object.fromEntries(
    Object.entries(record).filter(([key]) => key !== SEAL_KEY && !counts.has(key)),
  );
  const { sha256, ...rest } = seal;
  return sha256 === sha256HexOf(canonicalJson({ ...own, [SEAL_KEY]: rest }));
}

/** How many items each list had when the record was sealed; empty when nothing is said of it. */
export function sealedCounts(record: JsonObject): ReadonlyMap<string, number> {
  const seal = record[SEAL_KEY];
  const counts = isJsonObject(seal) ? seal['counts'] : null;
  if (!isJsonObject(counts)) return new Map();
  return new Map(
    Object.entries(counts).flatMap(([name, count]) =>
      typeof count === 'number' ? [[name, count] as const] : [],
    ),
  );
}

function lengthOf(record: JsonObject, name: string): number {
  const value = Object.hasOwn(record, name) ? record[name] : undefined;
  return Array.isArray(value) ? value.length : -1;
}
