/** Files tell readers apart by an id, a mark that comes in by a name: readers of one name get a number. */
import type { JsonValue } from '../../../lib/json';
import { isJsonObject } from '../../../lib/json';
import { textIn } from './fields';

/** Asked in the order of the file. Without an id the name is all there is to know. */
export interface ReaderNames {
  nameOf(id: string, name: string): string;
}

export function createReaderNames(): ReaderNames {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  return {
    nameOf(id, name) {
      if (id === '') return name;
      const key = `${id}\n${name}`;
      const known = names.get(key);
      if (known !== undefined) return known;
      let free = name;
      for (let count = 2; taken.has(free); count += 1) free = `${name} (${count})`.trim();
      taken.add(free);
      names.set(key, free);
      return free;
    },
  };
}

/** The `creator` of a web annotation: an address, or an object with `id` and `name`. The first of several. */
export function creatorName(names: ReaderNames, creator: JsonValue | undefined): string {
  const first = Array.isArray(creator) ? (creator as readonly JsonValue[])[0] : creator;
  if (typeof first === 'string') return first;
  if (first === undefined || !isJsonObject(first)) return '';
  const id = textIn(first['id']);
  const name = textIn(first['name']) || textIn(first['nickname']);
  const isOwn = NO_NAME.test(id) || 'name' in first;
  return names.nameOf(id, name === '' && !isOwn ? id : name);
}

/** A UUID, as an address or bare. */
const NO_NAME = /^(?:urn:uuid:|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$)/i;
