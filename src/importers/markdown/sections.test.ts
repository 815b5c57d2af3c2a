import { describe, expect, it } from 'vitest';
import { parseMarkdown } from './parse';
import { splitSections } from './sections';

const PART = [
  '## A heading',
  'A paragraph with [a link][ref] and *emphasis*,\nover two lines.',
  '- one\n\n  still one\n\n- two',
  '```\ncode\n\nA line of it\n\n# not a heading\n```',
  '> A quote\n\n> and another',
  '1. first\n2. second',
].join('\n\n');

function book(part: string, definitions: string): string {
  return `${`${part}\n\n`.repeat(Math.ceil(90_000 / part.length))}${definitions}`;
}

describe('splitSections', () => {
  it('gives the same blocks as the whole, definitions at the end included', () => {
    const long = book(PART, '[ref]: https://example.org/a\n');
    expect(splitSections(long).length).toBeGreaterThan(1);
    const parsed = parseMarkdown(long);
    const part = parseMarkdown(`${PART}\n\n[ref]: https://example.org/a\n`);
    if (!parsed.ok || !part.ok) throw new Error('refused');
    const times = parsed.value.blocks.length / part.value.blocks.length;
    const shape = (blocks: typeof part.value.blocks): unknown =>
      blocks.map(({ kind, text, marks, within }) => [kind, text, marks, within.map((c) => c.kind)]);
    expect(shape(parsed.value.blocks)).toEqual(
      Array.from({ length: times }, () => shape(part.value.blocks)).flat(),
    );
  }, 60_000);

  it.each([
    ['fenced code in a list', `${PART}\n\n- \`\`\`\n  code\n  \`\`\``],
    ['indented fences', `${PART}\n\n  ~~~\n  code\n  ~~~`],
    ['a comment', `${PART}\n\n<!-- a\n\nb -->`],
    ['preformatted HTML', `${PART}\n\n<pre>\n\nb</pre>`],
  ])('leaves a text with %s whole', (_, part) => {
    expect(splitSections(book(part, ''))).toHaveLength(1);
  });

  it('does not cut in code that stays open', () => {
    const code = `Text\n\n\`\`\`\n${'A line\n\n'.repeat(10_000)}`;
    expect(splitSections(code)).toHaveLength(1);
  });

  it('leaves a short text whole', () => {
    expect(splitSections(PART)).toEqual([{ text: PART, lead: 0 }]);
  });
});
