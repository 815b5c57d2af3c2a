import { describe, expect, it } from 'vitest';
import type { CodebookId, Label, LabelId } from '../../domain/codebook/label';
import type { ExerciseId } from '../../domain/exercise/exercise-id';
import type { Place, ReadingId, Tally } from '../../domain/reading/reading';
import { reading } from '../../domain/testing/samples';
import type { Article, ArticleId } from '../../domain/text/article';
import { countsByArticle, listArticles, type Sort } from './library-rows';

const articles = [
  article('a', 'Tax and heat', 'Ana Díaz', '2026-01-03T00:00:00Z'),
  article('b', 'Öl und Gas 10', 'Bo Lee', '2026-01-02T00:00:00Z'),
  article('c', 'Öl und Gas 9', '', '2026-01-01T00:00:00Z'),
];
const shelf = {
  articles: new Map(articles.map((each) => [each.id, each])),
  places: new Map([['c' as ArticleId, place('c', '2026-02-01T00:00:00Z')]]),
};

describe('listArticles', () => {
  it.each<[Sort, string]>([
    ['read', 'cab'],
    ['added', 'abc'],
    ['title', 'cba'],
  ])('sorts by %s', (sort, expected) => {
    expect(ids({ query: '', sort })).toBe(expected);
  });

  it.each([
    ['ol gas', 'bc'],
    ['diaz', 'a'],
    ['  TAX ', 'a'],
    ['nothing', ''],
  ])('finds %j', (query, expected) => {
    expect(ids({ query, sort: 'added' })).toBe(expected);
  });
});

describe('countsByArticle', () => {
  it('sums the readings of an article, in the order of the codebook', () => {
    const labels = new Map([label('l2', 1), label('l1', 0)].map((each) => [each.id, each]));
    const counts = countsByArticle(
      new Map([
        [
          'r1',
          tally('r1', 'a', 3, [
            ['l2', 2],
            ['l1', 1],
          ]),
        ],
        [
          'r2',
          tally('r2', 'a', 2, [
            ['l2', 2],
            ['gone', 4],
          ]),
        ],
      ]),
      labels,
      new Map(),
    ).get('a' as ArticleId);
    expect(counts?.total).toBe(5);
    expect(counts?.byLabel.map(({ label: { id }, count }) => [id, count])).toEqual([
      ['l1', 1],
      ['l2', 4],
    ]);
  });

  it('says nothing of what somebody does as an exercise', () => {
    const exercise = { id: 'e' as ExerciseId, try: 1, first: null, handIns: 0, handedIn: null };
    const answer = reading({ id: 'r1' as ReadingId, exercise });
    const counts = countsByArticle(
      new Map([['r1', tally('r1', 'a', 3, [['l1', 3]])]]),
      new Map(),
      new Map([[answer.id, answer]]),
    );
    expect(counts.get('a' as ArticleId)).toBeUndefined();
  });
});

function ids(wish: { readonly query: string; readonly sort: Sort }): string {
  return listArticles(shelf, { ...wish, locale: 'en' })
    .map(({ id }) => id)
    .join('');
}

function article(id: string, title: string, byline: string, created: string): Article {
  return {
    kind: 'article',
    id: id as ArticleId,
    title,
    byline,
    publication: '',
    date: '',
    source: '',
    language: '',
    words: 1,
    textHash: '',
    changes: [],
    created,
    modified: created,
  };
}

function place(id: string, opened: string): Place {
  return { kind: 'place', id: id as ArticleId, offset: 0, progress: 0, opened };
}

function tally(
  id: string,
  articleId: string,
  total: number,
  byLabel: readonly (readonly [string, number])[],
): Tally {
  return {
    kind: 'tally',
    id: id as ReadingId,
    articleId: articleId as ArticleId,
    total,
    byLabel: byLabel.map(([label, count]) => [label as LabelId, count]),
  };
}

function label(id: string, order: number): Label {
  return {
    kind: 'label',
    id: id as LabelId,
    codebookId: 'k' as CodebookId,
    parentId: null,
    order,
    name: id,
    definition: '',
    whenToUse: '',
    whenNot: '',
    example: '',
    color: '#e69f00',
    pattern: 'solid',
    shortcut: null,
    archived: false,
  };
}
