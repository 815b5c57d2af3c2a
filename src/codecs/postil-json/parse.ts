/**
 * Reads a Postil JSON file from a stranger. Hostile, damaged, older and newer files end in a problem with
 * its place, never in an exception; what one annotation has wrong costs that annotation only.
 */
import { createSearchBudget } from '../../domain/anchor/budget';
import type { LabelId } from '../../domain/codebook/label';
import { isIntact } from '../../domain/schema/checksum';
import { unknownFields } from '../../domain/schema/extra';
import { withFileExtra } from '../../domain/schema/file-extra';
import { readHeader } from '../../domain/schema/header';
import { readJson } from '../../domain/schema/json-text';
import { createNotes, type Notes } from '../../domain/schema/notes';
import { child, describePath, ROOT, type Path } from '../../domain/schema/path';
import type { PostilProblem, PostilWarning, RefusedItem } from '../../domain/schema/problem';
import { MOST } from '../../domain/schema/scalars';
import type { PostilBundle, ReadingParts } from '../../domain/transfer/bundle';
import { err, ok, type Result } from '../../lib/result';
import { checkArticle, type CheckedArticle } from './content';
import { FILE_KEYS, POSTIL_FORMAT } from './format';
import { checkReading } from './readings';
import { readFile, type FileShape } from './shapes';

export interface ParsedPostil {
  readonly bundle: PostilBundle;
  /** What was changed or left out. */
  readonly warnings: readonly PostilWarning[];
  /** Annotations and links that could not be taken in. */
  readonly refused: readonly RefusedItem[];
}

export interface ParseDeps {
  /** SHA-256 of the text in UTF-8, lower-case hex. */
  sha256Hex(text: string): Promise<string>;
}

/** `text` is the decoded file. Rejects only if `sha256Hex` does. */
export async function parsePostil(
  text: string,
  deps: ParseDeps,
): Promise<Result<ParsedPostil, PostilProblem>> {
  const json = readJson(text);
  if (!json.ok) return json;
  const notes = createNotes();
  const header = readHeader(json.value, POSTIL_FORMAT, notes);
  if (!header.ok) return header;
  if (!isIntact(text, json.value)) notes.add({ kind: 'changed-since-written' });
  const file = readFile(header.value, ROOT, notes);
  if (!file.ok) return file;
  const problem = problemWithIds(file.value) ?? problemWithCounts(file.value);
  if (problem) return err(problem);
  const articles = await checkArticles(file.value, notes, deps);
  if (!articles.ok) return articles;
  const refused: RefusedItem[] = [];
  const readings = checkReadings(file.value, articles.value, notes, refused);
  if (!readings.ok) return readings;
  const fileExtra = unknownFields(header.value, FILE_KEYS, ROOT, notes);
  const bundle: PostilBundle = {
    articles: articles.value.map(({ article, text: articleText }) => ({
      article: withFileExtra(article, fileExtra),
      text: articleText,
    })),
    codebooks: file.value.codebooks,
    readings: readings.value,
  };
  return ok({ bundle, warnings: notes.list(), refused });
}

async function checkArticles(
  file: FileShape,
  notes: Notes,
  deps: ParseDeps,
): Promise<Result<readonly CheckedArticle[], PostilProblem>> {
  const checked: CheckedArticle[] = [];
  for (const [index, article] of file.articles.entries()) {
    const at = child(child(ROOT, 'articles'), index);
    const result = await checkArticle(article, file.offsetUnit, at, notes, deps.sha256Hex);
    if (!result.ok) return result;
    checked.push(result.value);
  }
  return ok(checked);
}

function checkReadings(
  file: FileShape,
  articles: readonly CheckedArticle[],
  notes: Notes,
  refused: RefusedItem[],
): Result<readonly ReadingParts[], PostilProblem> {
  const byId = new Map(articles.map((entry) => [entry.article.id, entry]));
  const codebookIds = new Set(file.codebooks.map(({ codebook }) => codebook.id));
  const ids = new Set(recordIds(file).map(({ id }) => id));
  const context = {
    labelIds: new Set<LabelId>(
      file.codebooks.flatMap(({ labels }) => labels.map((label) => label.id)),
    ),
    ids,
    said: file.offsetUnit,
    notes,
    budget: createSearchBudget(),
    refuse: (item: RefusedItem) => void refused.push(item),
  };
  const checked: ReadingParts[] = [];
  for (const [index, reading] of file.readings.entries()) {
    const at = child(child(ROOT, 'readings'), index);
    const article = byId.get(reading.articleId);
    if (!article) return unresolved(child(at, 'articleId'), reading.articleId);
    if (!codebookIds.has(reading.codebookId)) {
      return unresolved(child(at, 'codebookId'), reading.codebookId);
    }
    checked.push(checkReading(reading, at, { ...context, article }));
  }
  return ok(checked);
}

function unresolved(at: Path, id: string): Result<never, PostilProblem> {
  return err({ kind: 'unresolved', path: describePath(at), id });
}

/** One id names one thing, over all kinds: histories and addresses are named by ids alone. */
function problemWithIds(file: FileShape): PostilProblem | null {
  const seen = new Set<string>();
  for (const { id, at } of recordIds(file)) {
    if (seen.has(id)) return { kind: 'duplicate-id', path: describePath(child(at, 'id')), id };
    seen.add(id);
  }
  return null;
}

function recordIds(file: FileShape): readonly { readonly id: string; readonly at: Path }[] {
  const inList = (key: string, items: readonly { readonly id: string }[], parent: Path) =>
    items.map(({ id }, index) => ({ id, at: child(child(parent, key), index) }));
  const codebooks = file.codebooks.map(({ codebook }) => codebook);
  return [
    ...inList('articles', file.articles, ROOT),
    ...inList('codebooks', codebooks, ROOT),
    ...file.codebooks.flatMap(({ labels }, index) =>
      inList('labels', labels, child(child(ROOT, 'codebooks'), index)),
    ),
    ...inList('readings', file.readings, ROOT),
  ];
}

/** The caps hold for the file, not for each reading. */
function problemWithCounts(file: FileShape): PostilProblem | null {
  for (const key of ['annotations', 'links'] as const) {
    const count = file.readings.reduce((sum, reading) => sum + reading[key].length, 0);
    if (count > MOST[key]) {
      const expected = { kind: 'list', least: 0, most: MOST[key] } as const;
      return { kind: 'invalid', path: `readings[*].${key}`, expected, found: String(count) };
    }
  }
  return null;
}
