/**
 * Small readers of unknown values, put together into readers of whole shapes. Nothing is coerced: a value
 * fits or is `Invalid` with its path. Objects are read key by key, own keys only.
 */
import { isJsonObject } from '../../lib/json';
import { err, ok, type Err, type Result } from '../../lib/result';
import { dropUnknown, keepUnknown, type Extra } from './extra';
import type { Notes } from './notes';
import { child, describePath, type Path } from './path';
import type { Expectation, Invalid } from './problem';

export type Decoder<T> = (value: unknown, at: Path, notes: Notes) => Result<T, Invalid>;

/** A decoder per field. A field that may be missing has a decoder that takes `undefined`. */
export type Shape<T> = { readonly [K in keyof T]-?: Decoder<T[K]> };

export function text(longest: number): Decoder<string> {
  return (value, at) =>
    typeof value === 'string' && value.length <= longest
      ? ok(value)
      : invalid({ kind: 'text', longest }, value, at);
}

export function matching(pattern: RegExp, expected: Expectation): Decoder<string> {
  return (value, at) =>
    typeof value === 'string' && value.length <= 64 && pattern.test(value)
      ? ok(value)
      : invalid(expected, value, at);
}

export function integer(least: number, most: number): Decoder<number> {
  return (value, at) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most
      ? ok(value)
      : invalid({ kind: 'integer', least, most }, value, at);
}

export const number: Decoder<number> = (value, at) =>
  typeof value === 'number' && Number.isFinite(value)
    ? ok(value)
    : invalid({ kind: 'number' }, value, at);

export const boolean: Decoder<boolean> = (value, at) =>
  typeof value === 'boolean' ? ok(value) : invalid({ kind: 'boolean' }, value, at);

export function oneOf<const T extends string>(values: readonly T[]): Decoder<T> {
  return (value, at) => {
    const found = values.find((candidate) => candidate === value);
    return found === undefined ? invalid({ kind: 'one-of', values }, value, at) : ok(found);
  };
}

export function nullable<T>(decoder: Decoder<T>): Decoder<T | null> {
  return (value, at, notes) => (value === null ? ok(null) : decoder(value, at, notes));
}

export function optional<T>(decoder: Decoder<T>): Decoder<T | undefined> {
  return (value, at, notes) => (value === undefined ? ok(undefined) : decoder(value, at, notes));
}

export function list<T>(item: Decoder<T>, most: number, least = 0): Decoder<readonly T[]> {
  return (value, at, notes) => {
    if (!Array.isArray(value) || value.length > most || value.length < least) {
      return invalid({ kind: 'list', least, most }, value, at);
    }
    const items: T[] = [];
    for (let index = 0; index < value.length; index += 1) {
      const result = item(value[index], child(at, index), notes);
      if (!result.ok) return result;
      items.push(result.value);
    }
    return ok(items);
  };
}

/** Any value, to be read later, one by one, where one bad item must not cost the others. */
export const anything: Decoder<unknown> = (value) => ok(value);

/** An object with room for fields we do not know: they are kept in `extra`. */
export function open<T extends object>(shape: Shape<T>): Decoder<T & Extra> {
  const read = fields(shape);
  const keys = new Set(Object.keys(shape));
  return (value, at, notes) => {
    const result = read(value, at, notes);
    return result.ok ? ok({ ...result.value, ...keepUnknown(value, keys, at, notes) }) : result;
  };
}

/** An object without that room: what it does not know is left out, with a warning. */
export function closed<T extends object>(shape: Shape<T>): Decoder<T> {
  const read = fields(shape);
  const keys = new Set(Object.keys(shape));
  return (value, at, notes) => {
    const result = read(value, at, notes);
    if (result.ok) dropUnknown(value, keys, at, notes);
    return result;
  };
}

/** The fields that `shape` names. Its other ones are left to the caller. */
export function fields<T extends object>(shape: Shape<T>): Decoder<T> {
  const keys = Object.keys(shape) as (keyof T & string)[];
  return (value, at, notes) => {
    if (!isJsonObject(value)) return invalid({ kind: 'object' }, value, at);
    const found: Partial<T> = {};
    for (const key of keys) {
      const field = Object.hasOwn(value, key) ? value[key] : undefined;
      const result = shape[key](field, child(at, key), notes);
      if (!result.ok) return result;
      found[key] = result.value;
    }
    return ok(found as T);
  };
}

export function invalid(expected: Expectation, value: unknown, at: Path): Err<Invalid> {
  return err({ kind: 'invalid', path: describePath(at), expected, found: describeValue(value) });
}

/** The start of a value as JSON, short enough for a sentence; null when there is none. */
export function describeValue(value: unknown): string | null {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(shorten(value));
    case 'number':
    case 'boolean':
      return String(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? '[…]' : '{…}';
    default:
      return null;
  }
}

/** At most 60 UTF-16 units, never half a surrogate pair. */
export function shorten(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60).replace(/[\ud800-\udbff]$/, '')}…` : value;
}
