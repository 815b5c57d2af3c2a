import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from './base64';

test('as the platform writes it, and back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
      expect(toBase64(text)).toBe(Buffer.from(text, 'utf8').toString('base64'));
      expect(fromBase64(toBase64(text))).toBe(text);
    }),
  );
});

test.each([
  ['YQ', 'a'],
  ['Y W\nI=', 'ab'],
  ['', ''],
  ['Y', null],
  ['YQ*=', null],
  ['gICA', null],
])('%j is %j', (base64, text) => {
  expect(fromBase64(base64)).toBe(text);
});
