import { describe, expect, it } from 'vitest';
import type { Draft } from '../../domain/intake/draft';
import { DANGEROUS_ADDRESSES } from '../../domain/testing/dangerous-links';
import { isSafeHref } from '../../domain/text/href';
import type { HtmlNode } from './node';
import { parseHtml } from './parse';
import { parseTree } from './testing/parse-tree';

function parse(html: string): Draft {
  const parsed = parseHtml(html, parseTree);
  if (!parsed.ok) throw new Error(parsed.error.kind);
  return parsed.value;
}

function outline(html: string): readonly string[] {
  return parse(html).blocks.map(({ within, kind, level, text }) => {
    const path = within.map((container) => `${container.kind}${container.id}`).join('>');
    return `${path}${path === '' ? '' : ' '}${kind}${level ?? ''}: ${text}`;
  });
}

function marks(html: string): readonly string[] {
  return parse(html).blocks.flatMap((block) =>
    block.marks.map(
      ({ kind, href, start, end }) =>
        `${kind}(${block.text.slice(start, end)})${href === undefined ? '' : ` ${href}`}`,
    ),
  );
}

const LONG = 'Some words of the article, which has enough of them. '.repeat(5).trim();

describe('parseHtml', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'white space of the source',
      '<p>\n  one\n\ttwo  <b> three</b> </p>',
      ['paragraph: one two three'],
    ],
    ['no-break spaces', '<p>a&nbsp;&nbsp;b</p>', ['paragraph: a\u00a0\u00a0b']],
    ['a break', '<p>one <br> two</p>', ['paragraph: one\ntwo']],
    [
      'two breaks',
      '<div>one<br><br>two<br> <br><br>three</div>',
      ['paragraph: one', 'paragraph: two', 'paragraph: three'],
    ],
    [
      'text beside blocks',
      '<div>one<p>two</p>three</div>',
      ['paragraph: one', 'paragraph: two', 'paragraph: three'],
    ],
    ['headings', '<h1>One <em>more</em></h1><h6>Six</h6>', ['heading1: One more', 'heading6: Six']],
    ['preformatted text', '<pre>let a;\n\n  <b>let</b> b;</pre>', ['code: let a;\n\n  let b;']],
    [
      'quotes',
      '<blockquote><p>a</p><p>b</p></blockquote><q>c</q>',
      ['quote1 paragraph: a', 'quote1 paragraph: b', 'paragraph: “c”'],
    ],
    [
      'lists',
      '<ul><li>a<ol><li>b</li></ol></li><li><p>c</p><p>d</p></li></ul>',
      [
        'list1>item2 paragraph: a',
        'list1>item2>list3>item4 paragraph: b',
        'list1>item5 paragraph: c',
        'list1>item5 paragraph: d',
      ],
    ],
    [
      'a table',
      '<table><tr><th>a</th><th></th></tr><tr><td>b</td><td>c<br>d</td></tr></table>',
      [
        'table1>row2>cell3 paragraph: a',
        'table1>row2>cell4 paragraph: ',
        'table1>row5>cell6 paragraph: b',
        'table1>row5>cell7 paragraph: c\nd',
      ],
    ],
    [
      'a table that only lays out',
      '<table><tr><td><h1>a</h1><p>b</p></td></tr></table>',
      ['heading1: a', 'paragraph: b'],
    ],
    ['definitions', '<dl><dt>a</dt><dd>b</dd></dl>', ['paragraph: a', 'paragraph: b']],
    ['a figure', '<figure><img alt="x"><figcaption>a</figcaption></figure>', ['paragraph: a']],
    [
      'what is hidden',
      '<p>a<span hidden>b</span><span aria-hidden="true">c</span></p><noscript>d</noscript><template>e</template>',
      ['paragraph: a'],
    ],
    [
      'scripts and controls',
      '<script>x</script><style>y</style><p>a<button>b</button></p><svg><text>c</text></svg>',
      ['paragraph: a'],
    ],
    ['comments', '<p>a<!-- b -->c</p>', ['paragraph: ac']],
  ])('reads %s', (_, html, expected) => {
    expect(outline(html)).toEqual(expected);
  });

  it.each<[string, readonly string[]]>([
    [
      '<p><em>a</em><strong>b</strong><s>c</s><code>d</code><sup>e</sup></p>',
      ['emphasis(a)', 'strong(b)', 'strike(c)', 'code(d)', 'superscript(e)'],
    ],
    ['<p>x <b> a <i>b </i></b></p>', ['emphasis(b)', 'strong(a b)']],
    [
      '<p><a href="https://example.org">a <b>b</b></a></p>',
      ['strong(b)', 'link(a b) https://example.org'],
    ],
    ['<p><i>a<br><br>b</i></p>', ['emphasis(a)', 'emphasis(b)']],
    ['<b><p>a</p><p>b</p></b>', []],
    ['<p><a name="x">a</a><u>b</u></p>', []],
  ])('marks %s', (html, expected) => {
    expect(marks(html)).toEqual(expected);
  });

  it('takes the article of a page, without the page around it', () => {
    const html = `<body><header>Site</header><nav>Menu</nav><main><article><h1>Title</h1><p>${LONG}</p><aside>Ad</aside></article><article><p>Teaser</p></article></main><footer>Legal</footer></body>`;
    expect(outline(html)).toEqual(['heading1: Title', `paragraph: ${LONG}`]);
    expect(parse(html).changes).toEqual([{ kind: 'page-parts-left-out', count: 1 }]);
  });

  it('takes the whole page when no article holds most of it', () => {
    const html = `<body><nav>Menu</nav><p>${LONG}</p><article>Teaser</article><form>Search</form></body>`;
    expect(outline(html)).toEqual([`paragraph: ${LONG}`, 'paragraph: Teaser']);
  });

  it('reads a page that is one form', () => {
    expect(outline(`<body><form><p>${LONG}</p></form></body>`)).toEqual([`paragraph: ${LONG}`]);
  });

  it('counts what it leaves out', () => {
    const html =
      '<p onclick="x()">a<img><a href="#">b</a><a href="javascript:x">c</a></p><hr><script>x</script>';
    expect(parse(html).changes).toEqual([
      { kind: 'active-content-left-out', count: 3 },
      { kind: 'images-left-out', count: 1 },
      { kind: 'unsafe-links', count: 2 },
      { kind: 'rules-left-out', count: 1 },
    ]);
  });

  it('reads what a page says about itself', () => {
    const head = (inner: string): Draft['meta'] =>
      parse(`<html lang="en-GB"><head>${inner}</head><body>x</body>`).meta;
    expect(
      head(
        '<title>A title | The Paper</title><meta property="og:site_name" content="The Paper"><meta name="author" content="Jane Doe"><meta property="article:published_time" content="2024-05-06T07:08:09Z"><link rel="canonical" href="https://example.org/a">',
      ),
    ).toEqual({
      title: 'A title',
      byline: 'Jane Doe',
      publication: 'The Paper',
      date: '2024-05-06',
      source: 'https://example.org/a',
      language: 'en-GB',
    });
    expect(
      head(
        '<meta name="citation_title" content="B"><meta name="citation_author" content="C D"><meta name="citation_author" content="E F"><meta name="citation_journal_title" content="G"><meta name="citation_publication_date" content="2020/1/2"><link rel="canonical" href="javascript:x"><meta name="__proto__" content="x">',
      ),
    ).toEqual({
      title: 'B',
      byline: 'C D, E F',
      publication: 'G',
      date: '2020/1/2',
      language: 'en-GB',
    });
  });

  it.each([
    [
      'its heading',
      '<title>My Paste — Site</title><h1>The <i>real</i><br>title</h1>',
      'The real title',
    ],
    ['its meta data', '<meta property="og:title" content="A"><title>B</title><h1>C</h1>', 'A'],
    ['<title>, without a heading', '<title>B — Site</title><h2>C</h2>', 'B — Site'],
    [
      '<title>, when the heading is the site’s',
      '<meta property="og:site_name" content="Site"><title>B | Site</title><h1>Site</h1>',
      'B',
    ],
  ])('takes the title of a page from %s', (_, html, title) => {
    expect(parse(`${html}<p>${LONG}</p>`).meta.title).toBe(title);
  });

  it.each(DANGEROUS_ADDRESSES)('makes no link of %j', (address) => {
    const html = `<p><a href="${address.replace(/[<>"]/g, '')}">x</a></p>`;
    const hrefs = parse(html).blocks.flatMap((block) =>
      block.marks.flatMap(({ href }) => href ?? []),
    );
    expect(hrefs.filter((href) => !isSafeHref(href))).toEqual([]);
    expect(parse(html).blocks[0]?.text).toBe('x');
  });

  it.each(['div', 'blockquote', 'ul', 'b', 'table', 'a'])(
    'reads 100,000 nested <%s> without falling over',
    (name) => {
      const [first, last] = deepTree(name, 100_000);
      const text: HtmlNode = {
        ...last,
        nodeType: 3,
        nodeValue: 'x',
        parentNode: last,
        firstChild: null,
        nextSibling: null,
      };
      Object.assign(last, { firstChild: text });
      const parsed = parseHtml('', () => ({ documentElement: first }));
      expect(parsed.ok && parsed.value.blocks.map((block) => block.text)).toEqual(['x']);
      const depth = parsed.ok ? (parsed.value.blocks[0]?.within.length ?? 0) : 0;
      expect(depth).toBeLessThanOrEqual(64);
    },
    10_000,
  );

  it.each<[string, string]>([
    ['divisions', '<div>'.repeat(100_000)],
    ['bold', '<b>'.repeat(100_000)],
    ['tables', '<table><tr><td>'.repeat(20_000)],
    ['lists', '<ul><li>'.repeat(50_000)],
    ['quotes closed again', `${'<blockquote>'.repeat(501)}${'</blockquote>'.repeat(501)}`],
  ])('refuses nested %s before they are parsed', (_, html) => {
    const parsed = parseHtml(html, () => {
      throw new Error('parsed');
    });
    expect(parsed).toEqual({ ok: false, error: { kind: 'too-deep', limit: 500 } });
  });

  it.each<[string, string]>([
    ['paragraphs never closed', '<p>a'.repeat(2000)],
    ['items never closed', `<ul>${'<li>a'.repeat(2000)}</ul>`],
    ['breaks', 'a<br>'.repeat(2000)],
    ['tags in a script', `<script>${'"<div>"'.repeat(2000)}</script>`],
    ['tags in a comment', `<!--${'<div>'.repeat(2000)}-->`],
    ['an unclosed quotation mark', `<a title="${'<b>'.repeat(2000)}`],
  ])('does not take %s for nesting', (_, html) => {
    expect(parseHtml(html, () => parseTree('<p>a</p>')).ok).toBe(true);
  });

  it('refuses a document without elements', () => {
    expect(parseHtml('', () => ({ documentElement: null }))).toEqual({
      ok: false,
      error: { kind: 'no-text' },
    });
  });
});

function deepTree(name: string, depth: number): readonly [HtmlNode, HtmlNode] {
  const create = (parentNode: HtmlNode | null): HtmlNode => ({
    nodeType: 1,
    nodeName: name,
    nodeValue: null,
    parentNode,
    firstChild: null,
    nextSibling: null,
  });
  const first = create(null);
  let last = first;
  for (let level = 1; level < depth; level += 1) {
    const next = create(last);
    Object.assign(last, { firstChild: next });
    last = next;
  }
  return [first, last];
}
