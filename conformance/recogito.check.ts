/**
 * Recogito needs a page to read its files in. What its readers ask of one is written down here from their
 * documentation, by itself, and every quote is looked for in UTF-16 units.
 */
import { describe, expect, it } from 'vitest';
import { parseRecogito } from '../src/codecs/recogito/parse';
import { serializeRecogito } from '../src/codecs/recogito/serialize';
import { serializeW3cForRecogito } from '../src/codecs/w3c/serialize';
import type { ExportedArticle, Serialize } from '../src/domain/transfer/export';
import { marksOf, misplaced, readMarks } from '../src/domain/transfer/json/testing/read-back';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  tortureArticle,
} from '../src/domain/transfer/testing/export-samples';
import { sha256HexOf } from '../src/lib/sha256';
import { describeShared, sharedBytes } from './shared';

interface Selector {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

interface CoreAnnotation {
  readonly id: string;
  readonly bodies: readonly { readonly id: string; readonly annotation: string }[];
  readonly target: { readonly annotation: string; readonly selector: readonly Selector[] };
}

interface W3cTarget {
  readonly source: string;
  readonly selector: readonly {
    readonly type: string;
    readonly exact?: string;
    readonly start?: number;
    readonly end?: number;
  }[];
}

interface W3cAnnotation {
  readonly id: string;
  readonly body: readonly { readonly purpose: string }[];
  readonly target: W3cTarget | readonly W3cTarget[];
}

const ARTICLES: readonly ExportedArticle[] = [
  exampleArticle(),
  tortureArticle(),
  ...Array.from({ length: 20 }, (_, seed) => randomArticles(seed + 1, 5, sha256HexOf)).flat(),
];

const written = (serialize: Serialize, article: ExportedArticle): unknown =>
  JSON.parse(String(serialize([article], CONTEXT).files[0]?.content));

function quotesFound(selectors: readonly Partial<Selector>[], text: string): number {
  for (const { quote, start, end } of selectors) {
    expect([typeof quote, typeof start, typeof end]).toEqual(['string', 'number', 'number']);
    expect(text.slice(start, end)).toBe(quote);
  }
  return selectors.length;
}

describe('recogito: what we write', () => {
  it('every annotation names itself in its bodies and its target, and stands where its quotes are', () => {
    let quotes = 0;
    for (const article of ARTICLES) {
      const list = written(serializeRecogito, article) as readonly CoreAnnotation[];
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
      for (const { id, bodies, target } of list) {
        expect(target.annotation).toBe(id);
        expect(bodies.every((body) => body.annotation === id && body.id !== '')).toBe(true);
        quotes += quotesFound(target.selector, article.text.text);
      }
    }
    expect(quotes).toBeGreaterThan(100);
  });

  it('as web annotations: a body, and both selectors in every target', () => {
    let quotes = 0;
    for (const article of ARTICLES) {
      const list = written(serializeW3cForRecogito, article) as readonly W3cAnnotation[];
      for (const { body, target } of list) {
        expect(body.length).toBeGreaterThan(0);
        const targets = 'source' in target ? [target] : target;
        const selectors = targets.map(({ selector }): Partial<Selector> => {
          const { exact } = selector.find(({ type }) => type === 'TextQuoteSelector') ?? {};
          const { start, end } = selector.find(({ type }) => type === 'TextPositionSelector') ?? {};
          return {
            ...(exact !== undefined && { quote: exact }),
            ...(start !== undefined && { start }),
            ...(end !== undefined && { end }),
          };
        });
        quotes += quotesFound(selectors, article.text.text);
      }
    }
    expect(quotes).toBeGreaterThan(100);
  });
});

describeShared('recogito: golden files', () => {
  it('the good one is the example', () => {
    const read = parseRecogito([
      { path: 'annotations.json', bytes: sharedBytes('golden/recogito/annotations.json') },
    ]);
    if (!read.ok) throw new Error(read.error.kind);
    const wanted = marksOf(exampleArticle()).map(({ quotes, labels, note }) => ({
      quotes,
      labels,
      note,
    }));
    expect(readMarks(read.value)).toMatchObject(wanted);
    expect(read.value.skipped).toEqual([]);
    const [document] = read.value.documents;
    expect(document?.marks.map(({ reader }) => reader)).toEqual(['Coder 1', 'Coder 1']);
    const { text } = exampleArticle().text;
    expect(misplaced(document?.marks ?? [], text, 'Utf16CodeUnit')).toEqual([]);
  });
});
