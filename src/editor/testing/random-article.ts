/** Articles of every shape for property tests, well-formed containers or not. */
import fc from 'fast-check';
import type { ArticleId, ArticleText } from '../../domain/text/article';
import type { Block, Container, InlineMark, MarkKind } from '../../domain/text/block';
import { span } from '../../domain/text/span';

const words = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '\n', '\u{1f30d}', 'e\u0301'),
  maxLength: 12,
});

const containerId = fc.integer({ min: 1, max: 6 });

const container: fc.Arbitrary<Container> = fc.oneof(
  fc.record({ kind: fc.constant('quote' as const), id: containerId }),
  fc.record({
    kind: fc.constant('list' as const),
    id: containerId,
    ordered: fc.boolean(),
    first: fc.integer({ min: 0, max: 5 }),
  }),
  fc.record({ kind: fc.constant('item' as const), id: containerId }),
  fc.record({ kind: fc.constant('table' as const), id: containerId }),
  fc.record({ kind: fc.constant('row' as const), id: containerId }),
  fc.record({ kind: fc.constant('cell' as const), id: containerId, header: fc.boolean() }),
);

const part = fc.record({
  text: words.map((value) => value.replaceAll('\n\n', '\n')),
  kind: fc.constantFrom('paragraph' as const, 'heading' as const, 'code' as const),
  level: fc.integer({ min: 1, max: 6 }),
  within: fc.array(container, { maxLength: 6 }),
});

const mark = fc.record({
  kind: fc.constantFrom<MarkKind>('emphasis', 'strong', 'strike', 'code', 'superscript', 'link'),
  start: fc.nat({ max: 80 }),
  length: fc.integer({ min: 1, max: 40 }),
  href: fc.constantFrom('https://example.org/', 'mailto:a@example.org', 'javascript:alert(1)'),
});

export const randomArticle: fc.Arbitrary<ArticleText> = fc
  .record({
    parts: fc.array(part, { minLength: 1, maxLength: 12 }),
    marks: fc.array(mark, { maxLength: 6 }),
  })
  .map(({ parts, marks }) => {
    const blocks: Block[] = [];
    let length = 0;
    for (const { text, kind, level, within } of parts) {
      const heading = kind === 'heading' ? { level } : {};
      blocks.push({ kind, ...heading, within, ...span(length, length + text.length) });
      length += text.length + 2;
    }
    return {
      kind: 'text',
      id: 'random' as ArticleId,
      text: parts.map(({ text }) => text).join('\n\n'),
      blocks,
      marks: marks.map(({ kind, start, length: size, href }): InlineMark => ({
        kind,
        ...span(start, start + size),
        ...(kind === 'link' ? { href } : {}),
      })),
    };
  });
