/** The single values every Postil file is made of, and how many of anything one file may hold. */
import type { Brand } from '../../lib/brand';
import { matching, type Decoder } from './decode';

/** Caps of one file. `characters`: UTF-16 units of the decoded file. */
export const MOST = {
  characters: 50 * 1024 * 1024,
  depth: 64,
  articles: 10_000,
  blocks: 500_000,
  marks: 500_000,
  containers: 1000,
  codebooks: 1000,
  labels: 10_000,
  readings: 10_000,
  annotations: 200_000,
  links: 200_000,
  spans: 1000,
  exercises: 1000,
  /** Handed in; as many corrections. */
  submissions: 20_000,
  verdicts: 100_000,
  /** Marks inside submissions, verdicts and corrections, in all. */
  held: 400_000,
} as const;

/**
 * The longest one field may be, in UTF-16 units: a name, a title, a line of metadata; a note or a
 * definition. Far above what anybody types, so that whatever is kept here can be taken away and come back.
 */
export const LONGEST_LINE = 100_000;
export const LONGEST_NOTE = 10_000_000;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const TIME =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d{1,9})?Z$/;
const HASH = /^[0-9a-f]{64}$/;

/**
 * Ids are UUIDs and nothing else: they come from strangers and become names of histories, keys of the
 * database and parts of addresses.
 */
export function id<T extends Brand<string, string>>(): Decoder<T> {
  return uuid as Decoder<T>;
}

export const time: Decoder<string> = matching(TIME, { kind: 'time' });

export const hash: Decoder<string> = matching(HASH, { kind: 'hash' });

const uuid: Decoder<string> = matching(UUID, { kind: 'id' });
