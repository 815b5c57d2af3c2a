/** A small article with every kind of block and mark, and characters that are hard to count. */
import type { ArticleId, ArticleText } from '../../src/domain/text/article';
import type { Block, InlineMark } from '../../src/domain/text/block';
import { span } from '../../src/domain/text/span';

type Part = Pick<Block, 'kind'> &
  Partial<Pick<Block, 'level' | 'within'>> & { readonly text: string };

const list = { kind: 'list', id: 1, ordered: true, first: 3 } as const;
const table = { kind: 'table', id: 4 } as const;
const row = { kind: 'row', id: 5 } as const;

const PARTS: readonly Part[] = [
  { kind: 'heading', level: 1, text: 'A free bus' },
  { kind: 'paragraph', text: 'Nine people wait for the number six. The bus was due at ten to.' },
  {
    kind: 'paragraph',
    text: 'A family 👩‍👩‍👧‍👦 waits, and e\u0301tude\u0301s; see the survey for more.',
  },
  { kind: 'paragraph', text: 'Who pays?\nNobody knows.', within: [{ kind: 'quote', id: 9 }] },
  { kind: 'paragraph', text: 'first thing', within: [list, { kind: 'item', id: 2 }] },
  { kind: 'paragraph', text: 'second thing', within: [list, { kind: 'item', id: 3 }] },
  { kind: 'code', text: 'if (late) {\n  wait();\n}' },
  { kind: 'paragraph', text: 'year', within: [table, row, { kind: 'cell', id: 6, header: true }] },
  {
    kind: 'paragraph',
    text: 'riders',
    within: [table, row, { kind: 'cell', id: 7, header: true }],
  },
  { kind: 'paragraph', text: 'שלום, buses of the world.' },
  { kind: 'paragraph', text: 'The last word is never said.' },
];

export function sampleArticle(): ArticleText {
  const blocks: Block[] = [];
  let text = '';
  for (const { text: part, within = [], ...block } of PARTS) {
    const start = text.length + (text === '' ? 0 : 2);
    text = text === '' ? part : `${text}\n\n${part}`;
    blocks.push({ ...block, within, ...span(start, start + part.length) });
  }
  const at = (quote: string) => span(text.indexOf(quote), text.indexOf(quote) + quote.length);
  const marks: InlineMark[] = [
    { kind: 'emphasis', ...at('number six') },
    { kind: 'strong', ...at('six. The bus') },
    { kind: 'link', href: 'https://example.org/survey', ...at('the survey') },
  ];
  return { kind: 'text', id: 'sample' as ArticleId, text, blocks, marks };
}
