/**
 * Unknown fields: what a newer Postil or another tool wrote and we do not understand is kept with its
 * record and written back. Copied key by key into fresh objects, never spread or assigned from the file.
 */
import { isJsonObject, type JsonObject, type JsonValue } from '../../lib/json';
import type { Notes } from './notes';
import { child, describePath, type Path } from './path';

/** `{ extra }`, or nothing when there is none: to be spread into a record. */
export type Extra = { readonly extra?: JsonObject };

/** How deep an unknown field may nest, so that a file made of kept fields is never too deep to read. */
const DEEPEST = 32;

/**
 * The fields of `value` that `known` does not name. Left out, with a warning each: `__proto__` at any
 * depth (copying libraries would take it for the prototype), numbers too large for a double, and what
 * nests too deep.
 */
export function keepUnknown(
  value: unknown,
  knownKeys: ReadonlySet<string>,
  at: Path,
  notes: Notes,
): Extra {
  const extra = unknownFields(value, knownKeys, at, notes);
  return Object.keys(extra).length === 0 ? {} : { extra };
}

export function unknownFields(
  value: unknown,
  knownKeys: ReadonlySet<string>,
  at: Path,
  notes: Notes,
): JsonObject {
  const kept: Record<string, JsonValue> = {};
  if (!isJsonObject(value)) return kept;
  for (const key of Object.keys(value)) {
    if (knownKeys.has(key)) continue;
    const copy = keepable(value[key], child(at, key), notes, DEEPEST);
    if (key === '__proto__' || copy === undefined) drop(child(at, key), notes);
    else kept[key] = copy;
  }
  return kept;
}

/** Warns of unknown fields where no record could keep them. */
export function dropUnknown(
  value: unknown,
  knownKeys: ReadonlySet<string>,
  at: Path,
  notes: Notes,
): void {
  if (!isJsonObject(value)) return;
  for (const key of Object.keys(value)) {
    if (!knownKeys.has(key)) drop(child(at, key), notes);
  }
}

/** The known fields in their order, then the unknown ones sorted. A known field is never overwritten. */
export function withExtra(
  fields: Readonly<Record<string, JsonValue>>,
  extra: JsonObject | undefined,
): JsonObject {
  if (!extra) return fields;
  const all: Record<string, JsonValue> = { ...fields };
  for (const key of Object.keys(extra).sort()) {
    const value = extra[key];
    if (key === '__proto__' || Object.hasOwn(fields, key) || value === undefined) continue;
    all[key] = withSortedKeys(value);
  }
  return all;
}

/** The same value with the keys of every object sorted, so that equal values make equal bytes. */
export function withSortedKeys(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => withSortedKeys(item));
  if (!isJsonObject(value)) return value;
  return withExtra({}, value);
}

function keepable(value: unknown, at: Path, notes: Notes, depth: number): JsonValue | undefined {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : undefined;
    case 'object':
      if (value === null) return null;
      if (depth === 0) return undefined;
      return Array.isArray(value)
        ? keepableList(value, at, notes, depth)
        : keepableObject(value, at, notes, depth);
    default:
      return undefined;
  }
}

/** A list with one bad item is left out whole: dropping the item would move the others. */
function keepableList(
  value: readonly unknown[],
  at: Path,
  notes: Notes,
  depth: number,
): JsonValue | undefined {
  const items: JsonValue[] = [];
  for (const [index, item] of value.entries()) {
    const copy = keepable(item, child(at, index), notes, depth - 1);
    if (copy === undefined) return undefined;
    items.push(copy);
  }
  return items;
}

function keepableObject(
  value: object,
  at: Path,
  notes: Notes,
  depth: number,
): JsonValue | undefined {
  const kept: Record<string, JsonValue> = {};
  for (const [key, item] of Object.entries(value) as [string, unknown][]) {
    const copy = keepable(item, child(at, key), notes, depth - 1);
    if (key === '__proto__' || copy === undefined) drop(child(at, key), notes);
    else kept[key] = copy;
  }
  return kept;
}

function drop(at: Path, notes: Notes): void {
  notes.add({ kind: 'dropped-field', path: describePath(at) });
}
