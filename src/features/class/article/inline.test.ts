import fc from 'fast-check';
import { expect, test } from 'vitest';
import { span } from '../../../domain/text/span';
import { createArticleDocument } from '../../../editor/document-json';
import { randomArticle } from '../../../editor/testing/random-article';
import { clipInline, partsOf, type Part } from './inline';

type Leaf = Extract<Part, { kind: 'leaf' }>;

function leavesOf(parts: readonly Part[]): readonly Leaf[] {
  return parts.flatMap((part) => (part.kind === 'leaf' ? [part] : leavesOf(part.parts)));
}

test('every leaf is there once, in order, and its inline content is the very text of its block', () => {
  fc.assert(
    fc.property(randomArticle, (article) => {
      const document = createArticleDocument(article);
      const leaves = leavesOf(partsOf(document));
      expect(leaves.map(({ index }) => index)).toEqual(document.leaves.map((_, index) => index));
      leaves.forEach(({ index, inline }) => {
        const { start = 0, end = 0 } = document.leaves[index] ?? {};
        let at: number = start;
        for (const item of inline) {
          expect(item.start).toBe(at);
          if (item.isBreak) expect(article.text[at]).toBe('\n');
          at = item.end;
        }
        expect(at).toBe(end);
      });
    }),
  );
});

test('clipping keeps what is inside', () => {
  const inline = [
    { ...span(0, 4), isBreak: false, marks: [] },
    { ...span(4, 5), isBreak: true, marks: [] },
    { ...span(5, 9), isBreak: false, marks: [] },
  ];
  expect(clipInline(inline, span(2, 7)).map(({ start, end }) => [start, end])).toEqual([
    [2, 4],
    [4, 5],
    [5, 7],
  ]);
});
