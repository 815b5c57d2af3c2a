import { describe, expect, it, test } from 'vitest';
import type { ExportedArticle } from '../../domain/transfer/export';
import type { ForeignFile, ForeignProblem } from '../../domain/transfer/foreign';
import { inputOf, marksOf } from '../../domain/transfer/json/testing/read-back';
import {
  checkDamage,
  checkMutations,
  checkOrigins,
  checkRandom,
  checkSamples,
  readBack,
  type RoundTripFormat,
} from '../../domain/transfer/json/testing/round-trip';
import { tagNames } from '../../domain/transfer/json/tag-names';
import {
  CONTEXT,
  exampleArticle,
  sample,
  tortureArticle,
} from '../../domain/transfer/testing/export-samples';
import { withOrigin } from '../../domain/transfer/origin';
import type { JsonObject, JsonValue } from '../../lib/json';
import { parseRecogito } from './parse';
import { serializeRecogito } from './serialize';

const textOf = (article: ExportedArticle): string =>
  String(serializeRecogito([article], CONTEXT).files[0]?.content);

const listOf = (article: ExportedArticle): readonly JsonObject[] =>
  JSON.parse(textOf(article)) as readonly JsonObject[];

const FORMAT: RoundTripFormat = {
  serialize: serializeRecogito,
  parse: parseRecogito,
  unit: 'Utf16CodeUnit',
  expected: (article) => {
    const names = tagNames(article, 100_000);
    return marksOf(article, ({ id }) => names.get(id) ?? '');
  },
};

describe('the example', () => {
  it('is what Recogito keeps', () => {
    const id = 'eeeeeeee-0000-4000-8000-000000000002';
    const creator = { id: 'dddddddd-0000-4000-8000-000000000001', name: 'Coder 1' };
    const created = '2026-08-24T09:00:00.000Z';
    const body = { annotation: id, type: 'TextualBody', creator, created };
    expect(listOf(exampleArticle())[1]).toEqual({
      id,
      bodies: [
        { ...body, id: `${id}-1`, purpose: 'tagging', value: 'Framing' },
        { ...body, id: `${id}-2`, purpose: 'commenting', value: 'Loaded term: “tax grab”' },
      ],
      target: {
        annotation: id,
        selector: [
          { quote: 'climate tax works.\n\nCritics call it a tax grab', start: 21, end: 67 },
        ],
        creator,
        created,
        updated: created,
      },
    });
  });

  it('keeps an annotation in pieces whole', () => {
    const inPieces = listOf(tortureArticle()).find(({ target }) =>
      JSON.stringify(target).includes('مرحبا'),
    );
    expect(inPieces).toMatchObject({
      target: { selector: [{ quote: 'مرحبا' }, { quote: 'soft\u00adhyphen\tand' }] },
    });
  });

  it('comes back with nothing left over, known by the name of its file', () => {
    const [document] = readBack(exampleArticle(), FORMAT)?.documents ?? [];
    expect(document).toMatchObject({ key: 'article-1.recogito.json', title: '', source: '' });
    expect(document?.marks.map(({ raw, reader }) => [raw, reader])).toEqual([
      [{}, 'Coder 1'],
      [{}, 'Coder 1'],
    ]);
  });
});

describe('out and in again', () => {
  it('the example and the torture text', () => checkSamples(FORMAT));
  it('random articles', () => checkRandom(FORMAT));
  it('numbers that are moved or of another unit are noticed', () => checkMutations(FORMAT));
  it('a damaged file is answered', () => checkDamage(FORMAT));
  it('whatever came with a mark is written', () => checkOrigins(FORMAT, 'recogito', item()));
});

