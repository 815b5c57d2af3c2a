/** The value of a file whose header was read, checked and put together. */
import { createSearchBudget } from '../../domain/anchor/budget';
import { prepareText } from '../../domain/anchor/prepared-text';
import { anchorTarget, type AnchorTarget } from '../../domain/anchor/resolve-anchor';
import type { LabelId } from '../../domain/codebook/label';
import { unknownFields } from '../../domain/schema/extra';
import { withFileExtra } from '../../domain/schema/file-extra';
import type { Notes } from '../../domain/schema/notes';
import { child, describePath, ROOT, type Path } from '../../domain/schema/path';
import type { PostilProblem, RefusedItem } from '../../domain/schema/problem';
import { MOST } from '../../domain/schema/scalars';
import type { PostilBundle, ReadingParts } from '../../domain/transfer/bundle';
import { isJsonObject, type JsonObject } from '../../lib/json';
import { err, ok, type Result } from '../../lib/result';
import { checkArticle, type CheckedArticle } from './texts/content';
import { checkSeal } from './marks/each';
import { readExercises, type ExercisesContext } from './exercises/read-exercises';
import { FILE_KEYS } from './format';
import { checkReading } from './marks/readings';
import { readFile, type FileShape } from './shapes';

export interface ReadBundle {
  readonly bundle: PostilBundle;
  readonly refused: readonly RefusedItem[];
}

export interface ReadDeps {
  sha256Hex(text: string): Promise<string>;
  /** The file's own checksum fits. */
  readonly isWhole: boolean;
}

export async function readBundle(
  json: JsonObject,
  notes: Notes,
  deps: ReadDeps,
): Promise<Result<ReadBundle, PostilProblem>> {
  const file = readFile(json, ROOT, notes);
  if (!file.ok) return file;
  const problem = problemWithIds(file.value) ?? problemWithCounts(file.value);
  if (problem) return err(problem);
  const articles = await checkArticles(file.value, notes, deps);
  if (!articles.ok) return articles;
  const refused: RefusedItem[] = [];
  const context: ExercisesContext = {
    articles: new Map(articles.value.map((entry) => [entry.article.id, entry])),
    codebooks: file.value.codebooks,
    ids: new Set(recordIds(file.value).map(({ id }) => id)),
    said: file.value.offsetUnit,
    notes,
    isWhole: deps.isWhole,
    budget: createSearchBudget(),
    preparedFor: preparedOnce(),
    refuse: (item) => void refused.push(item),
  };
  const readings = checkReadings(file.value, json, context);
  if (!readings.ok) return readings;
  const exercises = readExercises(file.value, context);
  const fileExtra = unknownFields(json, FILE_KEYS, ROOT, notes);
  const bundle: PostilBundle = {
    articles: articles.value.map(({ article, text }) => ({
      article: withFileExtra(article, fileExtra),
      text,
    })),
    codebooks: file.value.codebooks,
    readings: readings.value,
    ...(exercises.length > 0 && { exercises }),
  };
  return ok({ bundle, refused });
}

async function checkArticles(
  file: FileShape,
  notes: Notes,
  deps: { sha256Hex(text: string): Promise<string> },
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
  json: JsonObject,
  context: ExercisesContext,
): Result<readonly ReadingParts[], PostilProblem> {
  const codebookIds = new Set(context.codebooks.map(({ codebook }) => codebook.id));
  const labelIds = new Set<LabelId>(
    context.codebooks.flatMap(({ labels }) => labels.map((label) => label.id)),
  );
  const values = Array.isArray(json['readings']) ? json['readings'] : [];
  const checked: ReadingParts[] = [];
  for (const [index, reading] of file.readings.entries()) {
    const at = child(child(ROOT, 'readings'), index);
    const article = context.articles.get(reading.articleId);
    if (!article) return unresolved(child(at, 'articleId'), reading.articleId);
    if (!codebookIds.has(reading.codebookId)) {
      return unresolved(child(at, 'codebookId'), reading.codebookId);
    }
    checkSeal(values[index], at, context);
    const prepared = context.preparedFor(article);
    checked.push(checkReading(reading, at, { ...context, article, labelIds, prepared }));
  }
  return ok(checked);
}

/** A text is made ready for searching once, when it is first asked for. */
function preparedOnce(): ExercisesContext['preparedFor'] {
  const targets = new Map<CheckedArticle, AnchorTarget>();
  return (checked) => () => {
    const { article, text } = checked;
    const target = targets.get(checked) ?? anchorTarget(prepareText(text.text, article.textHash));
    targets.set(checked, target);
    return target;
  };
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

/** The caps hold for the file, not for each reading or submission. */
function problemWithCounts(file: FileShape): PostilProblem | null {
  const { readings, submissions = [], verdicts = [], corrections = [] } = file;
  const held = [...submissions, ...verdicts, ...corrections];
  return (
    tooMany('readings[*].annotations', lengthsOf(readings, 'annotations'), MOST.annotations) ??
    tooMany('readings[*].links', lengthsOf(readings, 'links'), MOST.links) ??
    tooMany('readings[*].unplaced', lengthsOf(readings, 'unplaced'), MOST.annotations) ??
    tooMany('submissions[*].marks', lengthsOf(held, 'marks'), MOST.held) ??
    tooMany('submissions[*].unplaced', lengthsOf(submissions, 'unplaced'), MOST.held)
  );
}

function tooMany(path: string, count: number, most: number): PostilProblem | null {
  if (count <= most) return null;
  const expected = { kind: 'list', least: 0, most } as const;
  return { kind: 'invalid', path, expected, found: String(count) };
}

function lengthsOf(items: readonly unknown[], key: string): number {
  return items.reduce<number>((sum, item) => {
    const list: unknown = isJsonObject(item) ? item[key] : null;
    return sum + (Array.isArray(list) ? list.length : 0);
  }, 0);
}
