/** The page's side of an export: sends article after article, so that neither side holds the library. */
import { slug } from '../../../domain/transfer/file-name';
import type { CodebookId } from '../../../domain/codebook/label';
import type { StoreProblem } from '../../../domain/ports';
import type { Reading, ReadingId } from '../../../domain/reading/reading';
import type { ArticleId } from '../../../domain/text/article';
import type { CodebookParts } from '../../../domain/transfer/bundle';
import type { ExportContext, Loss } from '../../../domain/transfer/export';
import { err, ok, type Result } from '../../../lib/result';
import type { OfferedFormat } from '../formats/formats';
import {
  gatherArticle,
  gatherExercises,
  readingsThatLeave,
  type GatheredArticle,
  type OpenableWorkspace,
} from '../gather';
import type { Answer } from '../making/answering';
import type { FromExporter, Look, Packed } from './messages';

export interface ExportOrder {
  readonly format: OfferedFormat;
  readonly articles: readonly ArticleId[];
  /** Of their readings, those that stay here. */
  readonly without: ReadonlySet<ReadingId>;
  readonly onDesk: ReadingId | null;
  readonly withExercises: boolean;
  readonly context: ExportContext;
}

export interface ExportProgress {
  /** Articles that are written already. */
  readonly done: number;
  readonly look: Look | null;
}

/** What is known of an export once everything was sent. */
export interface ExportSum {
  readonly losses: readonly Loss[];
  readonly look: Look;
  readonly articles: number;
  readonly readings: readonly Reading[];
  readonly codebooks: readonly CodebookParts[];
}

export interface FinishedExport extends Packed, ExportSum {}

interface Needs {
  readonly workspace: OpenableWorkspace;
  readonly ask: Answer;
  readonly onProgress: (progress: ExportProgress) => void;
  /** The text that stands beside several files. */
  readonly readMe: (sum: ExportSum) => string;
}

/** Rejects when `ask` does. */
export async function runExport(
  order: ExportOrder,
  { workspace, ask, onProgress, readMe }: Needs,
): Promise<Result<FinishedExport, StoreProblem>> {
  const { readings: all } = workspace.store.getState();
  const leaving = readingsThatLeave(all.values(), new Set(order.articles), order.onDesk).filter(
    ({ id }) => !order.without.has(id),
  );
  const byArticle = grouped(leaving);
  const codebooks = new Map<CodebookId, CodebookParts>();
  const names = new Set<string>();
  let look: Look | null = null;
  let done = 0;
  await ask({
    kind: 'begin',
    format: order.format,
    articles: order.articles.length,
    context: order.context,
  });
  for (const id of order.articles) {
    const gathered = await gatherArticle(workspace, id, byArticle.get(id) ?? []);
    if (!gathered.ok) return err(gathered.error);
    if (gathered.value) {
      for (const parts of gathered.value.codebooks) codebooks.set(parts.codebook.id, parts);
      const fileName = unlike(slug(gathered.value.article.title), names);
      const answer = await sendArticle(ask, gathered.value, fileName);
      if (answer.kind === 'look') look ??= answer.look;
    }
    done += 1;
    onProgress({ done, look });
  }
  if (order.withExercises) {
    const exercises = await gatherExercises(workspace, new Set(order.articles));
    if (!exercises.ok) return err(exercises.error);
    await ask({ kind: 'exercises', ...exercises.value });
  }
  const summed = await ask({ kind: 'all-sent' });
  if (summed.kind !== 'summed') throw new Error(`${summed.kind} in place of a sum`);
  const sum: ExportSum = {
    losses: summed.losses,
    look: summed.look,
    articles: order.articles.length,
    readings: leaving,
    codebooks: [...codebooks.values()],
  };
  const last = await ask({ kind: 'pack', readMe: readMe(sum) });
  if (last.kind !== 'packed') throw new Error(`${last.kind} in place of a file`);
  return ok({ ...sum, ...last.packed });
}

/** Annotations sent at once: about 2 ms of the page's time. */
const AT_ONCE = 1000;

async function sendArticle(
  ask: Answer,
  { readings, ...article }: GatheredArticle,
  fileName: string,
): Promise<FromExporter> {
  const heads = readings.map(({ reading, links, orphans }) => ({
    reading,
    links,
    ...(orphans && { orphans }),
  }));
  await ask({ kind: 'article', head: { ...article, fileName, readings: heads } });
  for (const [reading, { annotations }] of readings.entries()) {
    for (let at = 0; at < annotations.length; at += AT_ONCE) {
      const some = annotations.slice(at, at + AT_ONCE);
      await ask({ kind: 'annotations', reading, annotations: some });
    }
  }
  return ask({ kind: 'article-ends' });
}

function grouped(readings: readonly Reading[]): ReadonlyMap<ArticleId, readonly Reading[]> {
  const groups = new Map<ArticleId, Reading[]>();
  for (const reading of readings) {
    const group = groups.get(reading.articleId);
    if (group) group.push(reading);
    else groups.set(reading.articleId, [reading]);
  }
  return groups;
}

function unlike(name: string, taken: Set<string>): string {
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? name : `${name}-${count}`;
    if (taken.has(tried)) continue;
    taken.add(tried);
    return tried;
  }
}
