/** Makes the sample into a Postil JSON file, for contenders that are fed from outside. */
import { serializePostil } from '../../src/codecs/postil-json/serialize';
import type { Label } from '../../src/domain/codebook/label';
import { PALETTE } from '../../src/domain/codebook/palette';
import type { CodebookId } from '../../src/domain/codebook/label';
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
  const { text, annotations } = createSample({ words, annotations: count });
  const codebookId = 'bench-codebook' as CodebookId;
  const readingId = 'reading' as ReadingId;
  const labels = LABELS.map((id, order): Label => ({
    kind: 'label',
    id,
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

async function sha256Hex(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
