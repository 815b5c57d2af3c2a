/** Small records and random ones, for tests only. */
import fc from 'fast-check';
import type { Annotation, AnnotationId } from '../annotation/annotation';
import type { CodebookId, Label, LabelId } from '../codebook/label';
import type { Reading, ReadingId } from '../reading/reading';
import type { Article, ArticleId, ArticleText } from '../text/article';
import { span, type Span } from '../text/span';

export const READING = 'reading-1' as ReadingId;
export const ARTICLE = 'article-1' as ArticleId;
export const CODEBOOK = 'codebook-1' as CodebookId;
export const MOMENT = '2026-01-02T03:04:05.000Z';

export function annotation(
  id: string,
  spans: readonly Span[],
  labels: readonly string[] = ['claim'],
): Annotation {
  return {
    kind: 'annotation',
    id: id as AnnotationId,
    readingId: READING,
    spans,
    labelIds: labels.map((label) => label as LabelId),
    note: '',
    created: MOMENT,
    modified: MOMENT,
  };
}

export function label(id: string, fields: Partial<Label> = {}): Label {
  return {
    kind: 'label',
    id: id as LabelId,
    codebookId: CODEBOOK,
    parentId: null,
    order: 0,
    name: id,
    definition: '',
    whenToUse: '',
    whenNot: '',
    example: '',
    color: '#e69f00',
    pattern: 'solid',
    shortcut: null,
    archived: false,
    ...fields,
  };
}

export function reading(fields: Partial<Reading> = {}): Reading {
  return {
    kind: 'reading',
    id: READING,
    articleId: ARTICLE,
    codebookId: CODEBOOK,
    reader: '',
    state: 'draft',
    created: MOMENT,
    modified: MOMENT,
    ...fields,
  };
}

export function article(fields: Partial<Article> = {}): Article {
  return {
    kind: 'article',
    id: ARTICLE,
    title: 'On lamps',
    byline: '',
    publication: '',
    date: '',
    source: '',
    language: 'en',
    words: 4,
    textHash: '',
    changes: [],
    created: MOMENT,
    modified: MOMENT,
    ...fields,
  };
}

/** One paragraph per line of `text` between blank lines. */
export function articleText(text: string, id: ArticleId = ARTICLE): ArticleText {
  let at = 0;
  const blocks = text.split('\n\n').map((piece) => {
    const block = { ...span(at, at + piece.length), kind: 'paragraph' as const, within: [] };
    at += piece.length + 2;
    return block;
  });
  return { kind: 'text', id, text, blocks, marks: [] };
}

/** Text with what breaks offsets: astral characters, joined emoji, flags, combining marks, Hangul, Indic. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom(
        '👩‍👩‍👧',
        '🇩🇪',
        '🇫🇷🇮🇹',
        'é',
        'नमस्ते',
        '각',
        '\n',
        '  ',
        '🌍',
        'ﷺ',
        'שָׁלוֹם',
        'a\u0301\u0323',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

export function spanIn(length: number): fc.Arbitrary<Span> {
  return fc
    .tuple(fc.nat({ max: length }), fc.nat({ max: length }))
    .map(([a, b]) => span(Math.min(a, b), Math.max(a, b)));
}
