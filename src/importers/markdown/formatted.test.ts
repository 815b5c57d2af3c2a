import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DANGEROUS_ADDRESSES } from '../../domain/testing/dangerous-links';
import type { FormattedBlock } from '../../lib/formatted';
import { readFormatted } from './formatted';

/** As lines, two spaces per depth: `paragraph a *b* [c](https://…)`. */
function outline(blocks: readonly FormattedBlock[], depth = 0): readonly string[] {
  const pad = '  '.repeat(depth);
  return blocks.flatMap((block): readonly string[] => {
    if (block.kind === 'quote') return [`${pad}quote`, ...outline(block.blocks, depth + 1)];
    if (block.kind === 'list') {
      return block.items.flatMap((item, at) => [
        `${pad}${block.ordered ? String(block.first + at) : '-'}`,
        ...outline(item, depth + 1),
      ]);
    }
    const content = block.content.map(({ text, marks, href }) => {
      const marked = marks.length === 0 ? text : `{${marks.join(' ')}: ${text}}`;
      return href === undefined ? marked : `<${marked} ${href}>`;
    });
    const level = block.kind === 'heading' ? String(block.level) : '';
    return [`${pad}${block.kind}${level} ${content.join('')}`];
  });
}

describe('readFormatted', () => {
  it.each<[string, string, readonly string[]]>([
    ['nothing', ' \n', []],
    [
      'paragraphs',
      'One *two*\nthree.\n\n**Four _five_**',
      ['paragraph One {emphasis: two} three.', 'paragraph {strong: Four }{strong emphasis: five}'],
    ],
    [
      'headings',
      '## Do\n\n- a\n- b\n\n3. c\n4. d',
      [
        'heading2 Do',
        '-',
        '  paragraph a',
        '-',
        '  paragraph b',
        '3',
        '  paragraph c',
        '4',
        '  paragraph d',
      ],
    ],
    [
      'lists in lists',
      '- a\n\n  more\n  1. b\n- c',
      ['-', '  paragraph a', '  paragraph more', '  1', '    paragraph b', '-', '  paragraph c'],
    ],
    ['two lists one after the other', '- a\n\n* b', ['-', '  paragraph a', '-', '  paragraph b']],
    ['quotes', '> a\n>\n> b\n\nc', ['quote', '  paragraph a', '  paragraph b', 'paragraph c']],
    [
      'links',
      '[a *b*](https://example.org)',
      ['paragraph <a  https://example.org><{emphasis: b} https://example.org>'],
    ],
    ['code', '`x`\n\n```\ny\n\nz\n```', ['paragraph {code: x}', 'code y\n\nz']],
    ['a rule first', '---\na: b\n---', ['heading2 a: b']],
    [
      'a table',
      '| a | b |\n|---|---|\n| c | d |',
      ['paragraph a', 'paragraph b', 'paragraph c', 'paragraph d'],
    ],
    [
      'HTML',
      'a <b onclick="x()">c</b><script>alert(1)</script>',
      ['paragraph a {strong: c}alert(1)'],
    ],
  ])('%s', (_, markdown, lines) => {
    expect(outline(readFormatted(markdown))).toEqual(lines);
  });

  it.each(DANGEROUS_ADDRESSES)('no link to %j', (address) => {
    const found = JSON.stringify(readFormatted(`[a](<${address}>)`));
    expect(found).not.toContain('href');
  });

  it('reads whatever is typed, however deep', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80, unit: 'grapheme' }), (typed) => {
        expect(() => readFormatted(typed)).not.toThrow();
      }),
    );
    const deep = `${'> '.repeat(400)}deep`;
    expect(outline(readFormatted(deep)).join('')).toContain('deep');
  });
});
