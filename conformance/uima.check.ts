/**
 * Apache UIMA needs a Java library that is not asked for here. A real XML parser and readers written from the
 * two specifications read what we write.
 */
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { parseCasJson } from '../src/codecs/uima/parse-json';
import { parseXmi } from '../src/codecs/uima/parse-xmi';
import { serializeCasJson, serializeXmi } from '../src/codecs/uima/serialize';
import { readCasJson, readXmi } from '../src/codecs/uima/testing/independent';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  tortureArticle,
} from '../src/domain/transfer/testing/export-samples';
import { sha256HexOf } from '../src/lib/sha256';
import { describeShared, sharedBytes, sharedText } from './shared';

describe('uima: what we write', () => {
  const articles = [
    exampleArticle(),
    tortureArticle(),
    ...Array.from({ length: 20 }, (_, seed) => randomArticles(seed + 1, 6, sha256HexOf)).flat(),
  ];

  it('is XML whose text and offsets a parser of XML reads as they are', () => {
    for (const article of articles) {
      const [file, types] = serializeXmi([article], CONTEXT).files;
      const expected = readXmi(file?.content as string, types?.content as string);
      const document = XmlDocument.fromString(file?.content as string);
      const sofa = document.get('//*[local-name()="Sofa"]') as XmlElement;
      const text = sofa.attr('sofaString')?.value ?? '';
      expect(text).toBe(article.text.text);
      const marks = document.find('//*[@begin and @ident]') as XmlElement[];
      expect(
        marks.map((mark) =>
          text.slice(Number(mark.attr('begin')?.value), Number(mark.attr('end')?.value)),
        ),
      ).toEqual(expected.marks.map(({ covered }) => covered));
      document.dispose();
      XmlDocument.fromString(types?.content as string).dispose();
    }
  });

  it('says the same in CAS JSON', () => {
    for (const article of articles) {
      const [xmi, types] = serializeXmi([article], CONTEXT).files;
      const [json] = serializeCasJson([article], CONTEXT).files;
      const { text, marks } = readCasJson(json?.content as string);
      const other = readXmi(xmi?.content as string, types?.content as string);
      expect(text).toBe(other.text);
      expect(marks.map(({ covered }) => covered)).toEqual(
        other.marks.map(({ covered }) => covered),
      );
    }
  });
});

describeShared('uima: golden files', () => {
  const golden = (...names: readonly string[]) =>
    names.map((path) => ({ path, bytes: sharedBytes(`golden/uima/${path}`) }));
  const example = {
    text: exampleArticle().text.text,
    language: 'en',
    marks: [
      { labels: ['Claim'], note: '', parts: [{ range: { start: 14, end: 32 } }] },
      {
        labels: ['Framing'],
        note: 'Loaded term: “tax grab”',
        parts: [{ range: { start: 21, end: 67 } }],
      },
    ],
  };

  it('the good ones are read', () => {
    const xmi = parseXmi(golden('article.xmi', 'TypeSystem.xml'));
    const json = parseCasJson(golden('article.json'));
    for (const read of [xmi, json]) {
      expect(read).toMatchObject({
        ok: true,
        value: { unit: 'Utf16CodeUnit', skipped: [], documents: [example] },
      });
    }
  });

  it('the other readers read them alike', () => {
    const xmi = readXmi(
      sharedText('golden/uima/article.xmi'),
      sharedText('golden/uima/TypeSystem.xml'),
    );
    const json = readCasJson(sharedText('golden/uima/article.json'));
    for (const { marks } of [xmi, json]) {
      expect(marks.map(({ covered }) => covered)).toEqual([
        'the 🌍 climate tax',
        'climate tax works.\n\nCritics call it a tax grab',
      ]);
    }
  });

  it('a type that is not declared is refused', () => {
    expect(parseXmi(golden('bad.xmi', 'TypeSystem.xml'))).toEqual({
      ok: false,
      error: { kind: 'broken', where: 'custom:Kode', what: 'type' },
    });
  });
});
