import { expect, test } from 'vitest';
import type { LabelId } from '../../codebook/label';
import { exampleArticle, sample, tortureArticle } from '../testing/export-samples';
import { tagLosses, tagNames } from './tag-names';

const namesOf = (...names: readonly string[]): readonly string[] => {
  const article = sample({
    title: '',
    text: 'One.',
    labels: names.map((name) => ({ name })),
    marks: [],
    links: [],
  });
  const [book] = article.codebooks;
  const labels = (book?.labels ?? []).map((label, at) => ({ ...label, id: `${at}` as LabelId }));
  const codebooks = book ? [{ ...book, labels }] : [];
  return [...tagNames({ codebooks }, 20).values()];
};

test.each([
  [
    ['Claim', ' Claim', 'claim'],
    ['Claim', ' Claim', 'claim'],
  ],
  [
    ['A', 'A', 'A (2)', 'A'],
    ['A', 'A (2)', 'A (2) (2)', 'A (3)'],
  ],
  [
    ['', ' ', 'label'],
    ['label', 'label (2)', 'label (3)'],
  ],
  [['123456789🌍 and more than twenty'], ['123456789']],
])('%j are tagged %j', (names, tags) => {
  expect(namesOf(...names)).toEqual(tags);
});

test('copies of one codebook share their names', () => {
  const { codebooks } = exampleArticle();
  const copies = codebooks.map((book) => ({
    ...book,
    labels: book.labels.map((label) => ({ ...label, id: `${label.id}x` as LabelId })),
  }));
  const names = tagNames({ codebooks: [...codebooks, ...copies] }, 100);
  expect([...names.values()]).toEqual(['Claim', 'Framing', 'Claim', 'Framing']);
});

test('what tags lose', () => {
  const article = tortureArticle();
  expect(tagLosses(article, tagNames(article, 1000))).toEqual({
    text: 1,
    formatting: 0,
    'label-names': 0,
    'label-tree': 1,
    definitions: 1,
    colors: 4,
    patterns: 4,
    shortcuts: 1,
    'unused-labels': 0,
    links: 2,
    'reading-states': 1,
    unplaced: 0,
  });
});
