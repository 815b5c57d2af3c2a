import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spanIn } from '../testing/samples';
import { mergeSpans, span, spansOutside, spansOverlap } from './span';

test.each([
  ['touching ends do not overlap', span(0, 3), span(3, 5), false],
  ['one character does', span(0, 4), span(3, 5), true],
  ['inside does', span(0, 9), span(3, 5), true],
])('%s', (_, a, b, expected) => {
  expect(spansOverlap(a, b)).toBe(expected);
  expect(spansOverlap(b, a)).toBe(expected);
});

test('merged spans are sorted, disjoint, and cover the same characters', () => {
  fc.assert(
    fc.property(fc.array(spanIn(30), { maxLength: 8 }), (spans) => {
      const merged = mergeSpans(spans);
      merged.forEach((item, index) => {
        expect(item.start).toBeLessThan(item.end);
        if (index > 0) expect(item.start).toBeGreaterThan(merged[index - 1]?.end ?? 0);
      });
      for (let at = 0; at < 31; at += 1) {
        const covers = (item: { start: number; end: number }): boolean =>
          item.start <= at && at < item.end;
        expect(merged.some(covers)).toBe(spans.some(covers));
      }
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['nothing', [], [span(0, 9)]],
  ['the start', [span(0, 4)], [span(4, 9)]],
  ['the end', [span(4, 9)], [span(0, 4)]],
  ['the middle', [span(2, 3), span(5, 6)], [span(0, 2), span(3, 5), span(6, 9)]],
  ['all', [span(0, 9)], []],
])('%s taken out leaves the rest', (_, spans, rest) => {
  expect(spansOutside(spans, 9)).toEqual(rest);
});
