/** What of an export could be lost, counted alike for every format: each picks what it does lose. */
import type { Label } from '../../codebook/label';
import type { Article } from '../../text/article';
import type { ReadingParts } from '../bundle';
import { countFormatting } from '../count-formatting';
import type { ExportedArticle, LossKind } from '../export';
import { exportedLabels, exportedMarks } from './exported-marks';

export type LossCounts = Partial<Record<LossKind, number>>;

/** Kinds that do not depend on how a format writes, each as if the format had no place for it at all. */
export const PLAIN_LOSSES = [
  'text',
  'formatting',
  'article-details',
  'discontinuous',
  'several-labels',
  'unlabelled',
  'notes',
  'links',
  'label-tree',
  'definitions',
  'colors',
  'patterns',
  'shortcuts',
  'unused-labels',
  'readers',
  'readings',
  'reading-states',
  'times',
  'ids',
  'unplaced',
] as const satisfies readonly LossKind[];
export type PlainLoss = (typeof PLAIN_LOSSES)[number];

/** Labels that several articles share are counted once. */
export function countLosses(
  articles: readonly ExportedArticle[],
  lost: readonly PlainLoss[],
): LossCounts {
  const readings = articles.flatMap((article) => article.readings);
  const marks = articles.flatMap(exportedMarks);
  const labels = distinctLabels(articles);
  const used = new Set(marks.flatMap((mark) => mark.labels.map(({ id }) => id)));
  const count = (kind: PlainLoss): number => {
    switch (kind) {
      case 'text':
        return articles.length;
      case 'formatting':
        return sum(articles.map(({ text }) => countFormatting(text)));
      case 'article-details':
        return articles.filter(({ article }) => hasDetails(article)).length;
      case 'discontinuous':
        return marks.filter(({ annotation }) => annotation.spans.length > 1).length;
      case 'several-labels':
        return marks.filter((mark) => mark.labels.length > 1).length;
      case 'unlabelled':
        return marks.filter((mark) => mark.labels.length === 0).length;
      case 'notes':
        return marks.filter(({ annotation }) => annotation.note !== '').length;
      case 'links':
        return sum(readings.map(({ links }) => links.length));
      case 'label-tree':
        return labels.filter(({ parentId }) => parentId !== null).length;
      case 'definitions':
        return labels.filter(isDefined).length;
      case 'colors':
      case 'patterns':
        return labels.length;
      case 'shortcuts':
        return labels.filter(({ shortcut }) => shortcut !== null).length;
      case 'unused-labels':
        return labels.filter(({ id }) => !used.has(id)).length;
      case 'readers':
        return readings.filter(({ reading }) => reading.reader !== '').length;
      case 'readings':
        return sum(articles.map(({ readings: own }) => (own.length > 1 ? own.length : 0)));
      case 'reading-states':
        return readings.filter(({ reading }) => reading.state === 'finished').length;
      case 'times':
      case 'ids':
        return marks.length;
      case 'unplaced':
        return sum(readings.map(({ orphans }) => orphans?.length ?? 0));
    }
  };
  return Object.fromEntries(lost.map((kind) => [kind, count(kind)]));
}

/** Readings of one article whose readers have the same name: a format that keeps names cannot part them. */
export function namesakes(readings: readonly ReadingParts[]): number {
  const names = new Map<string, number>();
  for (const { reading } of readings) {
    names.set(reading.reader, (names.get(reading.reader) ?? 0) + 1);
  }
  return sum([...names.values()].filter((count) => count > 1));
}

/** Each once, in the order of the articles and their codebooks. */
export function distinctLabels(articles: readonly ExportedArticle[]): readonly Label[] {
  return [...new Map(articles.flatMap(exportedLabels).map((label) => [label.id, label])).values()];
}

export function addCounts(all: readonly LossCounts[]): LossCounts {
  const total: LossCounts = {};
  for (const counts of all) {
    for (const [kind, count] of Object.entries(counts) as [LossKind, number][]) {
      total[kind] = (total[kind] ?? 0) + count;
    }
  }
  return total;
}

function hasDetails({ byline, publication, date, source, language }: Article): boolean {
  return [byline, publication, date, source, language].some((detail) => detail !== '');
}

function isDefined({ definition, whenToUse, whenNot, example }: Label): boolean {
  return [definition, whenToUse, whenNot, example].some((words) => words !== '');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
