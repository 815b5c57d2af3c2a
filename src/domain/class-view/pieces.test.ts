import fc from 'fast-check';
import { expect, test } from 'vitest';
import { span } from '../text/span';
import { spanIn } from '../testing/samples';
import { piecesOf } from './pieces';

const BLOCKS = [span(0, 5), span(7, 7), span(9, 16)];

test('pieces cover their block, and each character lies under its layers in their order', () => {
  fc.assert(
    fc.property(fc.array(spanIn(18), { maxLength: 6 }), (spans) => {
      const layers = spans.map((place, what) => ({ ...place, what }));
      const cut = piecesOf(BLOCKS, layers);
      BLOCKS.forEach((block, index) => {
        const pieces = cut[index] ?? [];
        pieces.forEach(({ start }, at) => {
          expect(start).toBe(pieces[at - 1]?.end ?? block.start);
        });
        expect(pieces.at(-1)?.end ?? block.end).toBe(block.end);
        for (let at: number = block.start; at < block.end; at += 1) {
          const piece = pieces.find(({ start, end }) => start <= at && at < end);
          const over = layers.filter(({ start, end }) => start <= at && at < end);
          expect(piece?.layers).toEqual(over.map(({ what }) => what));
        }
      });
    }),
  );
});
