import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnnotationId } from '../../../domain/annotation/annotation';
import { mergeSpans, span } from '../../../domain/text/span';
import { segmentsOf, type LayerMark } from './segments';

const someSpans = fc
  .array(fc.tuple(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 10 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((pairs) => mergeSpans(pairs.map(([at, size]) => span(at, at + size))));
const someMark: fc.Arbitrary<LayerMark> = fc.record({
  id: fc.uuid().map((id) => id as AnnotationId),
  spans: someSpans,
  labelIds: fc.constant([]),
  note: fc.constant(''),
  layer: fc.constantFrom('own' as const, 'other' as const),
  tag: fc.constant('1'),
});

test('segments follow each other over the whole block and carry just the marks that hold them', () => {
  fc.assert(
    fc.property(fc.array(someMark, { maxLength: 5 }), someSpans, (marks, passages) => {
      const block = span(5, 35);
      const segments = segmentsOf(block, { marks, inline: [], passages });
      expect(segments[0]?.start).toBe(5);
      expect(segments.at(-1)?.end).toBe(35);
      segments.forEach((segment, at) => {
        expect(segment.end).toBeGreaterThan(segment.start);
        if (at > 0) expect(segment.start).toBe(segments[at - 1]?.end);
        for (let offset: number = segment.start; offset < segment.end; offset += 1) {
          const holds = ({ start, end }: { start: number; end: number }): boolean =>
            start <= offset && offset < end;
          const ids = marks.filter(({ spans }) => spans.some(holds)).map(({ id }) => id);
          expect(segment.marks.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
          expect(segment.isOutside).toBe(!passages.some(holds));
        }
      });
    }),
  );
});

test('a mark is named once, where it begins', () => {
  const mark: LayerMark = {
    id: 'a' as AnnotationId,
    spans: [span(2, 4), span(6, 8)],
    labelIds: [],
    note: '',
    layer: 'own',
    tag: '1',
  };
  const segments = segmentsOf(span(0, 10), { marks: [mark], inline: [], passages: [] });
  expect(segments.filter(({ begins }) => begins.length > 0).map(({ start }) => start)).toEqual([2]);
});
