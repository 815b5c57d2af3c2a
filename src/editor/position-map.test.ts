import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { span } from '../domain/text/span';
import { createArticleDocument } from './document-json';
import { createPositionMap, docPosition, type PositionMap } from './position-map';
import { randomArticle } from './testing/random-article';

/** Three blocks, the second empty: "ab", "", "cde". */
/** More by `npm run torture -- properties`. */
const RUNS = Number(process.env['POSTIL_RUNS'] ?? 1500);

const LEAVES = [
  { ...span(0, 2), position: docPosition(2) },
  { ...span(4, 4), position: docPosition(6) },
  { ...span(6, 9), position: docPosition(8) },
];
const map = createPositionMap(LEAVES);

describe('createPositionMap', () => {
  it.each([
    [0, 2, 2],
    [2, 4, 4],
    [3, 4, 6],
    [4, 6, 6],
    [5, 6, 8],
    [6, 8, 8],
    [9, 11, 11],
    [-5, 2, 2],
    [99, 11, 11],
  ])('offset %d is position %d, or %d on the other side', (offset, before, after) => {
    expect(map.toPosition(offset, 'before')).toBe(before);
    expect(map.toPosition(offset, 'after')).toBe(after);
  });

  it.each([
    [0, 0, 0],
    [4, 2, 2],
    [5, 2, 4],
    [7, 4, 6],
    [12, 9, 9],
    [99, 9, 9],
  ])('position %d is offset %d, or %d on the other side', (position, before, after) => {
    expect(map.toOffset(position, 'before')).toBe(before);
    expect(map.toOffset(position, 'after')).toBe(after);
  });

  it.each([
    ['inside', 0, 1, [0, 1]],
    ['with the separators around it', 2, 6, null],
    ['from the end of a block', 2, 7, [6, 7]],
    ['to the start of a block', 1, 6, [1, 2]],
    ['from between two blocks to between two others', 3, 5, null],
    ['all of it', 0, 9, [0, 9]],
  ])('trims a span %s', (_, start, end, expected) => {
    expect(map.trim(span(start, end))).toEqual(expected && span(...(expected as [number, number])));
  });

  it('finds the piece of a span in every block', () => {
    expect(map.piecesOf(span(1, 7))).toEqual([
      { from: 3, to: 4 },
      { from: 8, to: 9 },
    ]);
  });

  it('goes there and back for every offset of every article', () => {
    fc.assert(
      fc.property(randomArticle, (article) => {
        const random = createPositionMap(createArticleDocument(article).leaves);
        const lost: number[] = [];
        for (const block of article.blocks) {
          for (let offset: number = block.start; offset <= block.end; offset += 1) {
            if (random.toOffset(random.toPosition(offset)) !== offset) lost.push(offset);
          }
        }
        expect(lost).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('is monotonic, and its pieces are the text of the span without separators', () => {
    fc.assert(
      fc.property(randomArticle, fc.nat(), fc.nat(), (article, a, b) => {
        const { text } = article;
        const random = createPositionMap(createArticleDocument(article).leaves);
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort(
          (x, y) => x - y,
        );
        expect(random.toPosition(start)).toBeLessThanOrEqual(random.toPosition(end));
        const value = span(start, end);
        const trimmed = random.trim(value);
        expect(textOfPieces(text, random, trimmed ?? span(0, 0))).toBe(
          textOfPieces(text, random, value),
        );
      }),
      { numRuns: RUNS },
    );
  });
});

function textOfPieces(
  text: string,
  positions: PositionMap,
  value: ReturnType<typeof span>,
): string {
  return positions
    .piecesOf(value)
    .map(({ from, to }) => text.slice(positions.toOffset(from, 'after'), positions.toOffset(to)))
    .join('|');
}
