import { describe, expect, it } from 'vitest';
import { exampleArticle, tortureArticle } from '../../domain/transfer/testing/export-samples';
import { marksOf } from '../../domain/transfer/json/testing/read-back';
import {
  checkDamage,
  checkMutations,
  checkOrigins,
  checkRandom,
  checkSamples,
  readBack,
  type RoundTripFormat,
} from '../../domain/transfer/json/testing/round-trip';
import type { JsonObject } from '../../lib/json';
import { parseW3c } from './parse';
import { serializeW3c, serializeW3cForRecogito } from './serialize';

const STANDARD: RoundTripFormat = {
  serialize: serializeW3c,
  parse: parseW3c,
  unit: 'UnicodeCodePoint',
  expected: marksOf,
  hasLinks: true,
};

/** What another tool may have said of a mark. */
const CAME: JsonObject = {
  '@context': [{ vote: 'https://example.org/vote' }],
  vote: 3,
  motivation: ['assessing', 'tagging'],
  creator: { id: 'http://a.org/anna', name: 'Coder 1', nickname: 'a' },
  body: [
    'http://a.org/video',
    { type: 'TextualBody', purpose: 'tagging', value: 'Claim', language: 'en' },
    { type: 'SpecificResource', purpose: 'classifying', source: { id: 'http://a.org/claim' } },
    { type: 'TextualBody', value: 'Hm.' },
  ],
  target: {
    source: { id: 'http://a.org/page', format: 'text/html' },
    selector: [
      { type: 'TextQuoteSelector', exact: 'the 🌍 climate tax' },
      { type: 'XPathSelector', value: '/p', refinedBy: { type: 'TextPositionSelector', start: 1 } },
    ],
  },
};

describe('out and in again, the standard', () => {
  it('the example and the torture text', () => checkSamples(STANDARD));
  it('random articles', () => checkRandom(STANDARD));
  it('numbers that are moved or of another unit are noticed', () => checkMutations(STANDARD));
  it('a damaged file is answered', () => checkDamage(STANDARD));
  it('whatever came with a mark is written', () => checkOrigins(STANDARD, 'w3c', CAME));

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
