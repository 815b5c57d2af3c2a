/** Articles with readings for tests of serializers: the example of the formats page, a hostile one, random ones. */
import type { Annotation, AnnotationId, Link, LinkId } from '../../annotation/annotation';
import type { Codebook, CodebookId, Label, LabelId } from '../../codebook/label';
import type { Reading, ReadingId } from '../../reading/reading';
import type { ArticleId } from '../../text/article';
import type { Block } from '../../text/block';
import { span, type Span } from '../../text/span';
import type { ReadingParts } from '../bundle';
import type { ExportContext, ExportedArticle } from '../export';
import { randomBundle } from './random-bundle';

export const CONTEXT: ExportContext = { now: '2026-08-24T09:00:00.000Z', version: '1.0.0' };

/** Two overlapping annotations, one across a paragraph break and with a note, and an astral character. */
export function exampleArticle(): ExportedArticle {
  const text = 'Officials say the 🌍 climate tax works.\n\nCritics call it a tax grab.';
  return sample({
    title: 'Article 1',
    text,
    labels: [
      { name: 'Claim', color: '#e69f00' },
      { name: 'Framing', color: '#0072b2', definition: 'How it is put.' },
    ],
    marks: [
      { quotes: ['the 🌍 climate tax'], labels: ['Claim'] },
      {
        quotes: ['climate tax works.\n\nCritics call it a tax grab'],
        labels: ['Framing'],
        note: 'Loaded term: “tax grab”',
      },
    ],
    links: [{ from: 1, to: 0 }],
  });
}

/** Everything that breaks offsets, escapes and columns, at the edges too. */
export function tortureArticle(): ExportedArticle {
  const paragraphs = [
    '🌍 first, =SUM(A1) and 👩‍👩‍👧‍👦 and e\u0301te\u0301.',
    'שָׁלוֹם עולם مرحبا, a\u00a0b, soft\u00adhyphen\tand a tab.',
    'He wrote ]]> and &amp; <b>"it\'s"</b> then |_*[x];->\\ and #1.',
    'क्षत्रिय และ 한국어 𠮷野家\nafter a hard break.',
    'The very last 🇩🇪',
  ];
  const long = 'A label of '.repeat(18) + 'much length';
  return sample({
    title: '=Torture "and" <so> on, /really\\ 🌍',
    text: paragraphs.join('\n\n'),
    labels: [
      { name: 'Claim', color: '#e69f00', shortcut: '1' },
      { name: long, color: '#56b4e9', definition: 'Say "when",\nand, why; <not>.', under: 'Claim' },
      { name: '=cmd|x & <b>', color: '#009e73' },
      { name: '理論', color: '#0072b2' },
    ],
    marks: [
      { quotes: ['🌍 first'], labels: ['Claim'] },
      { quotes: ['👩‍👩‍👧‍👦 and e\u0301te\u0301'], labels: [long, '理論'], note: 'One\nTwo\n\n=3' },
      { quotes: ['e\u0301te\u0301.\n\nשָׁלוֹם'], labels: ['=cmd|x & <b>'] },
      { quotes: ['مرحبا', 'soft\u00adhyphen\tand'], labels: ['Claim'], note: 'in | pieces' },
      { quotes: [']]> and &amp; <b>"it\'s"</b>'], labels: ['Claim'] },
      { quotes: [']]> and &amp; <b>"it\'s"</b>'], labels: ['理論'], note: '' },
      { quotes: ['|_*[x];->\\'], labels: [], note: 'Without a label; "quoted", \\n' },
      { quotes: ['한국어 𠮷野家\nafter'], labels: ['理論'] },
      { quotes: ['🇩🇪'], labels: ['=cmd|x & <b>'], note: '@last' },
    ],
    links: [
      { from: 0, to: 8 },
      { from: 3, to: 1 },
    ],
    readers: ['Åsa <Coder>', ''],
  });
}

/** Of a random bundle: one `ExportedArticle` for each of its articles. */
export function randomArticles(
  seed: number,
  size: number,
  sha256: (text: string) => string,
): readonly ExportedArticle[] {
  const { articles, codebooks, readings } = randomBundle(seed, size, sha256);
  return articles.map((parts, at) => {
    const own = readings.filter(({ reading }) => reading.articleId === parts.article.id);
    const used = new Set(own.map(({ reading }) => reading.codebookId));
    return {
      ...parts,
      codebooks: codebooks.filter(({ codebook }) => used.has(codebook.id)),
      readings: own,
      fileName: `article-${at + 1}`,
    };
  });
}

