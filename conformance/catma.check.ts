/** CATMA writes TEI: the schema of the whole of it, and the example that CATMA's own sample was followed in. */
import { createHash } from 'node:crypto';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { expect, it } from 'vitest';
import { parseCatma } from '../src/codecs/catma/parse';
import { serializeCatma } from '../src/codecs/catma/serialize';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  tortureArticle,
} from '../src/domain/transfer/testing/export-samples';
import { describeShared, sharedBytes, sharedText } from './shared';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describeShared('CATMA', () => {
  it('the schema of TEI takes collections', () => {
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
    const { files } = serializeCatma(articles, CONTEXT);
    const collections = files.filter(({ path }) => path.endsWith('.xml'));
    expect(collections.length).toBeGreaterThan(20);
    for (const { content } of collections) validate(String(content));
    const broken = String(collections[0]?.content).replace('<fsDescr>', '<fsName>');
    expect(() => validate(broken.replace('</fsDescr>', '</fsName>'))).toThrow('fsName');
    validator.dispose();
    rng.dispose();
  });

  it('the example reads as it is', () => {
    const parsed = parseCatma([
      { path: 'collection.xml', bytes: sharedBytes('golden/catma/collection.xml') },
      { path: 'article.txt', bytes: sharedBytes('golden/catma/article.txt') },
    ]);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const { documents, labels, skipped, codebookName } = parsed.value;
    expect(skipped).toEqual([]);
    expect(codebookName).toBe('Codebook');
    expect(labels).toMatchObject([
      { name: 'Claim', color: '#e69f00' },
      { name: 'Framing', color: '#0072b2' },
    ]);
    const [{ text, marks } = { text: null, marks: [] }] = documents;
    expect(
      marks.map(({ parts, note, reader }) => [
        parts.map(({ range }) => text?.slice(range?.start, range?.end)),
        note,
        reader,
      ]),
    ).toEqual([
      [['the 🌍 climate tax'], '', 'Coder 1'],
      [['climate tax works.\n\nCritics call it a tax grab'], 'Loaded term: “tax grab”', 'Coder 1'],
    ]);
  });
});
