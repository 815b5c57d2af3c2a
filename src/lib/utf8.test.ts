import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfUtf8, utf8Bytes, utf8Pieces } from './utf8';

const reference = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

describe('text of UTF-8', () => {
  it('is what the platform makes of any bytes', () => {
    const leads = fc.constantFrom(0x00, 0x41, 0x7f, 0x80, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf);
    const others = fc.constantFrom(
      0xe0,
      0xed,
      0xef,
      0xf0,
      0xf4,
      0xf5,
      0xf7,
      0xf8,
      0xff,
      0x8f,
      0x90,
    );
    const bytes = fc.array(fc.oneof(leads, others), { maxLength: 6 });
    fc.assert(
      fc.property(bytes, (list) => {
        const some = Uint8Array.from(list);
        expect(textOfUtf8(some)).toBe(reference(some));
      }),
      { numRuns: 3000 },
    );
  });

  it('comes back as it was, long or short, a byte order mark too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 50 }), (text) => {
        expect(textOfUtf8(utf8Bytes(`\ufeff${text}`))).toBe(`\ufeff${text}`);
      }),
    );
    for (const letter of ['a', 'é', '한', '🌍']) {
      for (const count of [4095, 4096, 4097, 20_000]) {
        const text = `x${letter.repeat(count)}`;
        expect(textOfUtf8(new TextEncoder().encode(text))).toBe(text);
      }
    }
  });
});

describe('in pieces', () => {
  it('is the same, wherever they end', () => {
    const pieces = fc.array(
      fc.constantFrom('a'.repeat(1000), '🦔'.repeat(511), 'é\ud83e', '\udd94'),
      {
        maxLength: 24,
      },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        expect(bytesOf(text)).toEqual([...utf8Bytes(text)]);
      }),
    );
  });
});

function bytesOf(text: string): readonly number[] {
  const found: number[] = [];
  for (const piece of utf8Pieces(text)) found.push(...piece);
  return found;
}