interface Sample {
  readonly title: string;
  /** Paragraphs are separated by an empty line. */
  readonly text: string;
  readonly labels: readonly (Partial<Label> & { readonly name: string; readonly under?: string })[];
  readonly marks: readonly {
    /** The first place of each in the text. */
    readonly quotes: readonly string[];
    readonly labels: readonly string[];
    readonly note?: string;
  }[];
  readonly links: readonly { readonly from: number; readonly to: number }[];
  /** The marks go to them in turn. */
  readonly readers?: readonly string[];
}

const TIME = '2026-08-24T09:00:00.000Z';

export function sample(wanted: Sample): ExportedArticle {
  const { title, text, labels, marks, links, readers = ['Coder 1'] } = wanted;
  const articleId = uuid('a', 1) as ArticleId;
  const codebookId = uuid('b', 1) as CodebookId;
  const labelIds = new Map(labels.map(({ name }, at) => [name, uuid('c', at + 1) as LabelId]));
  const codebook: Codebook = {
    kind: 'codebook',
    id: codebookId,
    name: 'Arguments',
    created: TIME,
    modified: TIME,
  };
  const readings = readers.map((reader, which): ReadingParts => {
    const id = uuid('d', which + 1) as ReadingId;
    const reading: Reading = {
      kind: 'reading',
      id,
      articleId,
      codebookId,
      reader,
      state: which === 0 ? 'finished' : 'draft',
      created: TIME,
      modified: TIME,
    };
    const isOwn = (at: number): boolean => at % readers.length === which;
    const annotations = marks
      .map((mark, at): Annotation => ({
        kind: 'annotation',
        id: markId(at),
        readingId: id,
        spans: mark.quotes.map((quote) => placeOf(text, quote)),
        labelIds: mark.labels.map((name) => labelIds.get(name)!),
        note: mark.note ?? '',
        created: TIME,
        modified: TIME,
      }))
      .filter((_, at) => isOwn(at));
    return {
      reading,
      annotations,
      links: links
        .map(({ from, to }, at) => ({ from, to, id: uuid('f', at + 1) as LinkId }))
        .filter(({ from, to }) => isOwn(from) && isOwn(to))
        .map(({ from, to, id: linkId }): Link => ({
          kind: 'link',
          id: linkId,
          readingId: id,
          from: markId(from),
          to: markId(to),
          type: 'attacks',
          created: TIME,
        })),
    };
  });
  return {
    article: {
      kind: 'article',
      id: articleId,
      title,
      byline: 'A. Writer',
      publication: 'The Paper',
      date: 'May 14, 2019',
      source: 'https://example.org/article',
      language: 'en',
      words: 12,
      textHash: '0'.repeat(64),
      changes: [],
      created: TIME,
      modified: TIME,
    },
    text: { kind: 'text', id: articleId, text, blocks: blocksOf(text), marks: [] },
    codebooks: [
      {
        codebook,
        labels: labels.map(({ under, ...fields }, at): Label => ({
          kind: 'label',
          codebookId,
          parentId: under === undefined ? null : labelIds.get(under)!,
          order: at,
          definition: '',
          whenToUse: '',
          whenNot: '',
          example: '',
          color: '#0072b2',
          pattern: 'solid',
          shortcut: null,
          archived: false,
          ...fields,
          id: labelIds.get(fields.name)!,
        })),
      },
    ],
    readings,
    fileName: 'article-1',
  };
}

function markId(at: number): AnnotationId {
  return uuid('e', at + 1) as AnnotationId;
}

/** A UUID of version 4 that tells what it is the id of. */
function uuid(kind: string, count: number): string {
  return `${kind.repeat(8)}-0000-4000-8000-${String(count).padStart(12, '0')}`;
}

function placeOf(text: string, quote: string): Span {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`${quote} is not in the text`);
  return span(start, start + quote.length);
}

function blocksOf(text: string): readonly Block[] {
  let start = 0;
  return text.split('\n\n').map((part) => {
    const block: Block = { kind: 'paragraph', ...span(start, start + part.length), within: [] };
    start += part.length + 2;
    return block;
  });
}
