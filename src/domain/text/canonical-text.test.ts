import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicaliseText, isCanonicalText } from './canonical-text';

test.each([
  ['byte order mark', '\ufeffa', 'a'],
  ['a later U+FEFF stays', 'a\ufeff', 'a\ufeff'],
  ['line ends', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
  ['control characters', 'a\u0000b\u0008c\u000bd', 'a\ufffdb\ufffdc\ufffdd'],
  ['tab stays', 'a\tb', 'a\tb'],
  ['lone surrogates', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
  ['a pair stays', 'a🌍', 'a🌍'],
  ['not composed', 'e\u0301  é', 'e\u0301  é'],
])('%s', (_, raw, expected) => {
  expect(canonicaliseText(raw)).toBe(expected);
});

test('what is canonical stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      const text = canonicaliseText(raw);
      expect(isCanonicalText(text) || text.startsWith('\ufeff')).toBe(true);
      expect(text).not.toMatch(/\r/u);
      expect(text).not.toMatch(/[\ud800-\udfff]/u);
    }),
    { numRuns: 5000 },
  );
});
