import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256HexOf } from './sha256';

const reference = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

test.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000])('%i letters', (count) => {
  expect(sha256HexOf('a'.repeat(count))).toBe(reference('a'.repeat(count)));
});

test('any text, astral characters and halves of them included', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256HexOf(text)).toBe(reference(text));
    }),
  );
  expect(sha256HexOf('\ud800x\udc00')).toBe(reference('\ud800x\udc00'));
});
