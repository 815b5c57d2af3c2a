import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CRC32_START, crc32Bytes, crc32End } from './crc32';

/** One bit after the other, as the polynomial says. */
function byDefinition(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

test('the check value of the standard', () => {
  const bytes = new TextEncoder().encode('123456789');
  expect(crc32End(crc32Bytes(CRC32_START, bytes))).toBe(0xcbf43926);
});

test('any bytes, in any pieces', () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 5 });
  fc.assert(
    fc.property(pieces, (parts) => {
      const sum = parts.reduce(crc32Bytes, CRC32_START);
      expect(crc32End(sum)).toBe(byDefinition(Uint8Array.from(parts.flatMap((part) => [...part]))));
    }),
  );
});
