/**
 * One line of the journal, as bytes (docs/formats/journal.md):
 *
 *     P1 0000009c 8a1f0c3e {"epochId":…}⇥[{"rev":…}]⏎
 *
 * Mark and version, length and CRC-32 of what follows (hex, over bytes of UTF-8), where the database stood
 * and what the line vouches for, a tab, the versions. JSON escapes tabs and line ends, so that those of the
 * format are the only ones.
 */
import { CRC32_START, crc32Bytes, crc32End } from '../../../lib/crc32';
import { isJsonObject } from '../../../lib/json';
import type { Stored } from '../../../domain/record/revision';
import type { Beacon } from '../second-copy';
import { FIRST_SCHEMA } from './beacon';
import type { Stretch } from './coverage';

export interface LineHead {
  readonly beacon: Beacon;
  /** Commits whose versions stand in this line and in the `closes` lines before it. */
  readonly covers: readonly Stretch[];
  /** What the line covers counts only when so many lines before it are intact too. */
  readonly closes: number;
  /** Bytes of the merge that this line ends; 0 for a commit. */
  readonly merged: number;
}

export interface Line extends LineHead {
  /** Parsed at each call. */
  versions(): readonly Stored[];
}

export const LINE_END = 0x0a;

/** Bytes before the JSON. */
export const HEADER_BYTES = 21;

/** @param versions each as JSON */
export function encodeLine(
  { beacon, covers, closes, merged }: LineHead,
  versions: readonly string[],
): Uint8Array {
  const { epochId, gen, seq, count, schema } = beacon;
  const head = JSON.stringify({
    epochId,
    gen,
    seq,
    count,
    ...(schema > FIRST_SCHEMA ? { schema } : {}),
    covers,
    ...(closes > 0 ? { closes } : {}),
    ...(merged > 0 ? { merged } : {}),
  });
  const body = ENCODER.encode(`${head}\t[${versions.join(',')}]\n`);
  const content = body.subarray(0, -1);
  const line = new Uint8Array(HEADER_BYTES + body.length);
  line.set(ENCODER.encode(`${MARK}${hex(content.length)} ${checksum(content)} `));
  line.set(body, HEADER_BYTES);
  return line;
}

/** Bytes of JSON that the header at this place announces; null where there is no header. */
export function announcedLength(bytes: Uint8Array, at: number): number | null {
  if (at + HEADER_BYTES > bytes.length) return null;
  const length = HEADER.exec(DECODER.decode(bytes.subarray(at, at + HEADER_BYTES)))?.[1];
  return length === undefined ? null : Number.parseInt(length, 16);
}

/** The line whose header stands at this place; null when its checksum is not that of its content. */
export function decodeLine(bytes: Uint8Array, at: number, length: number): Line | null {
  const content = bytes.subarray(at + HEADER_BYTES, at + HEADER_BYTES + length);
  const stated = DECODER.decode(bytes.subarray(at + HEADER_BYTES - 9, at + HEADER_BYTES - 1));
  if (checksum(content) !== stated) return null;
  const tab = content.indexOf(TAB);
  const head = tab === -1 ? null : parseHead(DECODER.decode(content.subarray(0, tab)));
  if (!head) return null;
  return { ...head, versions: () => parseVersions(DECODER.decode(content.subarray(tab + 1))) };
}

function parseHead(json: string): LineHead | null {
  const head = parse(json);
  if (!isJsonObject(head)) return null;
  const { epochId, gen, seq, count, schema = FIRST_SCHEMA, covers, closes = 0, merged = 0 } = head;
  const isWhole =
    typeof epochId === 'string' &&
    isCount(gen) &&
    isCount(seq) &&
    isCount(count) &&
    isCount(schema) &&
    isCount(closes) &&
    isCount(merged) &&
    Array.isArray(covers) &&
    covers.every(isStretch);
  return isWhole ? { beacon: { epochId, gen, seq, count, schema }, covers, closes, merged } : null;
}

function parseVersions(json: string): readonly Stored[] {
  const versions = parse(json);
  return Array.isArray(versions) ? versions.filter(isVersion) : [];
}

/** Of the envelope only: kinds that a newer build has added are kept as they are. */
function isVersion(value: unknown): value is Stored {
  if (!isJsonObject(value)) return false;
  const { rev, deleted, record } = value;
  return (
    isJsonObject(rev) &&
    Number.isSafeInteger(rev['lamport']) &&
    typeof rev['client'] === 'string' &&
    typeof deleted === 'boolean' &&
    isJsonObject(record) &&
    typeof record['kind'] === 'string' &&
    typeof record['id'] === 'string'
  );
}

function isStretch(value: unknown): value is Stretch {
  return Array.isArray(value) && value.length === 2 && value.every(isCount);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function checksum(bytes: Uint8Array): string {
  return hex(crc32End(crc32Bytes(CRC32_START, bytes)));
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}

const MARK = 'P1 ';
const HEADER = /^P1 ([0-9a-f]{8}) [0-9a-f]{8} $/;
const TAB = 0x09;
const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();
