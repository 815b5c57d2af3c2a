/** Makes the sample into a Postil JSON file, for contenders that are fed from outside. */
import { serializePostil } from '../../src/codecs/postil-json/serialize';
import { PALETTE } from '../../src/domain/codebook/palette';
import type { AnnotationId } from '../../src/domain/annotation/annotation';
import type { CodebookId, Label, LabelId } from '../../src/domain/codebook/label';
import type { ArticleId } from '../../src/domain/text/article';
import type { ReadingId } from '../../src/domain/reading/reading';
import { createSample, LABELS, sizeNamed } from './sample-text';

declare global {
  interface Window {
    /** `copies` articles of a size, each with its own words. */
    sampleFile?: (size: string, copies?: number) => Promise<string>;
  }
}

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

window.sampleFile = async (size, copies = 1) => {
  const made = await Promise.all(
    Array.from({ length: copies }, (_, nth) => makeArticle(size, nth)),
  );
  return serializePostil({
    articles: made.map(({ article, text }) => ({ article, text })),
    codebooks: [
      { codebook: { kind: 'codebook', id: codebookId, name: 'Bench', ...times }, labels },
    ],
    readings: made.map(({ reading, annotations }) => ({ reading, annotations, links: [] })),
  });
};

async function makeArticle(size: string, nth: number) {
  const { words } = sizeNamed(size);
  const sample = createSample(sizeNamed(size), nth + 1);
  const base = (nth + 1) * 1_000_000;
  const id = uuid(base) as ArticleId;
  const readingId = uuid(base + 1) as ReadingId;
  const title = nth === 0 ? `Sample ${size}` : `Sample ${size} ${nth}`;
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