describe('losses', () => {
  const counted = (article: ExportedArticle) =>
    Object.fromEntries(
      serializeRecogito([article], CONTEXT).losses.map(({ kind, count }) => [kind, count]),
    );

  it('are those of tags, and all that is said of an article', () => {
    expect(counted(tortureArticle())).toEqual({
      text: 1,
      'article-details': 1,
      'label-tree': 1,
      definitions: 1,
      colors: 4,
      patterns: 4,
      shortcuts: 1,
      links: 2,
      'reading-states': 1,
    });
    const text = textOf(tortureArticle());
    for (const lost of ['A. Writer', '=Torture', 'Say \\"when', '#e69f00', 'attacks', 'finished']) {
      expect(text).not.toContain(lost);
    }
  });

  it('labels without a name, and labels that nothing uses', () => {
    const article = sample({
      title: '',
      text: 'One two.',
      labels: [{ name: '' }, { name: 'Unused' }],
      marks: [{ quotes: ['One'], labels: [''] }],
      links: [],
    });
    expect(counted(article)).toMatchObject({ 'label-names': 1, 'unused-labels': 1 });
    expect(textOf(article)).not.toContain('Unused');
    expect(listOf(article)[0]).toMatchObject({ bodies: [{ value: 'label' }] });
  });
});

/** As Annotorious writes it, with a reader of its own. */
const item = (fields: JsonObject = {}): JsonObject => ({
  id: '8b1f',
  bodies: [
    { id: 'b1', annotation: '8b1f', purpose: 'tagging', value: 'Claim' },
    { id: 'b2', annotation: '8b1f', purpose: 'commenting', value: 'Hm.' },
  ],
  target: {
    annotation: '8b1f',
    selector: [{ id: 's1', quote: 'a tax', start: 3, end: 8 }],
    creator: { id: 'u1', name: 'Anna' },
    created: '2026-08-24T11:00:00+02:00',
  },
  ...fields,
});

const read = (...files: readonly JsonValue[]) =>
  parseRecogito(
    files.map((file, at) => inputOf({ path: `in/${at}.json`, content: JSON.stringify(file) })),
  );

