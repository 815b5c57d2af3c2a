/** Ids for what another tool made: its own where they are UUIDs, else made from what tells things apart. */
import { sha256HexOf } from '../../lib/sha256';

/** A UUID of version 8 (RFC 9562). The same words make the same one, so that a second import adds nothing. */
export function idOf<Id extends string>(...words: readonly string[]): Id {
  const hex = sha256HexOf(words.map((word) => `${word.length}:${word}`).join());
  const variant = ((parseInt(hex.charAt(16), 16) & 0b0011) | 0b1000).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-') as Id;
}

/** The UUID in an id such as `urn:uuid:…` or `{…}`, in lower case; null when there is none. */
export function uuidIn<Id extends string>(id: string): Id | null {
  const [uuid] = UUID.exec(id.toLowerCase()) ?? [];
  return uuid === undefined ? null : (uuid as Id);
}

const UUID =
  /(?<![0-9a-f-])[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(?![0-9a-f-])/;
