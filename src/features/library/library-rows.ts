/** What the library lists: which articles, in which order, with what beside each. */
import type { LabelId } from '../../domain/codebook/label';
import { compareLabels } from '../../domain/codebook/label-tree';
import type { Label } from '../../domain/codebook/label';
import type { Place, Reading, ReadingId, Tally } from '../../domain/reading/reading';
import type { Article, ArticleId } from '../../domain/text/article';
import type { WorkspaceState } from '../../state/workspace-state';

export const SORTS = ['read', 'added', 'title'] as const;
export type Sort = (typeof SORTS)[number];

export interface LibraryWish {
  readonly query: string;
  readonly sort: Sort;
  /** BCP 47: decides how titles are ordered. */
  readonly locale: string;
}

export interface LabelCount {
  readonly label: Label;
  readonly count: number;
}

export interface ArticleCounts {
  readonly total: number;
  /** In the codebook's order, without labels that are not used. */
  readonly byLabel: readonly LabelCount[];
}

type Shelf = Pick<WorkspaceState, 'articles' | 'places'>;

/** Articles that have every word of the query in title or byline; case and accents do not count. */
export function listArticles({ articles, places }: Shelf, wish: LibraryWish): readonly Article[] {
  const words = fold(wish.query).split(/\s+/u).filter(Boolean);
  const found = [...articles.values()].filter((article) => {
    if (words.length === 0) return true;
    const text = fold(`${article.title} ${article.byline}`);
    return words.every((word) => text.includes(word));
  });
  return found.sort(comparison(wish, places));
}

/** Sums of all readings of each article, but answers to an exercise: they may be somebody else's. */
export function countsByArticle(
  tallies: ReadonlyMap<string, Tally>,
  labels: ReadonlyMap<LabelId, Label>,
  readings: ReadonlyMap<ReadingId, Reading>,
): ReadonlyMap<ArticleId, ArticleCounts> {
  const sums = new Map<ArticleId, { total: number; counts: Map<LabelId, number> }>();
  for (const { id: readingId, articleId, total, byLabel } of tallies.values()) {
    if (readings.get(readingId)?.exercise) continue;
    const sum = sums.get(articleId) ?? { total: 0, counts: new Map<LabelId, number>() };
    sum.total += total;
    for (const [id, count] of byLabel) sum.counts.set(id, (sum.counts.get(id) ?? 0) + count);
    sums.set(articleId, sum);
  }
  return new Map(
    [...sums].map(([id, { total, counts }]) => [
      id,
      { total, byLabel: labelCounts(counts, labels) },
    ]),
  );
}

function labelCounts(
  counts: ReadonlyMap<LabelId, number>,
  labels: ReadonlyMap<LabelId, Label>,
): readonly LabelCount[] {
  return [...counts]
    .flatMap(([id, count]) => {
      const label = labels.get(id);
      return label && count > 0 ? [{ label, count }] : [];
    })
    .sort((a, b) => compareLabels(a.label, b.label));
}

function comparison(
  { sort, locale }: LibraryWish,
  places: ReadonlyMap<ArticleId, Place>,
): (a: Article, b: Article) => number {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const byTitle = (a: Article, b: Article): number =>
    collator.compare(a.title, b.title) || (a.id < b.id ? -1 : 1);
  const touched = (article: Article): string => places.get(article.id)?.opened ?? article.created;
  switch (sort) {
    case 'title':
      return byTitle;
    case 'added':
      return (a, b) => descending(a.created, b.created) || byTitle(a, b);
    case 'read':
      return (a, b) => descending(touched(a), touched(b)) || byTitle(a, b);
  }
}

function descending(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
