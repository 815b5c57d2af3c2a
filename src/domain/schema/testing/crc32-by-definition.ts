/** CRC-32 bit by bit, straight from its definition: slow, and with nothing in common with the table. */
export function crc32(bytes: Uint8Array): string {
  let crc = 0xffffffffn;
  for (const byte of bytes) {
    crc ^= BigInt(byte);
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1n ? (crc >> 1n) ^ 0xedb88320n : crc >> 1n;
  }
  return (crc ^ 0xffffffffn).toString(16).padStart(8, '0');
}
