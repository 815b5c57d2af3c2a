/** Files of any size in the app's own format, as another reader might have sent them. */
import { createHash, randomBytes } from 'node:crypto';
import { serializePostil } from '../../../src/codecs/postil-json/serialize';
import type { Annotation, AnnotationId } from '../../../src/domain/annotation/annotation';
import { defaultCodebook } from '../../../src/domain/codebook/default-codebook';
import type { ReadingId } from '../../../src/domain/reading/reading';
import type { ArticleId } from '../../../src/domain/text/article';
import type { Block } from '../../../src/domain/text/block';
import { span } from '../../../src/domain/text/span';
import type { TextFile } from '../../pages/first-page';

const TIME = '2026-01-01T00:00:00.000Z';
const SENTENCE = 'A lamp by every door costs less than the street pays for the dark. ';
const SENTENCES_PER_PARAGRAPH = 5;

/** One article with so many annotations, one to a sentence. */
export function bigReading(title: string, annotations: number): TextFile {
  const { codebook, labels } = defaultCodebook();
  const { text, blocks, starts } = paragraphs(annotations);
  const id = idFrom(title, 'article') as ArticleId;
  const readingId = idFrom(title, 'reading') as ReadingId;
  const file = serializePostil({
    articles: [
      {
        article: {
          kind: 'article',
          id,
          title,
          byline: '',
          publication: '',
          date: '',
          source: '',
          language: 'en',
          words: text.split(/\s+/).length,
          textHash: createHash('sha256').update(text).digest('hex'),
          changes: [],
          created: TIME,
          modified: TIME,
        },
        text: { kind: 'text', id, text, blocks, marks: [] },
      },
    ],
    codebooks: [{ codebook, labels }],
    readings: [
      {
        reading: {
          kind: 'reading',
          id: readingId,
          articleId: id,
          codebookId: codebook.id,
          reader: '',
          state: 'draft',
          created: TIME,
          modified: TIME,
        },
        annotations: starts.map((start, nth): Annotation => ({
          kind: 'annotation',
          id: idFrom(title, `annotation ${nth}`) as AnnotationId,
          readingId,
          spans: [span(start, start + SENTENCE.length - 1)],
          labelIds: labels.slice(nth % labels.length, (nth % labels.length) + 1).map((l) => l.id),
          note: nth % 3 === 0 ? `Note number ${nth}.` : '',
          created: TIME,
          modified: TIME,
        })),
        links: [],
      },
    ],
  });
  return { name: `${title}.postil.json`, mimeType: 'application/json', buffer: Buffer.from(file) };
}

/** Plain text of so many bytes, in paragraphs. Of random letters: the browser packs what repeats itself. */
export function bigText(title: string, bytes: number): TextFile {
  const letters = randomBytes(bytes).toString('base64').replaceAll(/[+/=]/g, ' ').slice(0, bytes);
  const text = `${title}\n\n${letters.replaceAll(/(.{400,500}) /g, '$1.\n\n')}`;
  return { name: `${title}.txt`, mimeType: 'text/plain', buffer: Buffer.from(text) };
}

function paragraphs(sentences: number) {
  const blocks: Block[] = [];
  const starts: number[] = [];
  let text = '';
  for (let nth = 0; nth < sentences; nth += SENTENCES_PER_PARAGRAPH) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    const many = Math.min(SENTENCES_PER_PARAGRAPH, sentences - nth);
    for (let i = 0; i < many; i += 1) starts.push(start + i * SENTENCE.length);
    text += SENTENCE.repeat(many).trimEnd();
    blocks.push({ ...span(start, text.length), kind: 'paragraph', within: [] });
  }
  return { text, blocks, starts };
}

/** The same for the same words, in the form of a UUID. */
function idFrom(...words: readonly string[]): string {
  const hash = createHash('sha256').update(words.join('/')).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
