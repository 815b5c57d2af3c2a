import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../domain/intake/compose-article';
import type { Draft } from '../../domain/intake/draft';
import { propose } from '../../domain/intake/propose';
import { DANGEROUS_ADDRESSES } from '../../domain/testing/dangerous-links';
import { isSafeHref } from '../../domain/text/href';
import { parseMarkdown } from './parse';

function parse(text: string): Draft {
  const parsed = parseMarkdown(text);
  if (!parsed.ok) throw new Error(parsed.error.kind);
  return parsed.value;
}

/** Each block as its containers, kind and text: `list#1>item#2 paragraph: one`. */
function outline(text: string): readonly string[] {
  return parse(text).blocks.map(({ within, kind, level, text: own }) => {
    const path = within.map((container) => `${container.kind}${container.id}`).join('>');
    return `${path}${path === '' ? '' : ' '}${kind}${level ?? ''}: ${own}`;
  });
}

/** The marks of the first block as `kind(text)`. */
function marks(text: string): readonly string[] {
  const [block] = parse(text).blocks;
  return (block?.marks ?? []).map(({ kind, href, start, end }) => {
    const own = block?.text.slice(start, end) ?? '';
    return `${kind}(${own})${href === undefined ? '' : ` ${href}`}`;
  });
}

function changes(text: string): Readonly<Record<string, number>> {
  const counted = parse(text).changes.flatMap((change) =>
    'count' in change ? [[change.kind, change.count] as const] : [],
  );
  return Object.fromEntries(counted);
}

