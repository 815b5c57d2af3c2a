import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemeStart, snapSpan } from '../text/graphemes';
import { span } from '../text/span';
import { createSearchBudget, findQuote } from './find-quote';
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

describe('finding a quote again', () => {
  const filler = 'lorem ipsum '.repeat(2000);
  const text = `${filler}The tax works. ${filler}The tax fails. The tax fails. The end.`;
  const place = (exact: string) => text.indexOf(exact);

  it.each([
    ['unique words', { exact: 'tax works', prefix: '', suffix: '' }, 0, place('tax works')],
    [
      'told by what stands before',
      { exact: 'tax', prefix: 'ipsum The ', suffix: ' works' },
      0,
      place('tax'),
    ],
    [
      'told by what stands after',
      { exact: 'fails', prefix: '', suffix: '. The end' },
      9,
      text.lastIndexOf('fails'),
    ],
    [
      'words that occur twice',
      { exact: 'tax fails', prefix: '', suffix: '' },
      0,
      'quote-ambiguous',
    ],
    [
      'words that do not occur',
      { exact: 'tax fells', prefix: '', suffix: '' },
      0,
      'quote-not-found',
    ],
    [
      'right words, wrong surroundings',
      { exact: 'tax works', prefix: 'My ', suffix: '' },
      0,
      'quote-not-found',
    ],
    ['nothing', { exact: '', prefix: 'The ', suffix: '' }, 0, 'quote-not-found'],
  ])('%s', (_, quote, near, expected) => {
    const result = findQuote(text, quote, near, createSearchBudget());
    expect(result.ok ? result.value.start : result.error).toBe(expected);
    if (result.ok) expect(text.slice(result.value.start, result.value.end)).toBe(quote.exact);
  });

  it.each([
    ['a short quote', 'ab'],
    ['a long one', `b${'a'.repeat(5000)}`],
    ['one that nearly fits everywhere', `${'a'.repeat(2500)}b${'a'.repeat(2500)}`],
  ])('stops searching a hostile file for %s', (_, exact) => {
    const long = 'a'.repeat(3_000_000);
    const budget = createSearchBudget(30_000_000);
    const started = performance.now();
    for (let at = 0; at < 20_000; at += 1) {
      findQuote(long, { exact, prefix: '', suffix: '' }, at, budget);
    }
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
