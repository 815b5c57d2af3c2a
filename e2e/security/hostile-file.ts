/** Postil files in which every string is a payload, made by Postil's own writer and then planted with the rest. */
import { createHash } from 'node:crypto';
import { serializePostil } from '../../src/codecs/postil-json/serialize';
import type { Annotation, AnnotationId } from '../../src/domain/annotation/annotation';
import type { CodebookId, Label, LabelId } from '../../src/domain/codebook/label';
import type { Reading, ReadingId } from '../../src/domain/reading/reading';
import type { Article, ArticleId, ArticleText } from '../../src/domain/text/article';
import { canonicaliseText } from '../../src/domain/text/canonical-text';
import { span } from '../../src/domain/text/span';
import type { PostilBundle } from '../../src/domain/transfer/bundle';
import type { JsonObject } from '../../src/lib/json';

const MOMENT = '2026-01-02T03:04:05.000Z';

/** The title of the article whose every paragraph is a payload, marked and noted. */
export const ALL = 'All payloads';

export function uuid(kind: number, index: number): string {
  const digits = (value: number, length: number) => value.toString(16).padStart(length, '0');
  return `${digits(kind, 8)}-0000-4000-8000-${digits(index, 12)}`;
}

/** As a paragraph can hold it: canonical, in one line, never blank. */
export function asParagraph(payload: string, index: number): string {
  return `${index}: ${canonicaliseText(payload).replaceAll(/\s+/g, ' ').trim()} .`;
}

/** One article with all payloads as paragraphs, labels, notes; and one article named after each. */
export function hostileBundle(payloads: readonly string[]): PostilBundle {
  const codebookId = uuid(1, 0) as CodebookId;
  const all = article(0, ALL, payloads.map(asParagraph));
  const named = payloads.map((payload, index) =>
    article(index + 1, payload, [asParagraph(payload, index)]),
  );
  const labels = payloads.map((payload, index) => label(payload, index, codebookId));
  const reading = (index: number, articleId: ArticleId, reader: string): Reading => ({
    kind: 'reading',
    id: uuid(3, index) as ReadingId,
    articleId,
    codebookId,
    reader,
    state: 'draft',
    created: MOMENT,
    modified: MOMENT,
    extra: { [reader]: { [reader]: reader } },
  });
  return {
    articles: [all, ...named],
    codebooks: [
      {
        codebook: {
          kind: 'codebook',
          id: codebookId,
          name: payloads[0] ?? '',
          created: MOMENT,
          modified: MOMENT,
        },
        labels,
      },
    ],
    readings: [
      {
        reading: reading(0, all.article.id, payloads[1] ?? ''),
        annotations: payloads.map((payload, index) => annotation(payload, index, all.text)),
        links: [],
      },
      ...named.map(({ article: { id } }, index) => ({
        reading: reading(index + 1, id, payloads[index] ?? ''),
        annotations: [],
        links: [],
      })),
    ],
  };
}

/** The bundle as a file, with what the writer would not write: colours, patterns, keys and links. */
export function hostileFile(payloads: readonly string[]): string {
  const file = JSON.parse(serializePostil(hostileBundle(payloads))) as JsonObject;
  const planted = plant(file, payloads) as Record<string, unknown>;
  delete planted['checksum'];
  return JSON.stringify(planted);
}

/** Puts payloads wherever a record has a colour, a pattern, a key or a link. */
export function plant(value: unknown, payloads: readonly string[]): unknown {
  let next = 0;
  const payload = (): string => payloads[next++ % payloads.length] ?? '';
  const visit = (at: unknown): unknown => {
    if (Array.isArray(at)) return at.map(visit);
    if (typeof at !== 'object' || at === null) return at;
    const copy = Object.fromEntries(Object.entries(at).map(([key, item]) => [key, visit(item)]));
    for (const key of ['color', 'pattern', 'shortcut']) if (key in copy) copy[key] = payload();
    if ('textSha256' in copy && Array.isArray(copy['blocks'])) {
      copy['marks'] = (copy['blocks'] as { start: number; end: number }[]).map(
        ({ start, end }) => ({ kind: 'link', start, end, href: payload() }),
      );
    }
    return copy;
  };
  return visit(value);
}

function article(index: number, name: string, paragraphs: readonly string[]) {
  const id = uuid(2, index) as ArticleId;
  const text = paragraphs.join('\n\n');
  let at = 0;
  const blocks = paragraphs.map((paragraph) => {
    const block = { kind: 'paragraph' as const, within: [], ...span(at, at + paragraph.length) };
    at += paragraph.length + 2;
    return block;
  });
  const fields: Article = {
    kind: 'article',
    id,
    title: name,
    byline: name,
    publication: name,
    date: name,
    source: name,
    language: name,
    words: paragraphs.length,
    textHash: createHash('sha256').update(text).digest('hex'),
    changes: [name],
    created: MOMENT,
    modified: MOMENT,
    extra: { [name]: name, nested: { [name]: [name] } },
  };
  const articleText: ArticleText = { kind: 'text', id, text, blocks, marks: [] };
  return { article: fields, text: articleText };
}

function label(payload: string, index: number, codebookId: CodebookId): Label {
  return {
    kind: 'label',
    id: uuid(4, index) as LabelId,
    codebookId,
    parentId: null,
    order: index,
    name: payload,
    definition: payload,
    whenToUse: payload,
    whenNot: payload,
    example: payload,
    color: '#e69f00',
    pattern: 'solid',
    shortcut: null,
    archived: false,
    extra: { [payload]: payload },
  };
}

function annotation(payload: string, index: number, text: ArticleText): Annotation {
  const block = text.blocks[index];
  return {
    kind: 'annotation',
    id: uuid(5, index) as AnnotationId,
    readingId: uuid(3, 0) as ReadingId,
    spans: [span(block?.start ?? 0, block?.end ?? 1)],
    labelIds: [uuid(4, index) as LabelId],
    note: payload,
    created: MOMENT,
    modified: MOMENT,
    extra: { [payload]: payload },
  };
}
