import { describe, expect, it } from 'vitest';
import { span } from '../../domain/text/span';
import type { ExportedArticle } from '../../domain/transfer/export';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  tortureArticle,
} from '../../domain/transfer/testing/export-samples';
import { sha256HexOf } from '../../lib/sha256';
import { serializeMarkdown } from './serialize';

const RUNS = Number(process.env['POSTIL_RUNS'] ?? 60);

function reportOf(article: ExportedArticle): string {
  return String(serializeMarkdown([article], CONTEXT).files[0]?.content);
}

it('the example, from the first sign to the last', () => {
  expect(reportOf(exampleArticle())).toBe(`# Article 1

A. Writer · The Paper · May 14, 2019 · https\\://example.org/article

Read by Coder 1

---

Officials say <mark>the 🌍 climate tax</mark>[^1]<mark> works.</mark>

<mark>Critics call it a tax grab</mark>[^2].

---

## Labels

| Label | Count | Meaning |
|---|---:|---|
| Claim | 1 |  |
| Framing | 1 | How it is put. |

## Annotations

| No. | Labels | Words | Note | Reader |
|---:|---|---|---|---|
| 1 | Claim | the 🌍 climate tax |  | Coder 1 |
| 2 | Framing | climate tax works.<br><br>Critics call it a tax grab | Loaded term\\: “tax grab” | Coder 1 |

## Links

- 2 attacks 1

Postil 1.0.0, 2026-08-24

[^1]: Claim

[^2]: Framing: Loaded term\\: “tax grab”

`);
});

describe('words', () => {
  it('of the torture text come back, and each quote from its row', () => {
    expectSame(tortureArticle());
  });

  it('of random libraries too', () => {
    for (let seed = 0; seed < RUNS; seed += 1) {
      for (const article of randomArticles(seed, 6, sha256HexOf)) expectSame(article);
    }
  });

  it('that Markdown would take for signs are escaped', () => {
    const text = '- a\n1. b\n  # *c* | <d> [e](f) ~~g~~ `h` &amp; \\';
    const article = { ...exampleArticle(), readings: [] };
    const blocks = [{ kind: 'paragraph' as const, ...span(0, text.length), within: [] }];
    expect(reportOf({ ...article, text: { ...article.text, text, blocks } })).toContain(
      '\\- a<br>\n1\\. b<br>\n&#32;&#32;\\# \\*c\\* \\| \\<d\\> \\[e\\](f) \\~\\~g\\~\\~ \\`h\\` \\&amp; \\\\',
    );
  });
});

it('structure: headings, quotes, items in order, code with its notes after it', () => {
  const article = exampleArticle();
  const list = { kind: 'list', id: 1, ordered: true, first: 3 } as const;
  const blocks: ExportedArticle['text']['blocks'] = [
    { kind: 'heading', level: 1, ...span(0, 1), within: [] },
    { kind: 'paragraph', ...span(3, 4), within: [list, { kind: 'item', id: 2 }] },
    { kind: 'paragraph', ...span(6, 7), within: [list, { kind: 'item', id: 3 }] },
    { kind: 'paragraph', ...span(9, 10), within: [{ kind: 'quote', id: 4 }] },
    { kind: 'code', ...span(12, 15), within: [] },
  ];
  const [reading] = article.readings;
  const [mark] = reading!.annotations;
  const changed: ExportedArticle = {
    ...article,
    text: { ...article.text, text: 'A\n\nB\n\nC\n\nD\n\n```', blocks },
    readings: [{ ...reading!, links: [], annotations: [{ ...mark!, spans: [span(12, 15)] }] }],
  };
  expect(reportOf(changed)).toContain(
    '---\n\n## A\n\n3. B\n\n4. C\n\n> D\n\n````\n```\n````\n\n[^1]\n\n---',
  );
});

