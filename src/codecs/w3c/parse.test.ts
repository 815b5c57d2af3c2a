import { describe, expect, it, test } from 'vitest';
import type { ForeignFile, ForeignProblem } from '../../domain/transfer/foreign';
import type { JsonObject, JsonValue } from '../../lib/json';
import { utf8Bytes } from '../../lib/utf8';
import { parseW3c } from './parse';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const SOURCE = 'https://example.org/page';
const QUOTE = { type: 'TextQuoteSelector', exact: 'a tax', prefix: 'is ', suffix: '.' };
const POSITION = { type: 'TextPositionSelector', start: 3, end: 8 };
const TAG = { type: 'TextualBody', purpose: 'tagging', value: 'Claim' };

const read = (file: JsonValue) =>
  parseW3c([{ path: 'a.jsonld', bytes: new Uint8Array(utf8Bytes(JSON.stringify(file))) }]);

const taken = (file: JsonValue): ForeignFile => {
  const result = read(file);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const refused = (file: JsonValue): ForeignProblem | null => {
  const result = read(file);
  return result.ok ? null : result.error;
};

const annotation = (fields: JsonObject = {}): JsonObject => ({
  '@context': CONTEXT,
  id: 'http://example.org/1',
  type: 'Annotation',
  body: TAG,
  target: { source: SOURCE, selector: [QUOTE, POSITION] },
  ...fields,
});

const theMark = (fields: JsonObject) => taken(annotation(fields)).documents[0]?.marks[0];
const PART = { range: { start: 3, end: 8 }, exact: 'a tax', prefix: 'is ', suffix: '.' };

describe('packing', () => {
  const item = annotation();
  test.each<[string, JsonValue]>([
    ['one annotation', item],
    ['a list', [item]],
    ['a page', { '@context': CONTEXT, type: 'AnnotationPage', items: [item] }],
    ['a page with one item', { type: 'AnnotationPage', items: item }],
    [
      'a collection',
      { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [item] } },
    ],
    ['a collection without a page', { type: ['AnnotationCollection'], items: [item] }],
    [
      'a second page',
      {
        type: 'AnnotationCollection',
        first: {
          type: 'AnnotationPage',
          items: [],
          next: { type: 'AnnotationPage', items: [item] },
        },
      },
    ],
    ['a graph', { '@context': CONTEXT, '@graph': [item] }],
    ['old keywords', { ...item, '@id': 'http://example.org/1', '@type': 'oa:Annotation' }],
  ])('%s', (_, file) => {
    const { documents, unit } = taken(file);
    expect(unit).toBe('UnicodeCodePoint');
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({ key: SOURCE, source: SOURCE, text: null, language: '' });
    expect(documents[0]?.marks).toMatchObject([
      { id: 'http://example.org/1', parts: [PART], labels: ['Claim'], note: '' },
    ]);
  });

  it('of several files, one of them broken', () => {
    const bytes = new Uint8Array(utf8Bytes(JSON.stringify(annotation())));
    const result = parseW3c([
      { path: 'good.jsonld', bytes },
      { path: 'bad.jsonld', bytes: new Uint8Array([0x7b]) },
    ]);
    expect(result.ok && result.value.skipped).toEqual([
      { where: 'bad.jsonld', reason: 'not-understood' },
    ]);
  });

  it('a text for each source, titled by the collection when there is only one', () => {
    const other = annotation({ id: 'b', target: { source: 'urn:uuid:B', selector: QUOTE } });
    const of = (...items: readonly JsonObject[]) =>
      taken({ type: 'AnnotationCollection', label: 'Lamps', items }).documents.map(
        ({ key, title, source }) => [key, title, source],
      );
    expect(of(annotation())).toEqual([[SOURCE, 'Lamps', SOURCE]]);
    expect(of(annotation(), other)).toEqual([
      [SOURCE, '', SOURCE],
      ['b', '', ''],
    ]);
  });
});

