import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemeStart, snapSpan } from '../text/graphemes';
import { span } from '../text/span';
import { isGraphemeBoundary, quoteOf } from './quote';

describe('a quote', () => {
  it('has up to 32 code points on either side', () => {
    const text = `${'🌍'.repeat(40)}here${'é'.repeat(40)}`;
    const quote = quoteOf(text, span(80, 84));
    expect(quote).toEqual({ exact: 'here', prefix: '🌍'.repeat(32), suffix: 'é'.repeat(32) });
  });

  it('is shorter at the edges of the text', () => {
    expect(quoteOf('a b c', span(2, 3))).toEqual({ exact: 'b', prefix: 'a ', suffix: ' c' });
    expect(quoteOf('abc', span(0, 3))).toEqual({ exact: 'abc', prefix: '', suffix: '' });
  });

  it('never cuts a character as a reader sees it', () => {
    const family = '👩‍👩‍👧‍👦';
    const { prefix, suffix } = quoteOf(`${family.repeat(10)}x${family.repeat(10)}`, span(110, 111));
    expect(prefix).toBe(family.repeat(4));
    expect(suffix).toBe(family.repeat(4));
  });

  it('is whole graphemes around any span of any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.nat(),
        fc.nat(),
        (raw, a, b) => {
          const text = raw.replaceAll('\r', '');
          const at = snapSpan(text, span(a % (text.length + 1), b % (text.length + 1)));
          const { prefix, exact, suffix } = quoteOf(text, at);
          expect(text.slice(at.start - prefix.length, at.end + suffix.length)).toBe(
            prefix + exact + suffix,
          );
          expect([...prefix].length).toBeLessThanOrEqual(32);
          expect([...suffix].length).toBeLessThanOrEqual(32);
          for (const edge of [at.start - prefix.length, at.end + suffix.length]) {
            expect(graphemeStart(text, edge)).toBe(edge);
            expect(isGraphemeBoundary(text, edge)).toBe(true);
          }
        },
      ),
    );
  });
});
