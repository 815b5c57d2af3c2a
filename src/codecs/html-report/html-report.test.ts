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
import { serializeHtmlReport } from './serialize';

const RUNS = Number(process.env['POSTIL_RUNS'] ?? 60);

function reportOf(article: ExportedArticle): string {
  return String(serializeHtmlReport([article], CONTEXT).files[0]?.content);
}

describe('the example', () => {
  const page = reportOf(exampleArticle());

  it('shows each mark with its number and label, overlaps one in the other', () => {
    expect(page.replace(/l-c+-0000-4000-8000-0+/g, 'l')).toContain(
      [
        '<p>Officials say <span id="m1"></span><mark title="1; Claim" class="l1">the 🌍 </mark>',
        '<span id="m2"></span><mark title="1; Claim" class="l1"><mark title="2; Framing" class="l2">climate tax</mark></mark><sup class="tag"> [1 Claim]</sup>',
        '<mark title="2; Framing" class="l2"> works.</mark></p>\n',
        '<p><mark title="2; Framing" class="l2">Critics call it a tax grab</mark><sup class="tag"> [2 Framing]</sup>.</p>',
      ].join(''),
    );
    expect(page).toContain('<td>Loaded term: “tax grab”</td><td>Coder 1</td>');
    expect(page).toContain('<a href="#a2">2</a> attacks <a href="#a1">1</a>');
  });

  it('holds no script and asks for nothing', () => {
    const all = page + reportOf(tortureArticle());
    expect(all).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\son\w+=/i);
  });

  it('makes the same bytes again', () => {
    expect(reportOf(exampleArticle())).toBe(page);
  });
});

describe('every text and every quote can be read from the page', () => {
  it('of the torture text', () => {
    expectSame(tortureArticle());
  });

  it('of random libraries', () => {
    for (let seed = 0; seed < RUNS; seed += 1) {
      for (const article of randomArticles(seed, 6, sha256HexOf)) expectSame(article);
    }
  });

  it('and a mark one off would show', () => {
    const article = tortureArticle();
    const [first, ...rest] = article.readings;
    const [mark, ...others] = first!.annotations;
    const moved = { ...mark!, spans: [span(mark!.spans[0]!.start + 2, mark!.spans[0]!.end + 2)] };
    const shifted = {
      ...article,
      readings: [{ ...first!, annotations: [moved, ...others] }, ...rest],
    };
    expect(marked(reportOf(shifted), 1)).not.toBe(marked(reportOf(article), 1));
  });
});

describe('losses', () => {
  it('are what a page has no place for', () => {
    expect(serializeHtmlReport([exampleArticle()], CONTEXT).losses).toEqual([
      { kind: 'reading-states', count: 1 },
      { kind: 'ids', count: 2 },
    ]);
    const losses = serializeHtmlReport([tortureArticle()], CONTEXT).losses.map(({ kind }) => kind);
    expect(losses).toEqual(['shortcuts', 'reading-states', 'ids']);
    const page = reportOf(tortureArticle());
    for (const { annotations } of tortureArticle().readings) {
      for (const { id } of annotations) expect(page).not.toContain(id);
    }
  });
});

describe('structure', () => {
  it('is kept: headings one level down, lists, tables, links that are safe', () => {
    const article = exampleArticle();
    const blocks: ExportedArticle['text']['blocks'] = [
      { kind: 'heading', level: 1, ...span(0, 1), within: [] },
      { kind: 'paragraph', ...span(3, 4), within: [LIST, { kind: 'item', id: 2 }] },
      { kind: 'code', ...span(6, 7), within: [LIST, { kind: 'item', id: 3 }] },
      {
        kind: 'paragraph',
        ...span(9, 10),
        within: [
          { kind: 'table', id: 4 },
          { kind: 'row', id: 5 },
          { kind: 'cell', id: 6, header: true },
        ],
      },
    ];
    const text = {
      ...article.text,
      text: 'A\n\nB\n\nC\n\nD',
      blocks,
      marks: [
        { kind: 'link' as const, href: 'https://example.org/?a&b', ...span(3, 4) },
        { kind: 'link' as const, href: 'javascript:alert(1)', ...span(9, 10) },
      ],
    };
    expect(reportOf({ ...article, text, readings: [] }).replaceAll('\n', '')).toContain(
      '<h2>A</h2><ol start="3"><li><p><a href="https://example.org/?a&amp;b" rel="noreferrer">B</a></p></li><li><pre><code>C</code></pre></li></ol><table><tbody><tr><th><p>D</p></th></tr></tbody></table>',
    );
  });
});

const LIST = { kind: 'list', id: 1, ordered: true, first: 3 } as const;

/** What a reader sees of the article, read without our markup. */
function expectSame(article: ExportedArticle): void {
  const page = reportOf(article);
  const body = page.slice(page.indexOf('<article>'), page.indexOf('</article>'));
  expect(plain(body)).toBe(
    article.text.text
      .replace(/\n\n|\n/g, '\n')
      .replace(/\n+/g, '\n')
      .trim(),
  );
  const annotations = article.readings
    .flatMap((reading) => reading.annotations)
    .toSorted((a, b) => a.spans[0]!.start - b.spans[0]!.start);
  expect([...page.matchAll(/<tr id="a\d+">/g)]).toHaveLength(annotations.length);
  const seen = new Set<string>();
  for (let number = 1; number <= annotations.length; number += 1) seen.add(marked(body, number));
  for (const { spans } of annotations) {
    const quote = spans.map(({ start, end }) => article.text.text.slice(start, end)).join('');
    expect(seen).toContain(quote.replace(/\n/g, ''));
  }
}

/** The words under the mark with this number, without line ends. */
function marked(page: string, number: number): string {
  let depth = 0;
  let words = '';
  const stack: boolean[] = [];
  for (const [token] of page
    .replace(/<sup class="tag">.*?<\/sup>/g, '')
    .matchAll(/<[^>]*>|[^<]+/g)) {
    if (token.startsWith('<mark')) {
      const isOurs = token.includes(`title="${number}"`) || token.includes(`title="${number};`);
      stack.push(isOurs);
      depth += isOurs ? 1 : 0;
    } else if (token === '</mark>') depth -= stack.pop() ? 1 : 0;
    else if (!token.startsWith('<') && depth > 0) words += unescaped(token);
  }
  return words.replace(/\n/g, '');
}

function plain(body: string): string {
  return unescaped(
    body
      .replace(/<sup class="tag">.*?<\/sup>/g, '')
      .replace(/\n/g, '')
      .replace(/<br>|<\/(?:p|h\d|pre)>/g, '\n')
      .replace(/<[^>]*>/g, ''),
  )
    .replace(/\n+/g, '\n')
    .trim();
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#13;', '\r')
    .replaceAll('&amp;', '&');
}
