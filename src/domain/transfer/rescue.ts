/**
 * Sorts records that came out of a damaged library into a bundle a file can carry. A missing parent that
 * the others tell enough about is made up again; what cannot be placed is given back, never dropped.
 */
import type { Orphan } from '../annotation/orphan';
import type { Annotation, Link } from '../annotation/annotation';
import type { Codebook, CodebookId, Label } from '../codebook/label';
import { countWords } from '../intake/count-words';
import type { Reading, ReadingId, Tally } from '../reading/reading';
import { recordParent, type PostilRecord } from '../record/record';
import type { Stored } from '../record/revision';
import type { Article, ArticleId, ArticleText } from '../text/article';
import type { ExerciseParts, PostilBundle, ReadingParts } from './bundle';
import { bundleRecords } from './bundle-records';
import { placeExercises } from './rescue-exercises';

export type RescuedVersion = Pick<Stored, 'deleted' | 'record'>;

export interface RescueNeeds {
  /** SHA-256 of the text in UTF-8, lower-case hex. */
  sha256Hex(text: string): Promise<string>;
  /** RFC 3339: the dates of what is made up. */
  readonly now: string;
  /** What a codebook is called whose own record is gone. */
  readonly codebookName: string;
}

export interface Rescue {
  readonly bundle: PostilBundle;
  /** Live records that belong to nothing in the bundle: their text or their reading is gone. */
  readonly unplaced: readonly PostilRecord[];
}

/** What was deleted, and what hung on it, is left out: as in every file. */
export async function sortOut(
  versions: readonly RescuedVersion[],
  needs: RescueNeeds,
): Promise<Rescue> {
  const shelf = shelve(versions);
  const articles = await placeArticles(shelf, needs);
  const texts = new Set(articles.map(({ article }) => article.id));
  const readings = placeReadings(shelf, texts, needs.now);
  const exercises = placeExercises(shelf.live, texts);
  const codebooks = placeCodebooks(shelf, readings, exercises, needs);
  const bundle: PostilBundle = {
    articles,
    codebooks,
    readings,
    ...(exercises.length > 0 && { exercises }),
  };
  const placed = new Set<PostilRecord>(bundleRecords(bundle));
  const unplaced = shelf.live.filter((record) => !placed.has(record) && !isMinor(record));
  return { bundle, unplaced };
}

interface Shelf {
  readonly live: readonly PostilRecord[];
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly texts: ReadonlyMap<ArticleId, ArticleText>;
  readonly codebooks: ReadonlyMap<CodebookId, Codebook>;
  readonly labels: readonly Label[];
  readonly readings: ReadonlyMap<ReadingId, Reading>;
  readonly tallies: ReadonlyMap<ReadingId, Tally>;
  readonly annotations: ReadonlyMap<ReadingId, readonly Annotation[]>;
  readonly links: ReadonlyMap<ReadingId, readonly Link[]>;
  readonly orphans: ReadonlyMap<ReadingId, readonly Orphan[]>;
}

function shelve(versions: readonly RescuedVersion[]): Shelf {
  const gone = new Set(
    versions
      .filter(({ deleted }) => deleted)
      .flatMap(({ record }) => (isParent(record) ? [record.id] : [])),
  );
  const goneWithArticle = new Set<string>(
    versions.flatMap(({ record }) =>
      hangsOnArticle(record) && gone.has(record.articleId) ? [record.id] : [],
    ),
  );
  const live = versions
    .filter(({ deleted, record }) => !deleted && !hangsOn(record, gone, goneWithArticle))
    .map(({ record }) => record);
  const of = <K extends PostilRecord['kind']>(kind: K) =>
    live.filter((record): record is Extract<PostilRecord, { kind: K }> => record.kind === kind);
  return {
    live,
    articles: byId(of('article')),
    texts: byId(of('text')),
    codebooks: byId(of('codebook')),
    labels: of('label'),
    readings: byId(of('reading')),
    tallies: byId(of('tally')),
    annotations: byReading(of('annotation')),
    links: byReading(of('link')),
    orphans: byReading(of('orphan')),
  };
}

function isParent({ kind }: PostilRecord): boolean {
  return kind === 'article' || kind === 'reading' || kind === 'codebook' || kind === 'exercise';
}

function hangsOnArticle(
  record: PostilRecord,
): record is Extract<PostilRecord, { readonly articleId: ArticleId }> {
  return 'articleId' in record;
}