const taken = (...files: readonly JsonValue[]): ForeignFile => {
  const result = read(...files);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const theMark = (fields: JsonObject) => taken([item(fields)]).documents[0]?.marks[0];

describe('a file of Recogito', () => {
  test.each<[string, JsonValue]>([
    ['a list', [item()]],
    ['one annotation', item()],
    ['a list under a name', { annotations: [item()] }],
  ])('%s', (_, file) => {
    const { documents, skipped } = taken(file);
    expect(skipped).toEqual([]);
    expect(documents).toMatchObject([
      {
        key: '0.json',
        text: null,
        marks: [
          {
            id: '8b1f',
            labels: ['Claim'],
            note: 'Hm.',
            reader: 'Anna',
            created: '2026-08-24T09:00:00Z',
            modified: null,
            parts: [{ range: { start: 3, end: 8 }, exact: 'a tax', prefix: '', suffix: '' }],
          },
        ],
      },
    ]);
  });

  it('is a text of its own', () => {
    expect(taken([item()], [item({ id: '9' })]).documents.map(({ key }) => key)).toEqual([
      '0.json',
      '1.json',
    ]);
  });

  const body = (fields: JsonObject): JsonObject => ({
    bodies: [{ purpose: 'tagging', ...fields }],
  });
  test.each<[string, JsonObject, readonly string[], string]>([
    ['no bodies', { bodies: [] }, [], ''],
    ['a comment without a purpose', { bodies: [{ value: 'Hm.' }] }, [], 'Hm.'],
    ['two comments', { bodies: [{ value: 'Hm.' }, { value: 'Ha.' }] }, [], 'Hm.\n\nHa.'],
    [
      'a word of a vocabulary',
      body({ value: { id: 'https://w.org/Q1', label: 'One' } }),
      ['https://w.org/Q1'],
      '',
    ],
    [
      'a word as the source',
      body({ source: { id: 'https://w.org/Q1', label: 'One' } }),
      ['https://w.org/Q1'],
      '',
    ],
    ['an address', body({ source: 'https://w.org/Q1' }), ['https://w.org/Q1'], ''],
  ])('%s', (_, fields, labels, note) => {
    expect(theMark(fields)).toMatchObject({ labels, note });
  });

  it('names the words of a vocabulary', () => {
    const { labels } = taken([item(body({ value: { id: 'https://w.org/Q1', label: 'One' } }))]);
    expect(labels).toMatchObject([{ key: 'https://w.org/Q1', name: 'One' }]);
  });

  const selector = (...all: readonly JsonValue[]): JsonObject => ({ target: { selector: all } });
  test.each<[string, JsonObject, readonly JsonObject[]]>([
    [
      'one selector by itself',
      { target: { selector: { quote: 'a', start: 3, end: 4 } } },
      [{ exact: 'a' }],
    ],
    [
      'only numbers',
      selector({ start: 3, end: 4 }),
      [{ range: { start: 3, end: 4 }, exact: null }],
    ],
    ['only a quote', selector({ quote: 'a' }), [{ range: null, exact: 'a' }]],
    [
      'pieces',
      selector({ quote: 'a', start: 3, end: 4 }, { quote: 'b', start: 8, end: 9 }),
      [{ exact: 'a' }, { exact: 'b' }],
    ],
  ])('%s', (_, fields, parts) => {
    expect(theMark(fields)?.parts).toMatchObject(parts);
  });

  test.each<[string, JsonObject, string]>([
    ['an area', selector({ type: 'RECTANGLE', geometry: {} }), 'not-text'],
    ['nothing', selector(), 'no-place'],
    ['an empty span', selector({ quote: '', start: 3, end: 3 }), 'empty-span'],
    ['numbers in words', selector({ quote: 'a', start: '3', end: '4' }), 'not-understood'],
    ['half a range', selector({ quote: 'a', start: 3 }), 'not-understood'],
  ])('%s is left out, and said to be', (_, fields, reason) => {
    const { skipped, documents } = taken([item(), item({ id: 'bad', ...fields })]);
    expect(skipped).toEqual([{ where: 'bad', reason }]);
    expect(documents[0]?.marks).toHaveLength(1);
  });

  it('has links where Annotorious was told of them', () => {
    const link = (to: string): JsonObject => ({
      id: `l-${to}`,
      motivation: 'linking',
      bodies: [{ purpose: 'tagging', value: 'supports' }],
      target: { annotation: 'l', selector: { from: '8b1f', to } },
    });
    const { documents, skipped } = taken([item(), item({ id: '9' }), link('9'), link('10')]);
    expect(documents[0]?.links).toEqual([
      { from: '8b1f', to: '9', type: 'supports', typeName: 'supports' },
    ]);
    expect(skipped).toEqual([{ where: '8b1f → 10', reason: 'unresolved' }]);
  });

  test.each<[string, JsonValue, ForeignProblem]>([
    ['other JSON', { features: [] }, { kind: 'lacks', what: 'target' }],
    ['a list of numbers', [7], { kind: 'lacks', what: 'target' }],
    ['an empty list', [], { kind: 'nothing-in-it' }],
    ['areas alone', [item(selector({ type: 'RECTANGLE' }))], { kind: 'nothing-in-it' }],
    [
      'half a range alone',
      [item(selector({ quote: 'a', start: 3 }))],
      { kind: 'broken', where: '8b1f', what: 'end' },
    ],
  ])('%s is refused', (_, file, error) => {
    expect(read(file)).toEqual({ ok: false, error });
  });
});

it('what came with an annotation goes out again', () => {
  const fields = {
    properties: { seen: true },
    bodies: [
      { id: 'b1', annotation: '8b1f', purpose: 'tagging', value: 'Claim', color: 'red' },
      { id: 'b3', annotation: '8b1f', purpose: 'rating', stars: 3 },
    ],
    target: {
      annotation: '8b1f',
      styleClass: 'x',
      selector: [{ id: 's1', quote: 'the 🌍 climate tax', start: 3, end: 21 }],
      creator: { id: 'u1', name: 'Coder 1', avatar: 'https://example.org/a.png' },
    },
  };
  const raw = theMark(fields)?.raw ?? {};
  const example = exampleArticle();
  const extra = withOrigin(undefined, { format: 'recogito', id: '8b1f', raw });
  const readings = example.readings.map((parts) => ({
    ...parts,
    annotations: parts.annotations.slice(0, 1).map((annotation) => ({ ...annotation, extra })),
  }));
  expect(listOf({ ...example, readings })[0]).toMatchObject({
    ...fields,
    id: '8b1f',
    target: {
      ...fields.target,
      selector: [{ id: 's1', quote: 'the 🌍 climate tax', start: 14, end: 32 }],
      updated: '2026-08-24T09:00:00.000Z',
    },
  });
});
