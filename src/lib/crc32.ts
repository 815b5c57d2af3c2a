/** CRC-32 (IEEE 802.3) as zip, gzip and PNG use it: finds damage on the way, proves nothing about who wrote. */

/** What a checksum starts from. */
export const CRC32_START = 0xffffffff;

/** One byte further. */
export function crc32Byte(crc: number, byte: number): number {
  return (TABLE[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
}

/** By index: four times as fast as by iterator, and journals of many megabytes are read at start. */
export function crc32Bytes(crc: number, bytes: Uint8Array): number {
  let next = crc;
  for (let at = 0; at < bytes.length; at += 1) next = crc32Byte(next, bytes[at] as number);
  return next;
}

/** The checksum of everything fed, as an unsigned number. */
export function crc32End(crc: number): number {
  return (crc ^ 0xffffffff) >>> 0;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});
