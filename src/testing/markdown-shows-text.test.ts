/** What is written as Markdown says, to a reader of Markdown that is not ours, the words it was made of. */
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it, test } from 'vitest';
import { markdownQuotation } from '../codecs/quotation/quotation';
import { markdownCell, markdownText } from '../containers/markdown/escape';

const RUNS = Number(process.env['POSTIL_RUNS'] ?? 300);

const HARD: readonly (readonly [string, string])[] = [
  ['a table', 'a | b\n|---|---|\n| c'],
  ['code', '`a` ``b`` ```\n~~~'],
  ['emphasis', '*a* **b** _c_ __d__ ~~e~~ snake_case_name 2*3*4'],
  ['links', '[a](b) ![c](d) [e][f] [^1] [^1]: g [[h]]'],
  ['HTML', '<b>a</b> <!-- b --> <script>c</script> &amp; &#65; &copy;'],
  ['addresses', 'https://a.org/b_c_d <d@e.org> www.a.org/b_c*d* f_g_h@i.org'],
  ['headings', '# a #\n## b\nc\n===\nd\n---'],
  ['lists', '- a\n+ b\n* c\n1. d\n23) e\n- [ ] f\n14. Mai 2019'],
  ['quotes and indents', '> a\n    b\n\tc\n  d'],
  ['backslashes', '\\ \\\\ \\* a\\\nb\\'],
  ['right to left', 'שלום *עולם* | مرحبا_بك_يا [عالم]'],
  ['emoji', '👩‍👩‍👧 :smile: 🏳️‍🌈|🌍* e\u0301_'],
  ['dollars, carets', '$x^2$ H~2~O ==a== %%b%% {#id} ---'],
];

const PIECES = HARD.flatMap(([, text]) => text.split(/(?<=[ \n])|(?=[ \n])/));
const hard = fc
  .array(
    fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(...'\\`*_{}[]()<>#|~&!$^:=%@.-+1 \n')),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((pieces) =>
    pieces
      .join('')
      .replace(/\n{2,}/g, '\n')
      .trim(),
  )
  .filter((text) => text !== '');

describe('a paragraph', () => {
  const isShown = (text: string): void => {
    const [only, ...more] = read(markdownText(text, true));
    expect([only?.type, more.length]).toEqual(['paragraph', 0]);
    expect(plain(only)).toBe(text);
  };
  test.each(HARD)('with %s', (_, text) => isShown(text));
  it('of random signs', () => {
    fc.assert(fc.property(hard, isShown), { numRuns: RUNS });
  });
});

describe('a cell', () => {
  const isShown = (text: string): void => {
    const cell = markdownCell(text);
    const [table, ...more] = read(`| a | b |\n|---|---|\n| ${cell} | ${cell} |`);
    expect(more).toEqual([]);
    const rows = table?.type === 'table' ? table.children : [];
    expect(rows.map(({ children }) => children.map(plain))).toEqual([
      ['a', 'b'],
      [text, text],
    ]);
  };
  test.each([...HARD, ['line ends of every kind', 'a\nb'] as const])('with %s', (_, text) =>
    isShown(text),
  );
  it('of random signs', () => {
    fc.assert(fc.property(hard, isShown), { numRuns: RUNS });
  });
  it('keeps its row whatever ends a line', () => {
    expect(markdownCell('a\r\nb\rc\nd')).toBe('a<br>b<br>c<br>d');
  });
});

describe('a cell at the head of a paragraph or a footnote', () => {
  const isShown = (text: string): void => {
    const cell = markdownCell(text);
    const [head, note, ...more] = read(`${cell}\n\n[^1]: ${cell}`);
    expect([head?.type, note?.type, more.length]).toEqual(['paragraph', 'footnoteDefinition', 0]);
    expect(plain(head)).toBe(text);
    expect(note?.type === 'footnoteDefinition' && note.children.map(({ type }) => type)).toEqual([
      'paragraph',
    ]);
    expect(plain(note)).toBe(text);
  };
  test.each(HARD)('with %s', (_, text) => isShown(text));
  it('of random signs', () => {
    fc.assert(fc.property(hard, isShown), { numRuns: RUNS });
  });
});

describe('a quotation', () => {
  const from = { byline: '', title: '', publication: '', date: '', source: '', language: '' };
  const shownParagraphs = (words: string): string => words.replace(/\n{2,}/g, '\n\n');
  const isShown = (words: string): void => {
    const [quote, ...more] = read(markdownQuotation({ words, from }));
    expect([quote?.type, more.length]).toEqual(['blockquote', 0]);
    const paragraphs = quote?.type === 'blockquote' ? quote.children : [];
    expect(paragraphs.map(({ type }) => type)).toEqual(paragraphs.map(() => 'paragraph'));
    expect(paragraphs.map(plain).join('\n\n')).toBe(shownParagraphs(words));
  };
  test.each(HARD)('with %s', (_, text) => isShown(`${text}\n\n${text}\n\n\n${text}`));
  it('of random signs', () => {
    fc.assert(
      fc.property(fc.array(hard, { minLength: 1, maxLength: 3 }), (parts) =>
        isShown(parts.join('\n\n')),
      ),
      {
        numRuns: RUNS,
      },
    );
  });
});

it('what only Obsidian reads is escaped, and no single sign of it', () => {
  const [cell, text] = [markdownCell('==a== %%b%% 1=1 5%'), markdownText('a===b', false)];
  expect([cell, text]).toEqual(['\\==a\\== \\%%b\\%% 1=1 5%', 'a\\=\\==b']);
});

function read(markdown: string): readonly Nodes[] {
  const extensions = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };
  return fromMarkdown(markdown, extensions).children;
}

/** What is seen of it. */
function plain(node: Nodes | undefined): string {
  if (!node) return '';
  if (node.type === 'html') return node.value === '<br>' ? '' : `HTML(${node.value})`;
  if (node.type === 'text') return node.value;
  if (
    node.type === 'paragraph' ||
    node.type === 'tableCell' ||
    node.type === 'footnoteDefinition' ||
    node.type === 'link'
  ) {
    return seen(node.children);
  }
  return node.type.toUpperCase();
}

/** A break and the line end behind it are one. */
function seen(nodes: readonly Nodes[]): string {
  return nodes
    .map((node, at) => {
      if (node.type === 'html' && node.value === '<br>') return '\n';
      const isAfterBreak = nodes[at - 1]?.type === 'html';
      return isAfterBreak ? plain(node).replace(/^\n/, '') : plain(node);
    })
    .join('');
}
