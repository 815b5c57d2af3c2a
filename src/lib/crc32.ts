/** CRC-32 (IEEE 802.3) as zip, gzip and PNG use it: finds damage on the way, proves nothing about who wrote. */

/** What a checksum starts from. */
export const CRC32_START = 0xffffffff;

/**
 * Eight bytes at a time ("slicing-by-8", Kounavis and Berry 2005): a class hands in, and journals hold, many
 * megabytes that are read while somebody waits.
 */
export function crc32Bytes(crc: number, bytes: Uint8Array): number {
  let next = crc;
  let at = 0;
  for (const last = bytes.length - 8; at <= last; at += 8) {
    next =
      (TABLES[1792 | ((next ^ (bytes[at] as number)) & 0xff)] as number) ^
      (TABLES[1536 | (((next >>> 8) ^ (bytes[at + 1] as number)) & 0xff)] as number) ^
      (TABLES[1280 | (((next >>> 16) ^ (bytes[at + 2] as number)) & 0xff)] as number) ^
      (TABLES[1024 | ((next >>> 24) ^ (bytes[at + 3] as number))] as number) ^
      (TABLES[768 | (bytes[at + 4] as number)] as number) ^
      (TABLES[512 | (bytes[at + 5] as number)] as number) ^
      (TABLES[256 | (bytes[at + 6] as number)] as number) ^
      (TABLES[bytes[at + 7] as number] as number);
  }
  for (; at < bytes.length; at += 1) {
    next = (TABLES[(next ^ (bytes[at] as number)) & 0xff] as number) ^ (next >>> 8);
  }
  return next;
}

/** The checksum of everything fed, as an unsigned number. */
export function crc32End(crc: number): number {
  return (crc ^ 0xffffffff) >>> 0;
}

/** Eight tables of 256, one behind the other: table k holds what a byte does with k zero bytes behind it. */
const TABLES = new Uint32Array(8 * 256);
for (let byte = 0; byte < 256; byte += 1) {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  TABLES[byte] = value;
}
for (let at = 256; at < TABLES.length; at += 1) {
  const before = TABLES[at - 256] as number;
  TABLES[at] = (TABLES[before & 0xff] as number) ^ (before >>> 8);
}
