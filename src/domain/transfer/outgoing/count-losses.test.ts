import { expect, it } from 'vitest';
import type { Orphan } from '../../annotation/orphan';
import type { ExportedArticle } from '../export';
import { exampleArticle, tortureArticle } from '../testing/export-samples';
import { addCounts, countLosses, namesakes, PLAIN_LOSSES } from './count-losses';

/** The first mark of the first reading has lost its place. */
function withOrphan(article: ExportedArticle): ExportedArticle {
  const [first, ...others] = article.readings;
  const [mark, ...rest] = first!.annotations;
  const { spans, ...own } = mark!;
  const orphan: Orphan = { ...own, kind: 'orphan', parts: [], reason: 'gone', candidates: [] };
  expect(spans).toHaveLength(1);
  return { ...article, readings: [{ ...first!, annotations: rest, orphans: [orphan] }, ...others] };
}

it('counts everything that may be lost', () => {
  expect(countLosses([tortureArticle()], PLAIN_LOSSES)).toEqual({
    text: 1,
    formatting: 0,
    'article-details': 1,
    discontinuous: 1,
    'several-labels': 1,
    unlabelled: 1,
    notes: 4,
    links: 2,
    'label-tree': 1,
    definitions: 1,
    colors: 4,
    patterns: 4,
    shortcuts: 1,
    'unused-labels': 0,
    readers: 1,
    readings: 2,
    'reading-states': 1,
    times: 9,
    ids: 9,
    unplaced: 0,
  });
});

it('counts a mark without a place once, and as nothing else', () => {
  const counts = countLosses(
    [withOrphan(exampleArticle())],
    ['unplaced', 'times', 'unused-labels'],
  );
  expect(counts).toEqual({ unplaced: 1, times: 1, 'unused-labels': 1 });
});

it('counts labels that articles share once, and all else in each', () => {
  const twice = [exampleArticle(), exampleArticle()];
  expect(countLosses(twice, ['colors', 'definitions', 'notes', 'links'])).toEqual({
    colors: 2,
    definitions: 1,
    notes: 2,
    links: 2,
  });
});

it('only what is asked for is counted, and counts add up', () => {
  expect(countLosses([], ['links'])).toEqual({ links: 0 });
  expect(addCounts([{ links: 1 }, { links: 2, notes: 1 }])).toEqual({ links: 3, notes: 1 });
});

it('readers of one name are all told of', () => {
  const [reading] = exampleArticle().readings;
  const named = (reader: string) => ({ ...reading!, reading: { ...reading!.reading, reader } });
  expect(namesakes([named('A'), named('A'), named('B'), named('A')])).toBe(3);
  expect(namesakes([named('A'), named('')])).toBe(0);
});
