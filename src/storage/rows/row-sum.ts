/**
 * The checksum beside every row: what a browser gives back after damage to its files is not always what
 * was put in, and it does not say so.
 */
import type { Stored } from '../../domain/record/revision';
import { CRC32_START, crc32Bytes, crc32End } from '../../lib/crc32';

/** CRC-32 of revision, tombstone flag and record as JSON in UTF-8. Structured cloning keeps the order of fields. */
export function rowSum({ rev, deleted, record }: Stored): number {
  const json = JSON.stringify([rev.lamport, rev.client, deleted, record]);
  // A UTF-16 unit takes three bytes at most.
  if (buffer.length < json.length * 3) buffer = new Uint8Array(json.length * 4);
  const { written } = encoder.encodeInto(json, buffer);
  const sum = crc32End(crc32Bytes(CRC32_START, buffer.subarray(0, written)));
  if (buffer.length > LARGEST_KEPT) buffer = new Uint8Array(FIRST_SIZE);
  return sum;
}

const FIRST_SIZE = 16_384;
const LARGEST_KEPT = 1_048_576;

const encoder = new TextEncoder();
let buffer = new Uint8Array(FIRST_SIZE);