describe('bodies', () => {
  const comment = { type: 'TextualBody', value: 'Hm.', purpose: 'commenting' };
  const concept = { type: 'SpecificResource', purpose: 'classifying', source: 'urn:uuid:C1' };
  test.each<[string, JsonObject, readonly string[], string]>([
    ['none', { body: [] }, [], ''],
    ['a value', { body: [], bodyValue: 'Hm.' }, [], 'Hm.'],
    ['a value that tags', { body: [], bodyValue: 'Claim', motivation: 'tagging' }, ['Claim'], ''],
    ['an address', { body: 'https://example.org/video' }, [], ''],
    ['one object', { body: TAG }, ['Claim'], ''],
    ['several', { body: [TAG, { ...TAG, value: 'Other' }, comment] }, ['Claim', 'Other'], 'Hm.'],
    ['the same twice', { body: [TAG, TAG] }, ['Claim'], ''],
    ['two comments', { body: [comment, { ...comment, value: 'Ha.' }] }, [], 'Hm.\n\nHa.'],
    ['without a purpose', { body: { type: 'TextualBody', value: 'Hm.' } }, [], 'Hm.'],
    ['a comment that classifies', { motivation: 'classifying', body: [comment] }, [], 'Hm.'],
    ['a concept', { body: [TAG, concept] }, ['c1'], ''],
    [
      'a concept alone',
      { body: [{ ...concept, source: 'https://w.org/Q1' }] },
      ['https://w.org/Q1'],
      '',
    ],
    [
      'a choice',
      { body: { type: 'Choice', items: [comment, { ...comment, value: 'No.' }] } },
      [],
      'Hm.',
    ],
  ])('%s', (_, fields, labels, note) => {
    expect(theMark(fields)).toMatchObject({ labels, note });
  });

  it('name the concept they stand beside', () => {
    const { labels } = taken(annotation({ body: [TAG, concept] }));
    expect(labels).toEqual([
      { key: 'c1', name: 'Claim', parent: null, definition: '', color: null, shortcut: null },
    ]);
    const alone = annotation({ body: [{ ...concept, source: 'https://w.org/terms#Claim' }] });
    expect(taken(alone).labels).toMatchObject([
      { key: 'https://w.org/terms#Claim', name: 'Claim' },
    ]);
  });

  it('of labels that the file publishes have their names, colours and places', () => {
    const file = {
      type: 'AnnotationCollection',
      codebooks: [
        {
          label: 'Arguments',
          labels: [
            { id: 'urn:uuid:A', label: 'Top', color: '#E69F00', shortcut: '1', definition: 'D' },
            {
              id: 'urn:uuid:C1',
              label: 'Claim',
              under: 'urn:uuid:A',
              color: 'red',
              shortcut: 'xx',
            },
          ],
        },
      ],
      items: [annotation({ body: [TAG, concept, { ...TAG, value: 'Top' }] })],
    };
    expect(taken(file).codebookName).toBe('Arguments');
    expect(taken(file).labels).toEqual([
      { key: 'a', name: 'Top', parent: null, definition: 'D', color: '#e69f00', shortcut: '1' },
      { key: 'c1', name: 'Claim', parent: 'a', definition: '', color: null, shortcut: null },
    ]);
    expect(taken(file).documents[0]?.marks[0]?.labels).toEqual(['c1', 'a']);
  });
});

describe('targets', () => {
  const only = (selector: JsonValue): JsonObject => ({ target: { source: SOURCE, selector } });
  const quoted = { ...PART, range: null };
  const counted = { range: { start: 3, end: 8 }, exact: null, prefix: '', suffix: '' };
  const inElement = (refinedBy: JsonValue) => only({ type: 'CssSelector', value: 'p', refinedBy });
  test.each<[string, JsonObject, JsonValue]>([
    ['only a quote', only(QUOTE), quoted],
    ['only a position', only([POSITION]), counted],
    ['a position and, by it, a quote', only([{ ...POSITION, refinedBy: QUOTE }]), quoted],
    ['characters of plain text', { target: `${SOURCE}#char=3,8` }, counted],
    [
      'a fragment selector',
      only({
        type: 'FragmentSelector',
        value: 'char=3,8',
        conformsTo: 'http://tools.ietf.org/rfc/rfc5147',
      }),
      counted,
    ],
    ['a quote in an element', inElement(QUOTE), quoted],
    ['a quote and a position in an element', inElement([QUOTE, POSITION]), quoted],
    [
      'a position in a position',
      only({ ...POSITION, start: 2, end: 20, refinedBy: { ...POSITION, start: 1, end: 6 } }),
      counted,
    ],
    [
      'a quote in a quote',
      only({
        type: 'TextQuoteSelector',
        exact: 'This is a tax.',
        refinedBy: { type: 'TextQuoteSelector', exact: 'a tax' },
      }),
      { range: null, exact: 'a tax', prefix: 'This is ', suffix: '.' },
    ],
    [
      'an object as source',
      { target: { source: { id: SOURCE }, selector: [QUOTE, POSITION] } },
      PART,
    ],
  ])('%s', (_, fields, part) => {
    expect(theMark(fields)?.parts).toEqual([part]);
    expect(taken(annotation(fields)).documents[0]?.key).toBe(SOURCE);
  });

  it('in several pieces are one mark', () => {
    const target = [QUOTE, { ...QUOTE, exact: 'works' }].map((selector) => ({
      source: SOURCE,
      selector,
    }));
    expect(theMark({ target })?.parts).toMatchObject([{ exact: 'a tax' }, { exact: 'works' }]);
  });

  it('in several texts are a mark in each, the first with the id', () => {
    const target = ['urn:uuid:a', 'urn:uuid:b'].map((source) => ({ source, selector: QUOTE }));
    const { documents } = taken(annotation({ target }));
    expect(documents.map(({ key, marks }) => [key, marks.map(({ id }) => id)])).toEqual([
      ['a', ['http://example.org/1']],
      ['b', ['']],
    ]);
  });

  test.each<[string, JsonObject, string]>([
    ['nothing', { target: [] }, 'no-place'],
    ['a whole page', { target: SOURCE }, 'no-place'],
    ['an element', only({ type: 'XPathSelector', value: '/p' }), 'no-place'],
    ['a position in an element', inElement(POSITION), 'no-place'],
    ['an area', only({ type: 'SvgSelector', value: '<svg/>' }), 'not-text'],
    ['another area', only({ type: 'FragmentSelector', value: 'xywh=1,2,3,4' }), 'not-text'],
    ['another annotation', { target: 'http://example.org/0' }, 'not-text'],
    ['an empty span', only({ ...POSITION, end: 3 }), 'empty-span'],
    ['a span backwards', only([QUOTE, { ...POSITION, end: 1 }]), 'empty-span'],
    ['an empty quote', only({ ...QUOTE, exact: '' }), 'empty-span'],
    ['a position in words', only([QUOTE, { ...POSITION, start: '3' }]), 'not-understood'],
    ['a position below zero', only([QUOTE, { ...POSITION, start: -3 }]), 'not-understood'],
    ['a quote of a number', only({ ...QUOTE, exact: 7 }), 'not-understood'],
    ['a number', { target: 7 }, 'not-understood'],
  ])('%s is left out, and said to be', (_, fields, reason) => {
    const bad = annotation({ id: 'http://example.org/bad', ...fields });
    const { skipped, documents } = taken([annotation({ id: 'http://example.org/0' }), bad]);
    expect(skipped).toEqual([{ where: 'http://example.org/bad', reason }]);
    expect(documents[0]?.marks).toHaveLength(1);
  });
});

