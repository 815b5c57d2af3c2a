import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { span, type Span } from '../../../domain/text/span';
import { withDraggedEdge } from './edge-spans';

const TEXT = 'Buses come late 👩‍👩‍👧 and full.';
const FAMILY = TEXT.indexOf('👩');

function plain(spans: readonly Span[]): readonly (readonly [number, number])[] {
  return spans.map(({ start, end }) => [start, end]);
}

describe('withDraggedEdge', () => {
  it.each([
    ['moves the end on', [span(0, 5)], 'end', 10, [[0, 10]]],
    ['moves the start back', [span(6, 10)], 'start', 0, [[0, 10]]],
    ['keeps one grapheme at the end', [span(6, 10)], 'end', 2, [[6, 7]]],
    ['keeps one grapheme at the start', [span(6, 10)], 'start', 20, [[9, 10]]],
    ['never cuts a family in half', [span(0, 5)], 'end', FAMILY + 3, [[0, FAMILY + 8]]],
    ['drops parts the end passes', [span(0, 5), span(11, 15)], 'end', 8, [[0, 8]]],
    ['drops parts the start passes', [span(0, 5), span(11, 15)], 'start', 12, [[12, 15]]],
    ['reaches back into the gap', [span(0, 5), span(11, 15)], 'start', 8, [[8, 15]]],
  ] as const)('%s', (_, spans, edge, offset, expected) => {
    expect(plain(withDraggedEdge(TEXT, spans, edge, offset))).toEqual(expected);
  });

  it('never leaves an annotation empty', () => {
    fc.assert(
      fc.property(fc.constantFrom('start', 'end'), fc.nat(TEXT.length), (edge, offset) => {
        const spans = withDraggedEdge(TEXT, [span(6, 10), span(11, 15)], edge, offset);
        expect(spans.length).toBeGreaterThan(0);
        for (const { start, end } of spans) expect(end).toBeGreaterThan(start);
      }),
    );
  });
});
