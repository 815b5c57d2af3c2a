import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parsePostil } from '../codecs/postil-json/parse';
import { serializePostil } from '../codecs/postil-json/serialize';
import { composeArticle } from '../domain/intake/compose-article';
import type { Draft } from '../domain/intake/draft';
import type { ArticleId } from '../domain/text/article';
import { createChance, type Chance } from '../domain/transfer/testing/random';
import { ELEMENT, TEXT, type HtmlNode } from '../importers/html/node';
import { parseHtml } from '../importers/html/parse';
import { parseMarkdown } from '../importers/markdown/parse';
import { parsePlainText } from '../importers/plain/parse';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const TIME = '2026-01-01T00:00:00.000Z';
const RUNS = Number(process.env['POSTIL_RUNS'] ?? 300);

/** What an import makes of a text must stand every check of the file it is later kept in. */
async function expectToSurvive(draft: Draft, chance: Chance): Promise<void> {
  const cuts = new Set(draft.blocks.map((_, index) => index).filter(() => chance.below(6) === 0));
  const joins = draft.blocks.flatMap((_, block) =>
    chance.below(3) === 0 ? [{ block, next: block + 1 + chance.below(2) }] : [],
  );
  const composed = composeArticle(draft, { cuts, joins });
  if (!composed.ok) return;
  const { text, blocks, marks } = composed.value;
  const id = chance.uuid() as ArticleId;
  const file = serializePostil({
    articles: [
      {
        article: {
          kind: 'article',
          id,
          title: '',
          byline: '',
          publication: '',
          date: '',
          source: '',
          language: '',
          words: 0,
          textHash: sha256(text),
          changes: [],
          created: TIME,
          modified: TIME,
        },
        text: { kind: 'text', id, text, blocks, marks },
      },
    ],
    codebooks: [],
    readings: [],
  });
  const result = await parsePostil(file, { sha256Hex: (value) => Promise.resolve(sha256(value)) });
  if (!result.ok) throw new Error(`${JSON.stringify(result.error)}\n${JSON.stringify(blocks)}`);
  expect(result.value.warnings).toEqual([]);
  expect(result.value.bundle.articles[0]?.text).toEqual({ kind: 'text', id, text, blocks, marks });
}

describe('a text taken in can be taken away and brought back', { timeout: 120_000 }, () => {
  it('from Markdown', async () => {
    for (let seed = 0; seed < RUNS; seed += 1) {
      const chance = createChance(seed);
      const draft = parseMarkdown(
        chance.times(12, () => chance.pick(MARKDOWN)).join(chance.pick(['', '\n'])),
      );
      if (draft.ok) await expectToSurvive(draft.value, chance);
    }
  });

  it('from HTML, however it is nested', async () => {
    for (let seed = 0; seed < RUNS; seed += 1) {
      const chance = createChance(seed);
      const draft = parseHtml('', () => ({ documentElement: randomTree(chance) }));
      if (draft.ok) await expectToSurvive(draft.value, chance);
    }
  });

  it('from plain text', async () => {
    for (let seed = 0; seed < RUNS; seed += 1) {
      const chance = createChance(seed);
      await expectToSurvive(
        parsePlainText(chance.times(20, () => chance.pick(PLAIN)).join('')),
        chance,
      );
    }
  });
});

const PLAIN = [
  'a',
  'word',
  '\n',
  '\n\n',
  '\r\n',
  '🌍',
  '\u0000',
  '\ufeff',
  ' ',
  '\t',
  '\ud800',
  '👩‍👩‍👧‍👦',
];

const MARKDOWN = [
  '# Title\n',
  'Some *words* and **more**.\n',
  'A [link](https://example.org/) and [another](javascript:alert(1)).\n',
  '> quoted\n',
  '> - a list in a quote\n>   1. and in it\n',
  '- item\n',
  '- \n',
  '  - nested item\n',
  '3. third\n\n   still third\n',
  '   > quote in it\n',
  '| a | b |\n|---|---|\n| c |   |\n',
  '```\ncode\n\n\nmore code\n```\n',
  'hard  \nbreak 🌍 `code` ~~gone~~\n',
  '---\n',
  '\n',
  '<b>raw</b> <script>x</script>\n',
  '[^1]: note\n',
  'see[^1]\n',
];

const TAGS = (
  'p p p h2 blockquote ul ol li li table tbody tr td td th caption div section em strong a code ' +
  'pre br hr dl dt dd'
).split(' ');

const WORDS = ['word', ' ', 'more words', '🌍', '\n\n', '\u00a0', 'e\u0301', '.'];

/** Any element in any other, as sanitising may leave them. */
function randomTree(chance: Chance): HtmlNode {
  const build = (name: string, depth: number, parentNode: HtmlNode | null): HtmlNode => {
    const children: HtmlNode[] = [];
    const node: HtmlNode = {
      nodeType: ELEMENT,
      nodeName: name.toUpperCase(),
      nodeValue: null,
      parentNode,
      get firstChild() {
        return children[0] ?? null;
      },
      get nextSibling() {
        return siblingOf.get(node)?.() ?? null;
      },
      getAttribute: (attribute) =>
        attribute === 'href' ? 'https://example.org/' : attribute === 'start' ? '3' : null,
    };
    const count = depth === 0 ? 0 : chance.below(5);
    for (let index = 0; index < count; index += 1) {
      const child =
        chance.below(3) === 0
          ? textNode(chance.pick(WORDS), node)
          : build(chance.pick(TAGS), depth - 1, node);
      siblingOf.set(child, () => children[index + 1]);
      children.push(child);
    }
    return node;
  };
  const textNode = (nodeValue: string, parentNode: HtmlNode): HtmlNode => {
    const node: HtmlNode = {
      nodeType: TEXT,
      nodeName: '#text',
      nodeValue,
      parentNode,
      firstChild: null,
      get nextSibling() {
        return siblingOf.get(node)?.() ?? null;
      },
    };
    return node;
  };
  const siblingOf = new Map<HtmlNode, () => HtmlNode | undefined>();
  return build('body', 6, null);
}