describe('links', () => {
  const two = ['http://a.org/1', 'http://a.org/2'].map((id) => annotation({ id }));
  const link = (fields: JsonObject = {}): JsonObject => ({
    id: 'http://a.org/link',
    type: 'Annotation',
    motivation: 'linking',
    body: 'http://a.org/1',
    target: 'http://a.org/2',
    ...fields,
  });

  test.each<[string, JsonObject, JsonObject]>([
    ['without a name', {}, { type: null, typeName: '' }],
    [
      'of ours',
      { body: [{ id: 'http://a.org/1' }, { ...TAG, value: 'attacks' }] },
      { type: 'attacks', typeName: 'attacks' },
    ],
    [
      'of others',
      { body: [{ ...TAG, value: 'sees' }, 'http://a.org/1'] },
      { type: null, typeName: 'sees' },
    ],
  ])('%s', (_, fields, expected) => {
    const [document] = taken([link(fields), ...two]).documents;
    expect(document?.links).toEqual([
      { from: 'http://a.org/1', to: 'http://a.org/2', ...expected },
    ]);
    expect(document?.marks).toHaveLength(2);
  });

  it('to what is not in the file are left out', () => {
    const { skipped } = taken([...two, link({ target: 'http://a.org/3' })]);
    expect(skipped).toEqual([{ where: 'http://a.org/link', reason: 'unresolved' }]);
  });
});

describe('whose and when', () => {
  it('is taken over, times in UTC', () => {
    expect(
      theMark({
        creator: { id: 'https://example.org/anna', name: 'Anna', homepage: 'https://anna.example' },
        created: '2026-08-24T11:00:00+02:00',
        modified: 'yesterday',
      }),
    ).toMatchObject({
      reader: 'Anna',
      created: '2026-08-24T09:00:00Z',
      modified: null,
      raw: { creator: { homepage: 'https://anna.example' } },
    });
  });
});

it('keeps what it does not understand', () => {
  const fields = {
    '@context': [CONTEXT, { vote: 'https://example.org/vote' }],
    vote: 3,
    motivation: 'moderating',
    body: [{ ...TAG, language: 'en' }],
  };
  expect(theMark(fields)?.raw).toEqual({
    '@context': [{ vote: 'https://example.org/vote' }],
    vote: 3,
    motivation: 'moderating',
    body: [{ ...TAG, language: 'en' }],
    target: annotation()['target'],
  });
});

it('takes an id that comes twice for one mark only', () => {
  const [document] = taken([annotation(), annotation()]).documents;
  expect(document?.marks.map(({ id }) => id)).toEqual(['http://example.org/1', '']);
});

describe('is refused', () => {
  const broken = annotation({
    id: 'annotation 1',
    target: { source: SOURCE, selector: [QUOTE, { type: 'TextPositionSelector', start: '3' }] },
  });
  test.each<[string, JsonValue, ForeignProblem]>([
    [
      'a position without an end, and in words',
      broken,
      { kind: 'broken', where: 'annotation 1', what: 'start' },
    ],
    ['other JSON', { features: [] }, { kind: 'lacks', what: 'Annotation' }],
    ['a number', 7, { kind: 'lacks', what: 'Annotation' }],
    ['an empty list', [], { kind: 'lacks', what: 'Annotation' }],
    ['a list of numbers', [7], { kind: 'broken', where: '[0]', what: 'Annotation' }],
    ['an empty page', { type: 'AnnotationPage', items: [] }, { kind: 'nothing-in-it' }],
    ['nothing with a place', annotation({ target: SOURCE }), { kind: 'nothing-in-it' }],
  ])('%s', (_, file, problem) => {
    expect(refused(file)).toEqual(problem);
  });
});
