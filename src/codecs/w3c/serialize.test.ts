import { describe, expect, it } from 'vitest';
import {
  CONTEXT,
  exampleArticle,
  sample,
  tortureArticle,
} from '../../domain/transfer/testing/export-samples';
import type { ExportedArticle, Loss, LossKind } from '../../domain/transfer/export';
import { withOrigin } from '../../domain/transfer/origin';
import type { JsonObject } from '../../lib/json';
import { serializeW3c, serializeW3cForRecogito } from './serialize';

const collectionOf = (article: ExportedArticle): Collection =>
  JSON.parse(contentOf(serializeW3c([article], CONTEXT))) as Collection;

interface Collection {
  readonly total: number;
  readonly about: JsonObject;
  readonly codebooks: readonly { readonly labels: readonly JsonObject[] }[];
  readonly first?: { readonly items: readonly JsonObject[] };
}

const contentOf = ({ files }: ReturnType<typeof serializeW3c>): string =>
  String(files[0]?.content ?? '');

describe('the example', () => {
  it('has a quote and code points in every target, a tag and a concept for every label', () => {
    const [, framing] = collectionOf(exampleArticle()).first?.items ?? [];
    expect(framing).toEqual({
      id: 'urn:uuid:eeeeeeee-0000-4000-8000-000000000002',
      type: 'Annotation',
      motivation: 'classifying',
      created: '2026-08-24T09:00:00.000Z',
      modified: '2026-08-24T09:00:00.000Z',
      creator: {
        type: 'Person',
        name: 'Coder 1',
        id: 'urn:uuid:dddddddd-0000-4000-8000-000000000001',
      },
      body: [
        { type: 'TextualBody', purpose: 'tagging', value: 'Framing', format: 'text/plain' },
        {
          type: 'SpecificResource',
          purpose: 'classifying',
          source: 'urn:uuid:cccccccc-0000-4000-8000-000000000002',
        },
        {
          type: 'TextualBody',
          purpose: 'commenting',
          value: 'Loaded term: “tax grab”',
          format: 'text/plain',
        },
      ],
      target: {
        source: 'urn:uuid:aaaaaaaa-0000-4000-8000-000000000001',
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: 'climate tax works.\n\nCritics call it a tax grab',
            prefix: 'Officials say the 🌍 ',
            suffix: '.',
          },
          { type: 'TextPositionSelector', start: 20, end: 66 },
        ],
      },
    });
  });

  it('is one collection with one page, two annotations and a link', () => {
    const { files } = serializeW3c([exampleArticle()], CONTEXT);
    expect(files.map(({ path }) => path)).toEqual(['article-1.jsonld']);
    const collection = collectionOf(exampleArticle());
    expect(collection.total).toBe(3);
    expect(collection.about).toMatchObject({
      label: 'Article 1',
      byline: 'A. Writer',
      via: 'https://example.org/article',
      language: 'en',
    });
    const pasted = exampleArticle();
    const source = 'lamps.docx';
    const { about } = collectionOf({ ...pasted, article: { ...pasted.article, source } });
    expect(about).toMatchObject({ from: source });
    expect(about).not.toHaveProperty('via');
    expect(collection.first?.items[2]).toMatchObject({
      motivation: 'linking',
      body: ['urn:uuid:eeeeeeee-0000-4000-8000-000000000002', { value: 'attacks' }],
      target: 'urn:uuid:eeeeeeee-0000-4000-8000-000000000001',
    });
  });

  it('for Recogito is a list with UTF-16 numbers and the address of the page', () => {
    const { files } = serializeW3cForRecogito([exampleArticle()], CONTEXT);
    expect(files.map(({ path }) => path)).toEqual(['article-1.recogito.jsonld']);
    const list = JSON.parse(String(files[0]?.content)) as readonly JsonObject[];
    expect(list).toHaveLength(2);
    expect(list[1]).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      target: {
        source: 'https://example.org/article',
        selector: [{}, { type: 'TextPositionSelector', start: 21, end: 67 }],
      },
    });
  });

  it('has the same bytes every time, in lines', () => {
    const text = contentOf(serializeW3c([exampleArticle()], CONTEXT));
    expect(text).toBe(contentOf(serializeW3c([exampleArticle()], CONTEXT)));
    expect(text.startsWith('{\n  "@context": [\n    "http://www.w3.org/ns/anno.jsonld",\n')).toBe(
      true,
    );
    expect(text.endsWith('}\n')).toBe(true);
  });
});

describe('the torture text', () => {
  it('publishes labels in their order and under each other', () => {
    const [book] = collectionOf(tortureArticle()).codebooks;
    const labels = book?.labels ?? [];
    expect(
      labels.map(({ label }) => (typeof label === 'string' ? label.slice(0, 12) : label)),
    ).toEqual(['Claim', 'A label of A', '=cmd|x & <b>', '理論']);
    expect(labels[1]?.['under']).toBe(labels[0]?.['id']);
    expect(labels[0]?.['shortcut']).toBe('1');
  });

  it('keeps an annotation in pieces as one with several targets', () => {
    const items = collectionOf(tortureArticle()).first?.items ?? [];
    const inPieces = items.filter(({ target }) => Array.isArray(target));
    expect(inPieces).toHaveLength(1);
    expect(inPieces[0]?.['target']).toMatchObject([
      { selector: [{ exact: 'مرحبا' }, {}] },
      { selector: [{ exact: 'soft\u00adhyphen\tand' }, {}] },
    ]);
  });

  it('tells readers apart, one without a name too', () => {
    const items = collectionOf(tortureArticle()).first?.items ?? [];
    const creators = new Map(
      items.map(({ creator }) => [(creator as JsonObject)['id'], (creator as JsonObject)['name']]),
    );
    expect([...creators.values()]).toEqual(['Åsa <Coder>', undefined]);
  });
});

