import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json';

test('is JSON of the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test.each([
  [{ b: 1, a: [true, null] }, '{"a":[true,null],"b":1}'],
  [{ a: undefined, '\u20ac': 'é"', A: 1e21 }, '{"A":1e+21,"€":"é\\""}'],
  [[undefined], '[null]'],
])('%j', (value, json) => {
  expect(canonicalJson(value)).toBe(json);
});

test('the order of fields does not count', () => {
  expect(canonicalJson({ x: { b: 1, a: 2 }, c: 3 })).toBe(
    canonicalJson({ c: 3, x: { a: 2, b: 1 } }),
  );
});
