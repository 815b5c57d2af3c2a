/** Makes the sample into a Postil JSON file, for what is fed from outside. */
import { serializePostil } from '../../src/codecs/postil-json/serialize';
import { PALETTE } from '../../src/domain/codebook/palette';
import type { AnnotationId } from '../../src/domain/annotation/annotation';
import type { CodebookId, Label, LabelId } from '../../src/domain/codebook/label';
import type { ArticleId } from '../../src/domain/text/article';
import type { ReadingId } from '../../src/domain/reading/reading';
import { createSample, LABELS, type Size } from './sample-text';

const TIME = '2026-01-01T00:00:00Z';
const times = { created: TIME, modified: TIME };
const codebookId = uuid(2) as CodebookId;
const labels = LABELS.map((name, order): Label => ({
  kind: 'label',
  id: uuid(10 + order) as LabelId,
  codebookId,
  parentId: null,
  order,
  name,
  definition: '',
  whenToUse: '',
  whenNot: '',
  example: '',
  color: PALETTE[order] ?? PALETTE[0],
  pattern: 'solid',
  shortcut: String(order + 1),
  archived: false,
}));
const labelIds = new Map(LABELS.map((name, order) => [name, uuid(10 + order) as LabelId]));

/** `copies` articles of a size, each with its own words, called "Sample {name}", "Sample {name} 1" and so on. */
export async function createSampleFile(name: string, size: Size, copies = 1): Promise<string> {
  const made = await Promise.all(
    Array.from({ length: copies }, (_, nth) => makeArticle(name, size, nth)),
  );
  return serializePostil({
    articles: made.map(({ article, text }) => ({ article, text })),
    codebooks: [
      { codebook: { kind: 'codebook', id: codebookId, name: 'Bench', ...times }, labels },
    ],
    readings: made.map(({ reading, annotations }) => ({ reading, annotations, links: [] })),
  });
}

async function makeArticle(name: string, size: Size, nth: number) {
  const { words } = size;
  const sample = createSample(size, nth + 1);
  const base = (nth + 1) * 1_000_000;
  const id = uuid(base) as ArticleId;
  const readingId = uuid(base + 1) as ReadingId;
  const title = nth === 0 ? `Sample ${name}` : `Sample ${name} ${nth}`;
  const textHash = await sha256Hex(sample.text.text);
  const about = { byline: '', publication: '', date: '', source: '', language: '' };
  return {
    text: { ...sample.text, id },
    article: {
      kind: 'article' as const,
      id,
      title,
      words,
      textHash,
      changes: [],
      ...about,
      ...times,
    },
    reading: {
      kind: 'reading' as const,
      id: readingId,
      articleId: id,
      codebookId,
      reader: '',
      state: 'draft' as const,
      ...times,
    },
    annotations: sample.annotations.map((annotation, at) => ({
      ...annotation,
      id: uuid(base + 100 + at) as AnnotationId,
      readingId,
      labelIds: annotation.labelIds.map((name) => labelIds.get(name) ?? name),
    })),
  };
}

/** Files name things by UUIDs. */
function uuid(nth: number): string {
  return `00000000-0000-4000-8000-${nth.toString(16).padStart(12, '0')}`;
}

async function sha256Hex(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
