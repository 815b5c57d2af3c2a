/** Small records for tests of storage: only what a test varies is a parameter. */
import type { Annotation, AnnotationId } from '../../domain/annotation/annotation';
import type { CodebookId } from '../../domain/codebook/label';
import type { RecordStore } from '../../domain/ports';
import type { Reading, ReadingId, Tally } from '../../domain/reading/reading';
import type { Stored } from '../../domain/record/revision';
import type { Step, StepId } from '../../domain/record/step';
import type { Article, ArticleId, ArticleText } from '../../domain/text/article';
import { span } from '../../domain/text/span';

const THEN = '2026-01-01T00:00:00Z';

export const READING = 'reading-1' as ReadingId;
export const ARTICLE = 'article-1' as ArticleId;

export function version<R extends Stored['record']>(
  record: R,
  lamport: number,
  client = 'a',
): Stored<R> {
  return { rev: { lamport, client }, deleted: false, record };
}

export function removed(stored: Stored, lamport: number): Stored {
  return { ...stored, rev: { ...stored.rev, lamport }, deleted: true };
}

export function annotation(id: string, note = '', readingId: ReadingId = READING): Annotation {
  return {
    kind: 'annotation',
    id: id as AnnotationId,
    readingId,
    spans: [span(0, 4)],
    labelIds: [],
    note,
    created: THEN,
    modified: THEN,
  };
}

export function article(id: string, title = 'A title'): Article {
  return {
    kind: 'article',
    id: id as ArticleId,
    title,
    byline: '',
    publication: '',
    date: '',
    source: '',
    language: '',
    words: 3,
    textHash: '',
    changes: [],
    created: THEN,
    modified: THEN,
  };
}

export function articleText(id: string, text = 'Many years later'): ArticleText {
  return { kind: 'text', id: id as ArticleId, text, blocks: [], marks: [] };
}

export function reading(id: string): Reading {
  return {
    kind: 'reading',
    id: id as ReadingId,
    articleId: ARTICLE,
    codebookId: 'codebook-1' as CodebookId,
    reader: '',
    state: 'draft',
    created: THEN,
    modified: THEN,
  };
}

export function tally(total: number): Tally {
  return { kind: 'tally', id: READING, articleId: ARTICLE, total, byLabel: [] };
}

export function step(id: string, order: number, scope: string = READING): Step {
  return { kind: 'step', id: id as StepId, scope, order, command: 'test', diff: [], undone: false };
}

/** The live annotations and steps of the sample reading, or a failure of the test. */
export async function loadReading(store: RecordStore): Promise<readonly Stored[]> {
  const loaded = await store.loadParts({ texts: [], readings: [READING], scopes: [READING] });
  if (!loaded.ok) throw new Error(`The reading did not load: ${loaded.error}`);
  return loaded.value.filter(({ deleted }) => !deleted);
}
