import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotation, spanIn } from '../testing/samples';
import { span, spansOverlap } from '../text/span';
import type { Annotation } from './annotation';
import {
  annotationsAt,
  annotationsOver,
  createAnnotationIndex,
  EMPTY_INDEX,
  extentOf,
  withChange,
  type AnnotationIndex,
} from './annotation-index';

const LENGTH = 60;
const nonEmpty = spanIn(LENGTH).filter(({ start, end }) => end > start);

const change = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
  span: fc.option(nonEmpty, { freq: 4 }),
  labels: fc.subarray(['claim', 'evidence', 'framing']),
});

function withoutSharedLanes(index: AnnotationIndex): void {
  for (const a of index.ordered) {
    for (const b of index.ordered) {
      if (a.id < b.id && spansOverlap(extentOf(a), extentOf(b))) {
        expect(index.lanes.get(a.id)).not.toBe(index.lanes.get(b.id));
      }
    }
  }
}

describe('withChange', () => {
  test('any sequence of changes gives the index made from scratch; lanes stay apart', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
        const kept = new Map<string, Annotation>();
        let index = EMPTY_INDEX;
        for (const { id, span: at, labels } of changes) {
          const before = kept.get(id) ?? null;
          const after = at ? annotation(id, [at], labels) : null;
          index = withChange(index, before, after);
          if (after) kept.set(id, after);
          else kept.delete(id);
        }
        const fresh = createAnnotationIndex(kept.values());
        expect(index.ordered).toEqual(fresh.ordered);
        expect(index.byId).toEqual(fresh.byId);
        expect(index.counts).toEqual(fresh.counts);
        expect(index.reach).toEqual(fresh.reach);
        expect(new Set(index.lanes.keys())).toEqual(new Set(fresh.lanes.keys()));
        withoutSharedLanes(index);
        withoutSharedLanes(fresh);
      }),
      { numRuns: 3000 },
    );
  });

  test('leaves the index it was given as it was', () => {
    const before = createAnnotationIndex([annotation('a', [span(0, 5)])]);
    withChange(before, null, annotation('b', [span(1, 2)]));
    expect(before.ordered).toHaveLength(1);
    expect(before.byId.size).toBe(1);
  });
});

describe('annotationsOver', () => {
  test('finds exactly those that share a character', () => {
    fc.assert(
      fc.property(fc.array(nonEmpty, { maxLength: 20 }), nonEmpty, (spans, wanted) => {
        const all = spans.map((item, at) => annotation(`a${String(at)}`, [item]));
        const index = createAnnotationIndex(all);
        const expected = index.ordered.filter((item) =>
          item.spans.some((part) => spansOverlap(part, wanted)),
        );
        expect(annotationsOver(index, wanted)).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
  });

  test('passes over the gap of a discontinuous one', () => {
    const index = createAnnotationIndex([annotation('a', [span(0, 3), span(10, 12)])]);
    expect(annotationsAt(index, 5)).toEqual([]);
    expect(annotationsAt(index, 11)).toHaveLength(1);
  });

  test('reaches every one of fifty at one point, the shortest first', () => {
    const all = Array.from({ length: 50 }, (_, at) =>
      annotation(`a${String(at)}`, [span(at, 100 - at)]),
    );
    const found = annotationsAt(createAnnotationIndex(all), 50);
    expect(found).toHaveLength(50);
    expect(found[0]?.id).toBe('a49');
    expect(found.at(-1)?.id).toBe('a0');
  });
});
