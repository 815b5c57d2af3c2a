import { getSchema } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId, ArticleText } from '../domain/text/article';
import type { Block, Container } from '../domain/text/block';
import { span } from '../domain/text/span';
import { articleExtensions } from './article-extensions';
import { createArticleDocument } from './document-json';
import { randomArticle } from './testing/random-article';

const schema = getSchema(articleExtensions([]));

function parse(article: ArticleText): Node {
  const doc = schema.nodeFromJSON(createArticleDocument(article).json);
  doc.check();
  return doc;
}

function article(parts: readonly Partial<Block & { text: string }>[]): ArticleText {
  const blocks: Block[] = [];
  let length = 0;
  for (const { text = '', kind = 'paragraph', within = [], ...rest } of parts) {
    blocks.push({ ...rest, kind, within, ...span(length, length + text.length) });
    length += text.length + 2;
  }
  const text = parts.map((part) => part.text ?? '').join('\n\n');
  return { kind: 'text', id: 'a' as ArticleId, text, blocks, marks: [] };
}

const quote = (id: number): Container => ({ kind: 'quote', id });
const list = (id: number): Container => ({ kind: 'list', id, ordered: false, first: 1 });
const item = (id: number): Container => ({ kind: 'item', id });

describe('createArticleDocument', () => {
  it('builds every article, and holds its text unchanged where it says', () => {
    fc.assert(
      fc.property(randomArticle, (random) => {
        const doc = parse(random);
        const { leaves } = createArticleDocument(random);
        expect(leaves.map(({ start, end }) => [start, end])).toEqual(
          random.blocks.map(({ start, end }) => [start, end]),
        );
        for (const { start, end, position } of leaves) {
          const block = doc.nodeAt(position - 1);
          expect(block?.isTextblock).toBe(true);
          expect(block?.content.size).toBe(end - start);
          expect(block?.textBetween(0, block.content.size, '', '\n')).toBe(
            random.text.slice(start, end),
          );
        }
      }),
      { numRuns: 600 },
    );
  });

  it('never lets an unsafe address into the document', () => {
    fc.assert(
      fc.property(randomArticle, (random) => {
        expect(JSON.stringify(createArticleDocument(random).json)).not.toContain('javascript:');
      }),
    );
  });

  it.each([
    [
      'two items of one list',
      [
        [list(1), item(2)],
        [list(1), item(3)],
      ],
      'bulletList(listItem(paragraph("x")), listItem(paragraph("x")))',
    ],
    [
      'two blocks of one item',
      [
        [list(1), item(2)],
        [list(1), item(2)],
      ],
      'bulletList(listItem(paragraph("x"), paragraph("x")))',
    ],
    [
      'a list in a quote',
      [[quote(1)], [quote(1), list(2), item(3)]],
      'blockquote(paragraph("x"), bulletList(listItem(paragraph("x"))))',
    ],
    ['an item outside a list', [[item(2)]], 'paragraph("x")'],
    ['a list without items', [[list(2), quote(3)]], 'blockquote(paragraph("x"))'],
  ] as const)('nests %s', (_, withins, expected) => {
    const doc = parse(article(withins.map((within) => ({ text: 'x', within }))));
    expect(doc.toString()).toBe(`doc(section(${expected}))`);
  });

  it('shows an empty text as one empty paragraph', () => {
    expect(parse(article([])).toString()).toBe('doc(section(paragraph))');
  });

  it('groups 15 to 40 blocks, and starts at a heading when it can', () => {
    const kinds = Array.from({ length: 200 }, (_, nth) =>
      nth % 17 === 0 ? 'heading' : 'paragraph',
    );
    const doc = parse(article(kinds.map((kind) => ({ kind, text: 'x' }) as const)));
    const sizes = Array.from(doc.children, (section) => section.childCount);
    expect(sizes.slice(0, -1).every((size) => size >= 15 && size <= 40)).toBe(true);
    expect(Array.from(doc.children, (section) => section.firstChild?.type.name)).not.toContain(
      'paragraph',
    );
    const plain = parse(article(kinds.map(() => ({ text: 'x' }))));
    expect(Array.from(plain.children, (section) => section.childCount)).toEqual([
      40, 40, 40, 40, 40,
    ]);
  });
});