it('an article without annotations is a collection without a page', () => {
  const bare = sample({ title: '', text: 'One.', labels: [], marks: [], links: [] });
  expect(collectionOf(bare)).toMatchObject({ total: 0 });
  expect(collectionOf(bare).first).toBeUndefined();
  expect(serializeW3c([], CONTEXT)).toEqual({ files: [], losses: [] });
});

describe('what came with an annotation', () => {
  const raw: JsonObject = {
    motivation: 'assessing',
    rights: 'https://creativecommons.org/licenses/by/4.0/',
    target: {
      source: 'https://example.org/page',
      styleClass: 'red',
      selector: [
        { type: 'TextQuoteSelector', exact: 'the 🌍 climate tax', 'x-note': 1 },
        { type: 'XPathSelector', value: '/p[1]' },
      ],
    },
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: 'Claim', language: 'en' },
      { type: 'TextualBody', purpose: 'tagging', value: 'Taken away', language: 'en' },
      'https://example.org/video',
    ],
  };
  const example = exampleArticle();
  const withRaw: ExportedArticle = {
    ...example,
    readings: example.readings.map((parts) => ({
      ...parts,
      annotations: parts.annotations.map((annotation, at) => ({
        ...annotation,
        extra: withOrigin(undefined, { format: 'w3c', id: `http://example.org/${at}`, raw }),
      })),
    })),
  };

  it('goes out again beside what is ours', () => {
    expect(collectionOf(withRaw).first?.items[0]).toMatchObject({
      id: 'http://example.org/0',
      motivation: 'assessing',
      rights: 'https://creativecommons.org/licenses/by/4.0/',
      body: [
        { purpose: 'tagging', value: 'Claim', language: 'en' },
        { purpose: 'classifying' },
        'https://example.org/video',
      ],
      target: {
        source: 'https://example.org/page',
        styleClass: 'red',
        selector: [
          { exact: 'the 🌍 climate tax', prefix: 'Officials say ', 'x-note': 1 },
          { start: 14, end: 31 },
          { type: 'XPathSelector', value: '/p[1]' },
        ],
      },
    });
  });

  it('does not go out where it no longer says what is marked', () => {
    const { target, body } = collectionOf(withRaw).first?.items[1] ?? {};
    expect(target).not.toHaveProperty('styleClass');
    expect(JSON.stringify(target)).not.toContain('XPath');
    expect(JSON.stringify(body)).not.toContain('"Claim"');
  });
});

describe('losses', () => {
  const counted = (losses: readonly Loss[]): Partial<Record<LossKind, number>> =>
    Object.fromEntries(losses.map(({ kind, count }) => [kind, count]));
  const orphaned = (article: ExportedArticle): ExportedArticle => ({
    ...article,
    readings: article.readings.map((parts) => ({
      ...parts,
      orphans: [
        {
          ...parts.annotations[0]!,
          kind: 'orphan',
          parts: [],
          reason: 'gone',
          candidates: [],
        },
      ],
    })),
  });

  it('of the collection: the text, rules of use, line styles, states, marks without a place', () => {
    const losses = counted(serializeW3c([orphaned(tortureArticle())], CONTEXT).losses);
    expect(losses).toEqual({ text: 1, patterns: 4, 'reading-states': 1, unplaced: 2 });
    const text = contentOf(serializeW3c([orphaned(tortureArticle())], CONTEXT));
    expect(text).not.toContain('wavy');
    expect(text).not.toContain('finished');
    expect(text).toContain('Say \\"when\\"');
  });

  it('of the collection: rules of use, and nothing else of a definition', () => {
    const rules = sample({
      title: '',
      text: 'One.',
      labels: [
        { name: 'A', definition: 'Kept.' },
        { name: 'B', whenToUse: 'Always lost.' },
      ],
      marks: [],
      links: [],
    });
    expect(counted(serializeW3c([rules], CONTEXT).losses)).toMatchObject({ definitions: 1 });
    const text = contentOf(serializeW3c([rules], CONTEXT));
    expect(text).toContain('Kept.');
    expect(text).not.toContain('Always lost.');
  });

  it('of the list: labels are names, and the article is an address', () => {
    const article = orphaned(tortureArticle());
    const losses = counted(serializeW3cForRecogito([article], CONTEXT).losses);
    expect(losses).toEqual({
      text: 1,
      'article-details': 1,
      'label-tree': 1,
      definitions: 1,
      colors: 4,
      patterns: 4,
      shortcuts: 1,
      links: 2,
      'reading-states': 1,
      unplaced: 2,
    });
    const text = contentOf(serializeW3cForRecogito([article], CONTEXT));
    for (const lost of ['A. Writer', 'Say \\"when', '#e69f00', 'linking', 'finished']) {
      expect(text).not.toContain(lost);
    }
  });
});
