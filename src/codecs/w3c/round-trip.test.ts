import { describe, expect, it } from 'vitest';
import { exampleArticle, tortureArticle } from '../../domain/transfer/testing/export-samples';
import { marksOf } from '../../domain/transfer/json/testing/read-back';
import {
  checkDamage,
  checkMutations,
  checkRandom,
  checkSamples,
  readBack,
  type RoundTripFormat,
} from '../../domain/transfer/json/testing/round-trip';
import { parseW3c } from './parse';
import { serializeW3c, serializeW3cForRecogito } from './serialize';

const STANDARD: RoundTripFormat = {
  serialize: serializeW3c,
  parse: parseW3c,
  unit: 'UnicodeCodePoint',
  expected: marksOf,
  hasLinks: true,
};

describe('out and in again, the standard', () => {
  it('the example and the torture text', () => checkSamples(STANDARD));
  it('random articles', () => checkRandom(STANDARD));
  it('numbers that are moved or of another unit are noticed', () => checkMutations(STANDARD));
  it('a damaged file is answered', () => checkDamage(STANDARD));

  it('labels keep their ids, places, definitions, colours and keys', () => {
    const article = tortureArticle();
    const labels = article.codebooks.flatMap((book) => book.labels);
    expect(readBack(article, STANDARD)).toMatchObject({
      codebookName: 'Arguments',
      labels: labels.map(({ id, name, parentId, definition, color, shortcut }) => ({
        key: id,
        name,
        parent: parentId,
        definition,
        color,
        shortcut,
      })),
    });
  });

  it('the text is known by its id, title, source and language, and nothing is left over', () => {
    const { article } = exampleArticle();
    const [document] = readBack(exampleArticle(), STANDARD)?.documents ?? [];
    expect(document).toMatchObject({
      key: article.id,
      title: 'Article 1',
      source: 'https://example.org/article',
      language: 'en',
      text: null,
    });
    expect(document?.marks.map(({ raw }) => raw)).toEqual([{}, {}]);
  });
});

describe('out and in again, for Recogito', () => {
  // Recogito counts in UTF-16 units and says so nowhere: the numbers are checked for what they are.
  const format: RoundTripFormat = {
    serialize: serializeW3cForRecogito,
    parse: (inputs) => {
      const read = parseW3c(inputs);
      return read.ok ? { ok: true, value: { ...read.value, unit: 'Utf16CodeUnit' } } : read;
    },
    unit: 'Utf16CodeUnit',
    expected: marksOf,
  };
  it('the example and the torture text', () => checkSamples(format));
  it('random articles', () => checkRandom(format));
  it('numbers that are moved or of another unit are noticed', () => checkMutations(format));
});