describe('parseMarkdown', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'headings',
      '# One\n\nTwo\n===\n\n### Three ###',
      ['heading1: One', 'heading1: Two', 'heading3: Three'],
    ],
    ['soft line ends', 'one\ntwo', ['paragraph: one two']],
    ['hard breaks', 'one  \ntwo\\\nthree', ['paragraph: one\ntwo\nthree']],
    ['inner spaces', 'one  two\u00a0 three', ['paragraph: one  two\u00a0 three']],
    ['entities', 'a &amp; b &lt;c&gt; &#0; &nbsp;d', ['paragraph: a & b <c> \ufffd \u00a0d']],
    ['a quote', '> one\n>\n> two', ['quote1 paragraph: one', 'quote1 paragraph: two']],
    [
      'nested lists',
      '- a\n- b\n  1. c\n\nd',
      [
        'list1>item2 paragraph: a',
        'list1>item3 paragraph: b',
        'list1>item3>list4>item5 paragraph: c',
        'paragraph: d',
      ],
    ],
    [
      'tasks',
      '- [x] done\n- [ ] open',
      ['list1>item2 paragraph: [x] done', 'list1>item3 paragraph: [ ] open'],
    ],
    ['code', '```js\nlet a;\n\nlet b;\n```', ['code: let a;\n\nlet b;']],
    [
      'a table with an empty cell',
      '| a | b |\n|---|---|\n| c |   |',
      [
        'table1>row2>cell3 paragraph: a',
        'table1>row2>cell4 paragraph: b',
        'table1>row5>cell6 paragraph: c',
        'table1>row5>cell7 paragraph: ',
      ],
    ],
    [
      'footnotes',
      'Text[^n].\n\n[^n]: The note.',
      ['paragraph: Text[n].', 'paragraph: [n] The note.'],
    ],
    ['definitions and rules', '[a]\n\n***\n\n[a]: https://example.org', ['paragraph: a']],
    [
      'a block of HTML',
      '<div align="center"><p>Some <b>text</b></p>more</div>',
      ['paragraph: Some text', 'paragraph: more'],
    ],
    ['a script', 'a\n\n<script>\nalert(1)\n</script>\n\nb', ['paragraph: a', 'paragraph: b']],
    ['a comment', 'a\n\n<!-- note\n\nmore -->\n\nb', ['paragraph: a', 'paragraph: b']],
    ['inline HTML', 'a <span onclick="alert(1)">b</span><br>c', ['paragraph: a b\nc']],
    ['an image alone', '![alt](x.png)\n\na', ['paragraph: a']],
  ])('reads %s', (_, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  it('knows where an ordered list starts', () => {
    expect(parse('7. a').blocks[0]?.within[0]).toEqual({
      kind: 'list',
      id: 1,
      ordered: true,
      first: 7,
    });
  });

  it.each<[string, readonly string[]]>([
    ['*a* **b** ~~c~~ `d`', ['emphasis(a)', 'strong(b)', 'strike(c)', 'code(d)']],
    ['***a***', ['strong(a)', 'emphasis(a)']],
    ['[a *b*](https://example.org "t")', ['emphasis(b)', 'link(a b) https://example.org']],
    ['[a][1]\n\n[1]: https://example.org/1', ['link(a) https://example.org/1']],
    ['<https://example.org>', ['link(https://example.org) https://example.org']],
    ['www.example.org', ['link(www.example.org) http://www.example.org']],
    ['[a](mailto:a@example.org)', ['link(a) mailto:a@example.org']],
    ['H<sub>2</sub>O, <b>x</b>', ['subscript(2)', 'strong(x)']],
    ['</b>a<b>', []],
    ['[![alt](x.png)](https://example.org) a', []],
  ])('marks %s', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });

  it('counts what it leaves out', () => {
    const text =
      '![a](b.png) <span>x</span> [y](#) [z](javascript:alert(1))\n\n---\n\n<script>alert(1)</script>';
    expect(changes(text)).toEqual({
      'images-left-out': 1,
      'tags-left-out': 2,
      'unsafe-links': 2,
      'rules-left-out': 1,
      'active-content-left-out': 1,
    });
  });

  it.each([
    [
      '---\ntitle: "A: title"\nauthor: Jane Doe\ndate: 2024-05-06\nlang: en\n---\nText',
      { title: 'A: title', byline: 'Jane Doe', date: '2024-05-06', language: 'en' },
    ],
    [
      '---\ntitle: x\nauthors:\n  - A B\n  - C D\ntags: [a, b]\nurl: https://example.org/x\n---\n\nText',
      { title: 'x', byline: 'A B, C D', source: 'https://example.org/x' },
    ],
    ["---\ntitle: 'it'\n...\nText", { title: 'it' }],
    ['---\n__proto__: x\nconstructor: y\n---\nText', {}],
  ])('reads front matter', (text, meta) => {
    const draft = parse(text);
    expect([draft.meta, draft.blocks.map((block) => block.text)]).toEqual([meta, ['Text']]);
  });

  it('takes two rules with prose between for what they are', () => {
    expect(outline('---\n\nSome prose. And more\nof it.\n\n---\n')).toEqual([
      'paragraph: Some prose. And more of it.',
    ]);
  });

  it.each(DANGEROUS_ADDRESSES)('makes no link of %j', (address) => {
    const spellings = [
      `[x](${address})`,
      `[x](<${address}>)`,
      `[x][r]\n\n[r]: ${address}`,
      `<${address}>`,
      `<a href="${address}">x</a>`,
      address,
    ];
    const hrefs = spellings.flatMap((text) =>
      parse(text).blocks.flatMap((block) => block.marks.flatMap((mark) => mark.href ?? [])),
    );
    expect(
      hrefs.filter((href) => !isSafeHref(href) || /script|data:/i.test(href.slice(0, 12))),
    ).toEqual([]);
  });

  it.each<[string, string]>([
    ['quotes', '>'.repeat(100_000)],
    ['spaced quotes', `${'> '.repeat(100_000)}a`],
    ['lists', '- '.repeat(100_000)],
    ['numbered lists', `${'1. '.repeat(50_000)}a`],
    [
      'indented lists',
      Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n'),
    ],
    ['deep lists over and over', `${'- '.repeat(60)}a\n\n`.repeat(5000)],
    ['brackets', '['.repeat(100_000)],
    ['closed brackets', '['.repeat(50_000) + ']'.repeat(50_000)],
    ['links', '[a]('.repeat(50_000)],
    ['images', '!['.repeat(100_000)],
    ['emphasis that may pair', '*a_b'.repeat(100_000)],
    ['nested emphasis', '**a'.repeat(30_000) + 'b**'.repeat(30_000)],
  ])('refuses nested %s at once', (_, text) => {
    expect(parseMarkdown(text)).toEqual({ ok: false, error: { kind: 'too-deep', limit: 64 } });
  });

  it.each<[string, string]>([
    ['asterisks', '*'.repeat(100_000)],
    ['backticks', '`'.repeat(100_000)],
    ['angle brackets', '<'.repeat(100_000)],
    ['spaces', `${' '.repeat(100_000)}a`],
    ['escaped brackets', '\\['.repeat(20_000)],
    ['a paragraph of many lines', 'some words\n'.repeat(10_000)],
    ['sixty quotes', `${'> '.repeat(60)}a`],
    ['emphasis to the brink', '**a'.repeat(4_500) + 'b**'.repeat(4_500)],
  ])(
    'takes %s, or refuses them, without falling over',
    (_, text) => {
      const parsed = parseMarkdown(text);
      expect(parsed.ok || parsed.error.kind).toBe(parsed.ok ? true : 'too-deep');
    },
    60_000,
  );

  it('keeps every rule for any characters', () => {
    const piece = fc.constantFrom(
      '#',
      '# ',
      '*',
      '**',
      '_',
      '`',
      '```\n',
      '[',
      ']',
      '(',
      ')',
      '](#)',
      '![',
      '<',
      '>',
      '> ',
      '- ',
      '1. ',
      '|',
      '|-|\n',
      '---\n',
      '~~',
      '[^a]',
      '[^a]: ',
      '&#0;',
      '\\',
      '\n',
      '\n\n',
      '    ',
      '\t',
      'a',
      'b c',
      '🌍',
      '\0',
      '\ud83c',
      '\ufeff',
      '\r\n',
      '<b>',
      '</b>',
      '<script>',
      '<!--',
      '-->',
      'https://example.org ',
      '__proto__',
      ': ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const parsed = parseMarkdown(pieces.join(''));
        if (!parsed.ok) return parsed.error.kind === 'too-deep';
        const composed = composeArticle(parsed.value, { cuts: new Set(), joins: [] });
        if (!composed.ok) return composed.error.kind === 'no-text';
        propose(parsed.value, 'a.md');
        return parsed.value.blocks.every((block) =>
          block.marks.every(
            (mark) =>
              mark.start >= 0 &&
              mark.start < mark.end &&
              mark.end <= block.text.length &&
              (mark.href === undefined || isSafeHref(mark.href)),
          ),
        );
      }),
      { numRuns: 3000 },
    );
  }, 60_000);

  it('reads the sample article cleanly', () => {
    const draft = parse(readFileSync('public/sample/sample-article.md', 'utf8'));
    const { meta, cuts, joins } = propose(draft, 'sample-article.md');
    expect(draft.changes).toEqual([]);
    expect(meta).toEqual({
      title: 'A free bus that never comes',
      byline: 'Ines Halloran',
      publication: 'The Brackwater Courier',
      date: '14 March 2025',
      source: 'sample-article.md',
      language: 'en',
    });
    expect(cuts).toEqual([
      { block: 1, reason: 'byline' },
      { block: 2, reason: 'publication-line' },
      { block: 3, reason: 'publication-line' },
    ]);
    expect(joins).toEqual([]);
    expect(draft.blocks.filter((block) => block.kind === 'heading')).toHaveLength(4);
    expect(draft.blocks.filter((block) => block.within[0]?.kind === 'list')).toHaveLength(3);
  });
});
