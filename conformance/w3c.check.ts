/** The W3C's own tests of the model, a JSON-LD processor that drops nothing in silence, and golden files. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import AjvDraft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { parseW3c } from '../src/codecs/w3c/parse';
import { serializeW3c, serializeW3cForRecogito } from '../src/codecs/w3c/serialize';
import type { ExportedArticle, Serialize } from '../src/domain/transfer/export';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  sample,
  tortureArticle,
} from '../src/domain/transfer/testing/export-samples';
import { marksOf, misplaced, readMarks } from '../src/domain/transfer/json/testing/read-back';
import { sha256HexOf } from '../src/lib/sha256';
import { describeShared, SHARED, sharedBytes, sharedText } from './shared';

const TESTS = 'schemas/w3c-web-annotation-tests';
const ANNOTATION = 'annotations/annotationMusts.test';
const ANNO = 'http://www.w3.org/ns/anno.jsonld';

interface Item {
  readonly '@context'?: unknown;
}

interface Collection {
  readonly '@context': unknown;
  readonly first?: { readonly items: readonly Item[] };
}

const ARTICLES: readonly ExportedArticle[] = [
  exampleArticle(),
  tortureArticle(),
  sample({ title: '', text: 'One.', labels: [], marks: [], links: [] }),
  ...Array.from({ length: 20 }, (_, seed) => randomArticles(seed + 1, 5, sha256HexOf)).flat(),
];

function written(serialize: Serialize, article: ExportedArticle): unknown {
  return JSON.parse(String(serialize([article], CONTEXT).files[0]?.content)) as unknown;
}

/** Assertions that must hold, of one list of the suite: a name and what is wrong, if anything. */
function assertionsOf(list: string): readonly ((value: unknown) => string | null)[] {
  const ajv = new AjvDraft4({ strict: false, allErrors: true });
  addFormats(ajv);
  const definitions = readdirSync(join(SHARED, TESTS, 'definitions'));
  for (const file of definitions.filter((name) => name.endsWith('.json'))) {
    ajv.addSchema(json(`${TESTS}/definitions/${file}`));
  }
  const { assertions } = json(`${TESTS}/${list}`) as { readonly assertions: readonly string[] };
  return assertions.map((path) => {
    const validate = ajv.compile(json(`${TESTS}/${path}`));
    return (value) => (validate(value) ? null : `${path}: ${ajv.errorsText(validate.errors)}`);
  });
}

function json(path: string): object {
  return JSON.parse(sharedText(path)) as object;
}

describeShared('w3c: the test suite of the model', () => {
  const failures = (
    assertions: ReturnType<typeof assertionsOf>,
    value: unknown,
  ): readonly string[] => assertions.flatMap((check) => check(value) ?? []);

  it('finds what is wrong', () => {
    const annotation = assertionsOf(ANNOTATION);
    const bad = json('golden/w3c/bad-anno.jsonld');
    expect(failures(annotation, bad)).not.toEqual([]);
  });

  it('collections, their pages and their annotations', () => {
    const annotation = assertionsOf(ANNOTATION);
    const collection = assertionsOf('collections/collectionMusts.test');
    const page = assertionsOf('collections/pages/pageMusts.test');
    expect([annotation.length, collection.length, page.length]).toEqual([54, 10, 15]);
    let count = 0;
    for (const article of ARTICLES) {
      const whole = written(serializeW3c, article) as Collection;
      const context = whole['@context'];
      expect(failures(collection, whole)).toEqual([]);
      if (!whole.first) continue;
      expect(failures(page, { '@context': context, ...whole.first })).toEqual([]);
      for (const item of whole.first.items) {
        expect(failures(annotation, { '@context': context, ...item })).toEqual([]);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(100);
  });

  it('annotations for Recogito', () => {
    const annotation = assertionsOf(ANNOTATION);
    for (const article of ARTICLES) {
      for (const item of written(serializeW3cForRecogito, article) as readonly Item[]) {
        expect(failures(annotation, item)).toEqual([]);
      }
    }
  });
});

describeShared('w3c: a JSON-LD processor', () => {
  const context = (): object => json('schemas/w3c-web-annotation-context/anno.jsonld');
  const options = {
    safe: true,
    documentLoader: (url: string) =>
      url === ANNO
        ? Promise.resolve({ contextUrl: null, documentUrl: url, document: context() })
        : Promise.reject(new Error(`${url} is not the official context`)),
  };

  it('drops nothing of ours', async () => {
    for (const article of ARTICLES) {
      for (const serialize of [serializeW3c, serializeW3cForRecogito]) {
        const document = written(serialize, article);
        const toRdf = jsonld.toRDF(document, { ...options, format: 'application/n-quads' });
        await expect(toRdf).resolves.toBeTypeOf('string');
      }
    }
  });

  it('notices a key that is not declared', async () => {
    const document = { ...(written(serializeW3c, exampleArticle()) as object), undeclared: 'x' };
    await expect(jsonld.expand(document, options)).rejects.toThrow(/[Ss]afe mode/);
  });

  it('understands quote, position and label', async () => {
    const quads = await jsonld.toRDF(written(serializeW3c, exampleArticle()), {
      ...options,
      format: 'application/n-quads',
    });
    for (const said of [
      '<http://www.w3.org/ns/oa#exact> "the 🌍 climate tax"',
      '<http://www.w3.org/ns/oa#start> "14"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger>',
      '<http://www.w3.org/ns/oa#motivatedBy> <http://www.w3.org/ns/oa#linking>',
      '<http://www.w3.org/1999/02/22-rdf-syntax-ns#value> "Claim"',
      '<http://www.w3.org/2000/01/rdf-schema#label> "Framing"',
    ]) {
      expect(quads).toContain(said);
    }
  });
});

describeShared('w3c: golden files', () => {
  const { text } = exampleArticle().text;
  const golden = (name: string) =>
    parseW3c([{ path: name, bytes: sharedBytes(`golden/w3c/${name}`) }]);

  it.each(['collection.jsonld', 'page.jsonld'])('%s is the example', (name) => {
    const read = golden(name);
    if (!read.ok) throw new Error(read.error.kind);
    const wanted = marksOf(exampleArticle()).map(({ quotes, labels, note }) => ({
      quotes,
      labels,
      note,
    }));
    expect(readMarks(read.value)).toMatchObject(wanted);
    const [document] = read.value.documents;
    expect(document?.title).toBe('Article 1 annotations');
    expect(misplaced(document?.marks ?? [], text, 'UnicodeCodePoint')).toEqual([]);
    expect(read.value.labels.map((label) => label.name)).toEqual(['Claim', 'Framing']);
  });

  it('two single annotations are read together', () => {
    const inputs = ['anno-A.jsonld', 'anno-B.jsonld'].map((name) => ({
      path: name,
      bytes: sharedBytes(`golden/w3c/${name}`),
    }));
    const read = parseW3c(inputs);
    expect(read.ok && read.value.documents.map(({ marks }) => marks.length)).toEqual([2]);
  });

  it('the bad one is refused, with the field', () => {
    expect(golden('bad-anno.jsonld')).toEqual({
      ok: false,
      error: { kind: 'broken', where: 'annotation 1', what: 'start' },
    });
  });
});

describe('w3c: the checks', () => {
  it('are made over annotations in several scripts', () => {
    const all = ARTICLES.flatMap(({ text }) => text.text).join('');
    for (const script of ['Latin', 'Arabic', 'Hebrew', 'Devanagari', 'Hangul', 'Han']) {
      expect(all).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'));
    }
  });
});
