/**
 * Makes the sample's Postil file from its article in Markdown, its reading and its class by quotes, through the
 * same import as everybody's. Ids and times are fixed: opening the sample twice changes nothing.
 */
import { createHash } from 'node:crypto';
import { serializePostil } from '../../codecs/postil-json/serialize';
import type { Annotation, AnnotationId } from '../../domain/annotation/annotation';
import { defaultCodebook } from '../../domain/codebook/default-codebook';
import { composeArticle } from '../../domain/intake/compose-article';
import { countWords } from '../../domain/intake/count-words';
import { propose } from '../../domain/intake/propose';
import type { Reading, ReadingId } from '../../domain/reading/reading';
import type { ArticleId } from '../../domain/text/article';
import type { ArticleParts, ReadingParts } from '../../domain/transfer/bundle';
import { parseMarkdown } from '../../importers/markdown/parse';
import { assert, present } from '../../lib/assert';
import { en } from '../../messages/en';
import { createTranslate } from '../../messages/messages';
import { makeClass, type ClassByQuotes } from './make-class';
import { findQuote, sampleId, TIME } from './parts';

/** The reading as it is written by hand: by quotes, several for a discontinuous annotation. */
export interface ReadingByQuotes {
  readonly reader: string;
  readonly annotations: readonly {
    readonly exact: string | readonly string[];
    /** Which of the places where the quote occurs, from 1. */
    readonly occurrence: number;
    readonly labels: readonly string[];
    readonly note?: string;
  }[];
}

export function makeSample(
  markdown: string,
  byQuotes: ReadingByQuotes,
  classByQuotes: ClassByQuotes,
): string {
  const parts = importArticle(markdown);
  const codebook = defaultCodebook();
  const reading = makeReading(parts, byQuotes);
  return serializePostil({
    articles: [parts],
    codebooks: [codebook],
    readings: [reading],
    exercises: [makeClass(parts, codebook, reading, classByQuotes)],
  });
}

function importArticle(markdown: string): ArticleParts {
  const draft = parseMarkdown(markdown);
  assert(draft.ok, 'the sample article can be read');
  const { meta, cuts, joins } = propose(draft.value, 'sample-article.md');
  const decisions = { cuts: new Set(cuts.map((cut) => cut.block)), joins };
  const composed = composeArticle(draft.value, decisions);
  assert(composed.ok, 'the sample article has a text');
  const { text, blocks, marks, changes } = composed.value;
  const t = createTranslate(en, 'en');
  const id = sampleId<ArticleId>(0);
  return {
    article: {
      kind: 'article',
      id,
      ...meta,
      words: countWords(text),
      textHash: createHash('sha256').update(text, 'utf8').digest('hex'),
      changes: changes.map((change) => t('intake.change', { change })),
      created: TIME,
      modified: TIME,
    },
    text: { kind: 'text', id, text, blocks, marks },
  };
}

function makeReading(
  { article, text }: ArticleParts,
  { reader, annotations }: ReadingByQuotes,
): ReadingParts {
  const { codebook, labels } = defaultCodebook();
  const labelIds = new Map(labels.map((label) => [label.name, label.id]));
  const reading: Reading = {
    kind: 'reading',
    id: sampleId<ReadingId>(1),
    articleId: article.id,
    codebookId: codebook.id,
    reader,
    state: 'finished',
    created: TIME,
    modified: TIME,
  };
  return {
    reading,
    annotations: annotations.map(
      ({ exact, occurrence, labels: names, note = '' }, index): Annotation => ({
        kind: 'annotation',
        id: sampleId<AnnotationId>(index + 101),
        readingId: reading.id,
        spans: [exact].flat().map((quote) => findQuote(text.text, quote, occurrence)),
        labelIds: names.map((name) => present(labelIds.get(name), `the label “${name}”`)),
        note,
        created: TIME,
        modified: TIME,
      }),
    ),
    links: [],
  };
}