describe('a block', () => {
  const shown = (
    text: string,
    block: { readonly kind: 'heading' | 'code'; readonly level?: 1 },
  ) => {
    const article = { ...exampleArticle(), readings: [] };
    const blocks = [{ ...block, ...span(0, text.length), within: [] }];
    const page = reportOf({ ...article, text: { ...article.text, text, blocks } });
    return page.slice(page.indexOf('---\n\n') + 5, page.indexOf('\n\n---\n\nPostil'));
  };

  it.each([
    ['two lines', 'A\nb', '## A<br>b'],
    ['a number', '1. A', '## 1\\. A'],
    ['a sign at its end', 'C#', '## C\\#'],
  ])('a heading of %s stays one', (_, text, markdown) => {
    expect(shown(text, { kind: 'heading', level: 1 })).toBe(markdown);
  });

  it.each([
    ['signs', '*a* | [b] <c> \\', '```\n*a* | [b] <c> \\\n```'],
    ['fences', '```\n````a', '`````\n```\n````a\n`````'],
    ['an empty line', 'a\n\n  b', '```\na\n\n  b\n```'],
  ])('code with %s is written as it is', (_, text, markdown) => {
    expect(shown(text, { kind: 'code' })).toBe(markdown);
  });

  it('code with a hundred thousand fences, too', () => {
    const text = '`\n'.repeat(200_000);
    expect(shown(text, { kind: 'code' }).slice(0, 6)).toBe('```\n`\n');
  });
});

it('a name, a note and a title with signs and line ends leave heading, row and footnote whole', () => {
  const article = exampleArticle();
  const [reading] = article.readings;
  const [first, ...rest] = reading!.annotations;
  const [label, ...labels] = article.codebooks[0]!.labels;
  const page = reportOf({
    ...article,
    article: { ...article.article, title: '# A | B\nC', byline: '1. A', date: '' },
    codebooks: [
      { ...article.codebooks[0]!, labels: [{ ...label!, name: '1. A | `B`' }, ...labels] },
    ],
    readings: [{ ...reading!, annotations: [{ ...first!, note: 'a | b\r\n*c*\rd' }, ...rest] }],
  });
  expect(page.startsWith('# \\# A \\| B<br>C\n\n1\\. A · ')).toBe(true);
  expect(page).toContain('| a \\| b<br>\\*c\\*<br>d | Coder 1 |\n');
  expect(page).toContain('\n[^1]: 1\\. A \\| \\`B\\`: a \\| b<br>\\*c\\*<br>d\n');
});

it('losses: overlaps are flattened, and what a footnote has no place for', () => {
  expect(serializeMarkdown([exampleArticle()], CONTEXT).losses).toEqual([
    { kind: 'overlaps', count: 2 },
    { kind: 'colors', count: 2 },
    { kind: 'patterns', count: 2 },
    { kind: 'reading-states', count: 1 },
    { kind: 'times', count: 2 },
    { kind: 'ids', count: 2 },
  ]);
  const page = reportOf(exampleArticle());
  for (const gone of ['#e69f00', 'solid', 'finished', 'eeeeeeee']) expect(page).not.toContain(gone);
});

function expectSame(article: ExportedArticle): void {
  const page = reportOf(article);
  const [, body = ''] = page.split('\n---\n\n');
  if (
    article.text.blocks.every(({ kind, within }) => kind === 'paragraph' && within.length === 0)
  ) {
    expect(plain(body).trim()).toBe(article.text.text.trim());
  }
  const rows = page.split('\n').filter((line) => /^\| \d+ \| /.test(line));
  const quotes = article.readings.flatMap(({ annotations }) =>
    annotations.map(({ spans }) =>
      spans.map(({ start, end }) => article.text.text.slice(start, end)).join(' … '),
    ),
  );
  const said = rows.map((row) => plain(row.split(/(?<!\\)\|/)[3] ?? '').trim());
  expect(said.toSorted()).toEqual(quotes.map((quote) => quote.trim()).toSorted());
}

/** Undoes by its own rules what Markdown would undo. */
function plain(markdown: string): string {
  return markdown
    .replace(/(?<!\\)\[\^\d+\]|<\/?mark>/g, '')
    .replace(/<br>\n?/g, '\n')
    .replace(/&#32;/g, ' ')
    .replace(/&#9;/g, '\t')
    .replace(/\\([\\`*_{}[\]<>#|~&!$^:+=.)-])/g, '$1');
}
