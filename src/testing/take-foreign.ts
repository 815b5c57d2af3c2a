/** Another tool's file as it would come into an empty library, and the Postil file that is then kept of it. */
import { createHash } from 'node:crypto';
import { parsePostil } from '../codecs/postil-json/parse';
import { serializePostil } from '../codecs/postil-json/serialize';
import { foreignBundle, type ForeignBundle } from '../domain/foreign/foreign-bundle';
import { layOutForeign } from '../domain/foreign/foreign-text';
import { matchCodebook } from '../domain/foreign/match-codebook';
import { placeForeign } from '../domain/foreign/place-foreign';
import type { ArticleId } from '../domain/text/article';
import { canonicaliseText } from '../domain/text/canonical-text';
import type { PostilBundle } from '../domain/transfer/bundle';
import type { ForeignFile } from '../domain/transfer/foreign';
import type { FormatId } from '../domain/transfer/formats';

const NOW = '2026-08-24T09:00:00.000Z';

/** `file`: tidied. A document without a text is over `otherwise`. */
export function takeForeign(file: ForeignFile, format: FormatId, otherwise = ''): ForeignBundle {
  const placed = file.documents.map((document, at) => {
    const { text, blocks } = layOutForeign(canonicaliseText(document.text ?? otherwise));
    const textHash = sha256(text);
    const id = `00000000-0000-4000-8000-00000000000${at}` as ArticleId;
    const steps = placeForeign({ document, unit: file.unit, to: { text, hash: textHash } });
    let step = steps.next();
    while (!step.done) step = steps.next();
    const article = {
      kind: 'article',
      id,
      title: document.title,
      byline: '',
      publication: '',
      date: '',
      source: document.source,
      language: document.language,
      words: 1,
      textHash,
      changes: [],
      created: NOW,
      modified: NOW,
    } as const;
    return {
      document,
      article: { article, text: { kind: 'text', id, text, blocks, marks: [] } as const },
      isNew: document.text !== null,
      placing: step.value,
    };
  });
  return foreignBundle({
    file,
    format,
    name: 'odd.json',
    codebook: matchCodebook(file, [], 'odd', NOW),
    placed,
    now: NOW,
    markHere: () => null,
    readingHere: () => null,
    linksHere: [],
  });
}

export async function readBack(bundle: PostilBundle): ReturnType<typeof parsePostil> {
  return parsePostil(serializePostil(bundle), {
    sha256Hex: (text) => Promise.resolve(sha256(text)),
  });
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
