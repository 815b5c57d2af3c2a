/** The schema of the whole of TEI P5, and the example written by hand. */
import { createHash } from 'node:crypto';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { expect, it } from 'vitest';
import { parseTei } from '../src/codecs/tei/parse';
import { serializeTei } from '../src/codecs/tei/serialize';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  tortureArticle,
} from '../src/domain/transfer/testing/export-samples';
import { describeShared, sharedBytes, sharedText } from './shared';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describeShared('TEI P5', () => {
  it('the schema takes the example, the torture article and random ones, and not what is wrong', () => {
    const rng = XmlDocument.fromString(sharedText('schemas/tei-p5/tei_all.rng'));
    const validator = RelaxNGValidator.fromDoc(rng);
    const validate = (xml: string): void => {
      const document = XmlDocument.fromString(xml);
      try {
        validator.validate(document);
      } finally {
        document.dispose();
      }
    };
    const articles = [exampleArticle(), tortureArticle()];
    for (let seed = 0; seed < 20; seed += 1) articles.push(...randomArticles(seed, 6, sha256));
    for (const { content } of serializeTei(articles, CONTEXT).files) {
      validate(String(content));
    }
    expect(() => validate(sharedText('golden/tei/bad.xml'))).toThrow('annotations');
    validator.dispose();
    rng.dispose();
  });

  it('the example reads as it is', () => {
    const bytes = sharedBytes('golden/tei/article.xml');
    const parsed = parseTei([{ path: 'article.xml', bytes }]);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const { documents, labels, skipped, unit } = parsed.value;
    expect(skipped).toEqual([]);
    expect(unit).toBe('UnicodeCodePoint');
    expect(labels).toMatchObject([
      { name: 'Claim', definition: 'A statement presented as true', color: '#e69f00' },
      { name: 'Framing', definition: '', color: '#0072b2' },
    ]);
    const [{ text, marks } = { text: null, marks: [] }] = documents;
    const characters = Array.from(text ?? '');
    expect(
      marks.map(({ parts, note, reader, labels: keys }) => [
        parts.map(({ range }) => characters.slice(range?.start, range?.end).join('')),
        keys,
        note,
        reader,
      ]),
    ).toEqual([
      [['the 🌍 climate tax'], ['code.claim'], '', 'Coder 1'],
      [
        ['climate tax works.\n\nCritics call it a tax grab'],
        ['code.framing'],
        'Loaded term: “tax grab”',
        'Coder 1',
      ],
    ]);
  });

  it('the bad one is refused with a reason', () => {
    const bytes = sharedBytes('golden/tei/bad.xml');
    expect(parseTei([{ path: 'bad.xml', bytes }])).toMatchObject({
      ok: false,
      error: { kind: 'broken', where: 'annotations', what: 'annotation' },
    });
  });
});
