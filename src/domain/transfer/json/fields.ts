/** The values of another tool's JSON, taken for what they should be, and what is left when they are taken. */
import { isJsonObject, type JsonObject, type JsonValue } from '../../../lib/json';

/** Empty: it is no string. */
export function textIn(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** One thing stands for a list of one, as in JSON-LD; nothing for an empty one. */
export function listIn(value: JsonValue | undefined): readonly JsonValue[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}

export function objectsIn(value: JsonValue | undefined): readonly JsonObject[] {
  return listIn(value).filter(isJsonObject);
}

export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** A position in a text, whatever it counts. */
export function isOffset(value: JsonValue | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** The fields that `keys` does not name. `__proto__` is left out: copying libraries take it for more. */
export function fieldsBeside(value: JsonObject, keys: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(
    Object.entries(value).filter(([key]) => !keys.has(key) && key !== '__proto__'),
  );
}

export function isEmptyObject(value: JsonObject): boolean {
  return Object.keys(value).length === 0;
}

/** `fields`, then those of `kept` whose names are free. */
export function besideFields(fields: JsonObject, kept: JsonObject | undefined): JsonObject {
  if (!kept) return fields;
  const taken = new Set(Object.keys(fields));
  return { ...fields, ...fieldsBeside(kept, taken) };
}