function hangsOn(
  record: PostilRecord,
  gone: ReadonlySet<string>,
  goneWithArticle: ReadonlySet<string>,
): boolean {
  switch (record.kind) {
    case 'text':
    case 'place':
      return gone.has(record.id);
    case 'reading':
    case 'tally':
    case 'exercise':
      return gone.has(record.articleId) || gone.has(record.id);
    case 'key':
    case 'submission':
    case 'verdict':
    case 'correction':
    case 'annotation':
    case 'orphan':
    case 'link':
      return gone.has(recordParent(record)) || goneWithArticle.has(recordParent(record));
    case 'label':
      return gone.has(record.codebookId);
    case 'article':
    case 'codebook':
    case 'step':
      return false;
  }
}

/** They follow from other records, or only undo them. */
function isMinor({ kind }: PostilRecord): boolean {
  return kind === 'place' || kind === 'tally' || kind === 'step';
}

async function placeArticles(shelf: Shelf, needs: RescueNeeds): Promise<PostilBundle['articles']> {
  const placed: PostilBundle['articles'][number][] = [];
  for (const text of shelf.texts.values()) {
    const article = shelf.articles.get(text.id) ?? (await standInArticle(text, needs));
    placed.push({ article, text });
  }
  return placed;
}

async function standInArticle(
  { id, text, blocks }: ArticleText,
  { sha256Hex, now }: RescueNeeds,
): Promise<Article> {
  const [first] = blocks;
  const title = first ? text.slice(first.start, first.end).replace(/\s+/g, ' ').trim() : '';
  return {
    kind: 'article',
    id,
    title: title.slice(0, LONGEST_TITLE).replace(/[\ud800-\udbff]$/, ''),
    byline: '',
    publication: '',
    date: '',
    source: '',
    language: '',
    words: countWords(text),
    textHash: await sha256Hex(text),
    changes: [],
    created: now,
    modified: now,
  };
}

function placeReadings(
  shelf: Shelf,
  texts: ReadonlySet<ArticleId>,
  now: string,
): readonly ReadingParts[] {
  const ids = new Set([...shelf.readings.keys(), ...shelf.annotations.keys()]);
  return [...ids].flatMap((id) => {
    const annotations = shelf.annotations.get(id) ?? [];
    const reading = shelf.readings.get(id) ?? standInReading(shelf, id, annotations, now);
    if (!reading || !texts.has(reading.articleId)) return [];
    const orphans = shelf.orphans.get(id) ?? [];
    const known = new Set<string>([...annotations, ...orphans].map((record) => record.id));
    const links = shelf.links.get(id) ?? [];
    return [
      {
        reading,
        annotations,
        links: links.filter(({ from, to }) => known.has(from) && known.has(to)),
        ...(orphans.length > 0 && { orphans }),
      },
    ];
  });
}

/** A tally names the article of its reading, and a label its codebook. */
function standInReading(
  shelf: Shelf,
  id: ReadingId,
  annotations: readonly Annotation[],
  now: string,
): Reading | null {
  const tally = shelf.tallies.get(id);
  const used = new Set(annotations.flatMap(({ labelIds }) => labelIds));
  const codebookId =
    shelf.labels.find((label) => used.has(label.id))?.codebookId ??
    shelf.codebooks.keys().next().value;
  if (!tally || codebookId === undefined) return null;
  return {
    kind: 'reading',
    id,
    articleId: tally.articleId,
    codebookId,
    reader: '',
    state: 'draft',
    created: now,
    modified: now,
  };
}

function placeCodebooks(
  shelf: Shelf,
  readings: readonly ReadingParts[],
  exercises: readonly ExerciseParts[],
  { now, codebookName }: RescueNeeds,
): PostilBundle['codebooks'] {
  const ids = new Set([
    ...shelf.codebooks.keys(),
    ...shelf.labels.map(({ codebookId }) => codebookId),
    ...readings.map(({ reading }) => reading.codebookId),
    ...exercises.map(({ exercise }) => exercise.codebookId),
  ]);
  return [...ids].map((id) => ({
    codebook: shelf.codebooks.get(id) ?? {
      kind: 'codebook',
      id,
      name: codebookName,
      created: now,
      modified: now,
    },
    labels: shelf.labels.filter(({ codebookId }) => codebookId === id),
  }));
}

function byId<R extends { readonly id: string }>(records: readonly R[]): ReadonlyMap<R['id'], R> {
  return new Map(records.map((record) => [record.id, record]));
}

function byReading<R extends Annotation | Orphan | Link>(
  records: readonly R[],
): ReadonlyMap<ReadingId, readonly R[]> {
  const grouped = new Map<ReadingId, R[]>();
  for (const record of records) {
    const group = grouped.get(record.readingId);
    if (group) group.push(record);
    else grouped.set(record.readingId, [record]);
  }
  return grouped;
}

/** UTF-16 units of a title made of the first paragraph. */
const LONGEST_TITLE = 80;
