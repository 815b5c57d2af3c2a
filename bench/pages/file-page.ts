/** Makes the sample into a Postil JSON file, for contenders that are fed from outside. */
import { serializePostil } from '../../src/codecs/postil-json/serialize';
import { PALETTE } from '../../src/domain/codebook/palette';
import type { AnnotationId } from '../../src/domain/annotation/annotation';
import type { CodebookId, Label, LabelId } from '../../src/domain/codebook/label';
import type { ArticleId } from '../../src/domain/text/article';
import type { ReadingId } from '../../src/domain/reading/reading';
import { createSample, LABELS, SIZES } from './sample-text';

declare global {
  interface Window {
    sampleFile?: (size: string) => Promise<string>;
  }
}

const TIME = '2026-01-01T00:00:00Z';

window.sampleFile = async (size) => {
  const { words, annotations: count } = SIZES[size] ?? { words: 100, annotations: 1 };
  const sample = createSample({ words, annotations: count });
  const text = { ...sample.text, id: uuid(1) as ArticleId };
  const codebookId = uuid(2) as CodebookId;
  const readingId = uuid(3) as ReadingId;
  const labelIds = new Map(LABELS.map((id, order) => [id, uuid(10 + order) as LabelId]));
  const annotations = sample.annotations.map((annotation, nth) => ({
    ...annotation,
    id: uuid(100 + nth) as AnnotationId,
    readingId,
    labelIds: annotation.labelIds.map((id) => labelIds.get(id) ?? id),
  }));
  const labels = LABELS.map((id, order): Label => ({
    kind: 'label',
    id: labelIds.get(id) ?? id,
    codebookId,
    parentId: null,
    order,
    name: id,
    definition: '',
    whenToUse: '',
    whenNot: '',
    example: '',
    color: PALETTE[order] ?? PALETTE[0],
    pattern: 'solid',
    shortcut: String(order + 1),
    archived: false,
  }));
  const times = { created: TIME, modified: TIME };
  return serializePostil({
    articles: [
      {
        article: {
          kind: 'article',
          id: text.id,
          title: `Sample ${size}`,
          byline: '',
          publication: '',
          date: '',
          source: '',
          language: '',
          words,
          textHash: await sha256Hex(text.text),
          changes: [],
          ...times,
        },
        text,
      },
    ],
    codebooks: [
      { codebook: { kind: 'codebook', id: codebookId, name: 'Bench', ...times }, labels },
    ],
    readings: [
      {
        reading: {
          kind: 'reading',
          id: readingId,
          articleId: text.id,
          codebookId,
          reader: '',
          state: 'draft',
          ...times,
        },
        annotations,
        links: [],
      },
    ],
  });
};

/** Files name things by UUIDs. */
function uuid(nth: number): string {
  return `00000000-0000-4000-8000-${nth.toString(16).padStart(12, '0')}`;
}

async function sha256Hex(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
