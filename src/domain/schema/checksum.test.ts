import { crc32 as zlibCrc32 } from './testing/crc32-by-definition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32, isIntact, sealJson } from './checksum';

const file = { format: 'postil', generator: { name: 'Postil' }, note: 'é 🌍' };
const sealed = sealJson(file);

describe('the checksum line', () => {
  it('is CRC-32 of UTF-8', () => {
    expect(crc32('123456789')).toBe('cbf43926');
    expect(crc32('')).toBe('00000000');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(crc32(text)).toBe(zlibCrc32(new TextEncoder().encode(text)));
      }),
    );
  });

  it('stands last and leaves the rest as it was', () => {
    const { checksum, ...rest } = JSON.parse(sealed) as Record<string, unknown>;
    expect(rest).toEqual(file);
    expect(checksum).toMatch(/^crc32:[0-9a-f]{8}$/);
    expect(sealed.split('\n').slice(-3)).toEqual([`  "checksum": "${String(checksum)}"`, '}', '']);
  });

  const written: unknown = JSON.parse(sealed);
  it.each([
    ['as written', sealed, written, true],
    ['with CRLF line ends', sealed.replaceAll('\n', '\r\n'), written, true],
    ['with a byte order mark', `\ufeff${sealed}`, written, true],
    ['without the last line end', sealed.trimEnd(), written, true],
    ['with one letter changed', sealed.replace('é', 'e'), written, false],
    ['laid out anew', JSON.stringify(written), written, false],
    ['with the line taken out, by Postil', JSON.stringify(file), file, false],
    ['by another tool, without a checksum', '{"format":"postil"}', { format: 'postil' }, true],
  ])('of a file %s', (_, text, value, intact) => {
    expect(isIntact(text, value)).toBe(intact);
  });
});
