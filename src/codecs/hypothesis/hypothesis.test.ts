import { describe, expect, it, test } from 'vitest';
import type { ForeignFile, ForeignProblem } from '../../domain/transfer/foreign';
import type { ExportedArticle } from '../../domain/transfer/export';
import { inputOf, marksOf, type PlainMark } from '../../domain/transfer/json/testing/read-back';
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
import { parseHypothesis } from './parse';
import { serializeHypothesis } from './serialize';

const textOf = (article: ExportedArticle): string =>
  String(serializeHypothesis([article], CONTEXT).files[0]?.content);

interface HypothesisFile extends JsonObject {
  readonly annotations: readonly JsonObject[];
}

const fileOf = (article: ExportedArticle): HypothesisFile =>
  JSON.parse(textOf(article)) as HypothesisFile;

/** A mark for each piece; the note with the first. */
const expected = (article: ExportedArticle): readonly PlainMark[] => {
  const names = tagNames(article, 1000);
  return marksOf(article, ({ id }) => names.get(id) ?? '').flatMap((mark) =>
    mark.quotes.map((quote, at) => ({
      ...mark,
      id: at === 0 ? mark.id : `${mark.id}-${at + 1}`,
      quotes: [quote],
      note: at === 0 ? mark.note : '',
    })),
  );
};

const FORMAT: RoundTripFormat = {
  serialize: serializeHypothesis,
  parse: parseHypothesis,
  unit: 'Utf16CodeUnit',
  expected,
};

describe('the example', () => {
  it('is what the client of Hypothesis imports', () => {
    const file = fileOf(exampleArticle());
    expect(file).toMatchObject({
      export_date: '2026-08-24T09:00:00.000Z',
      export_userid: 'acct:Coder_1@postil.invalid',
      client_version: 'Postil 1.0.0',
    });
    const user = 'acct:Coder_1@postil.invalid';
    expect(file.annotations[1]).toEqual({
      id: 'eeeeeeee-0000-4000-8000-000000000002',
      created: '2026-08-24T09:00:00.000Z',
      updated: '2026-08-24T09:00:00.000Z',
      user,
      user_info: { display_name: 'Coder 1' },
      uri: 'https://example.org/article',
      tags: ['Framing'],
      text: 'Loaded term: “tax grab”',
      target: [
        {
          source: 'https://example.org/article',
          selector: [
            { type: 'TextPositionSelector', start: 21, end: 67 },
            {
              type: 'TextQuoteSelector',
              exact: 'climate tax works.\n\nCritics call it a tax grab',
              prefix: 'Officials say the 🌍 ',
              suffix: '.',
            },
          ],
        },
      ],
      group: '__world__',
      permissions: { read: [user], admin: [user], update: [user], delete: [user] },
      document: { title: ['Article 1'] },
      links: {},
      hidden: false,
      flagged: false,
    });
  });

  it('of an article that is not on the web has the address of its id', () => {
    const example = exampleArticle();
    const pasted = { ...example, article: { ...example.article, source: 'lamps.docx' } };
    const uri = `urn:uuid:${example.article.id}`;
    expect(fileOf(pasted).annotations[0]).toMatchObject({ uri, target: [{ source: uri }] });
    expect(readBack(pasted, FORMAT)?.documents[0]).toMatchObject({
      key: example.article.id,
      source: '',
      title: 'Article 1',
    });
  });

  it('comes back with nothing left over', () => {
    const [document] = readBack(exampleArticle(), FORMAT)?.documents ?? [];
    expect(document).toMatchObject({ key: 'https://example.org/article', title: 'Article 1' });
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
  it('whatever came with a mark is written', () => checkOrigins(FORMAT, 'hypothesis', item()));
});

describe('losses', () => {
  it('are those of tags, of pieces and of an article that is an address', () => {
    const { losses } = serializeHypothesis([tortureArticle()], CONTEXT);
    expect(Object.fromEntries(losses.map(({ kind, count }) => [kind, count]))).toEqual({
      text: 1,
      'article-details': 1,
      discontinuous: 1,
      'label-tree': 1,
      definitions: 1,
      colors: 4,
      patterns: 4,
      shortcuts: 1,
      links: 2,
      'reading-states': 1,
    });
    const text = textOf(tortureArticle());
    for (const lost of ['A. Writer', 'Say \\"when', '#e69f00', 'solid', 'attacks', 'finished']) {
      expect(text).not.toContain(lost);
    }
    expect(fileOf(tortureArticle()).annotations).toHaveLength(10);
  });

  it('labels of one name, and names that are too long, are changed and counted', () => {
    const long = 'x'.repeat(1200);
    const article = sample({
      title: '',
      text: 'One two.',
      labels: [{ name: long }, { name: ' ' }],
      marks: [{ quotes: ['One'], labels: [long, ' '] }],
      links: [],
    });
    expect(serializeHypothesis([article], CONTEXT).losses).toContainEqual({
      kind: 'label-names',
      count: 2,
    });
    expect(fileOf(article).annotations[0]?.['tags']).toEqual(['x'.repeat(990), 'label']);
  });

  it('marks without a place and labels that nothing uses are left out and counted', () => {
    const example = exampleArticle();
    const [parts] = example.readings;
    const [mark] = parts?.annotations ?? [];
    if (!parts || !mark) throw new Error('The example has marks');
    const { spans: _, ...rest } = mark;
    const orphans = [
      { ...rest, kind: 'orphan' as const, parts: [], reason: 'gone' as const, candidates: [] },
    ];
    const article = { ...example, readings: [{ ...parts, annotations: [mark], orphans }] };
    const { losses } = serializeHypothesis([article], CONTEXT);
    expect(losses).toContainEqual({ kind: 'unplaced', count: 1 });
    expect(losses).toContainEqual({ kind: 'unused-labels', count: 1 });
    expect(fileOf(article).annotations).toHaveLength(1);
    expect(textOf(article)).not.toContain('Framing');
  });
});

/** As the client of Hypothesis writes it. */
const item = (fields: JsonObject = {}): JsonObject => ({
  id: 'q1JgLKkQEe6',
  created: '2026-08-24T09:00:00.123456+00:00',
  updated: '2026-08-24T11:00:00+02:00',
  user: 'acct:anna@hypothes.is',
  uri: 'https://example.org/page',
  text: 'Hm.',
  tags: ['Claim', 'Claim', ''],
  group: '__world__',
  permissions: { read: ['group:__world__'] },
  target: [
    {
      source: 'https://example.org/page',
      selector: [
        { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 3, endContainer: '/p[1]' },
        { type: 'TextPositionSelector', start: 3, end: 8 },
        { type: 'TextQuoteSelector', exact: 'a tax', prefix: 'is ', suffix: '.' },
      ],
    },
  ],
  document: { title: ['A page'] },
  links: { html: 'https://hypothes.is/a/q1JgLKkQEe6' },
  user_info: { display_name: null },
  flagged: false,
  hidden: false,
  ...fields,
});

const read = (file: JsonValue) =>
  parseHypothesis([inputOf({ path: 'a.json', content: JSON.stringify(file) })]);

const taken = (file: JsonValue): ForeignFile => {
  const result = read(file);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe('a file of Hypothesis', () => {
  test.each<[string, JsonValue]>([
    ['an export', { export_date: '', client_version: '1.1', annotations: [item()] }],
    ['an answer of the API', { total: 1, rows: [item()] }],
    ['a list', [item()]],
    ['one annotation', item()],
  ])('%s', (_, file) => {
    const { documents, unit, skipped } = taken(file);
    expect(unit).toBe('Utf16CodeUnit');
    expect(skipped).toEqual([]);
    expect(documents).toMatchObject([
      {
        key: 'https://example.org/page',
        source: 'https://example.org/page',
        title: 'A page',
        text: null,
        marks: [
          {
            id: 'q1JgLKkQEe6',
            labels: ['Claim'],
            note: 'Hm.',
            reader: 'anna',
            created: '2026-08-24T09:00:00.123456Z',
            modified: '2026-08-24T09:00:00Z',
            parts: [{ range: { start: 3, end: 8 }, exact: 'a tax', prefix: 'is ', suffix: '.' }],
          },
        ],
      },
    ]);
  });

  const quote = { type: 'TextQuoteSelector', exact: 'a tax' };
  const selected = (...selector: readonly JsonObject[]): JsonObject => ({ target: [{ selector }] });
  test.each<[string, JsonObject, string]>([
    ['a page note', { target: [{ source: 'https://example.org/page' }] }, 'no-place'],
    ['nothing', { target: [] }, 'no-place'],
    ['a reply', { references: ['q1'] }, 'not-text'],
    ['a shape', selected({ type: 'ShapeSelector' }), 'not-text'],
    ['a quote of nothing', selected({ ...quote, exact: '' }), 'empty-span'],
    [
      'an empty span',
      selected(quote, { type: 'TextPositionSelector', start: 3, end: 3 }),
      'empty-span',
    ],
    [
      'numbers in words',
      selected(quote, { type: 'TextPositionSelector', start: '3' }),
      'not-understood',
    ],
  ])('%s is left out, and said to be', (_, fields, reason) => {
    const { skipped, documents } = taken([item(), item({ id: 'bad', ...fields })]);
    expect(skipped).toEqual([{ where: 'bad', reason }]);
    expect(documents[0]?.marks).toHaveLength(1);
  });

  test.each<[string, JsonObject, JsonObject]>([
    ['only a quote', selected(quote), { range: null, exact: 'a tax' }],
    [
      'only a position',
      selected({ type: 'TextPositionSelector', start: 3, end: 8 }),
      { range: { start: 3, end: 8 }, exact: null },
    ],
  ])('%s is enough', (_, fields, part) => {
    expect(taken(item(fields)).documents[0]?.marks[0]?.parts[0]).toMatchObject(part);
  });

  it('has a text for each page, and readers by the name they show', () => {
    const file = [
      item({ user_info: { display_name: 'Anna K.' } }),
      item({ id: '2', uri: 'https://example.org/other', user: 'acct:bert@hypothes.is' }),
    ];
    const { documents } = taken({ annotations: file });
    expect(documents.map(({ key }) => key)).toEqual([
      'https://example.org/page',
      'https://example.org/other',
    ]);
    expect(documents.map(({ marks }) => marks[0]?.reader)).toEqual(['Anna K.', 'bert']);
  });

  test.each<[string, JsonValue, ForeignProblem]>([
    ['other JSON', { features: [] }, { kind: 'lacks', what: 'annotations' }],
    ['a number', 7, { kind: 'lacks', what: 'annotations' }],
    ['an empty export', { annotations: [] }, { kind: 'nothing-in-it' }],
    ['a list of numbers', [7], { kind: 'broken', where: 'annotations[0]', what: 'annotation' }],
    ['page notes alone', [item({ target: [] })], { kind: 'nothing-in-it' }],
  ])('%s is refused', (_, file, error) => {
    expect(read(file)).toEqual({ ok: false, error });
  });
});

describe('what came with an annotation', () => {
  const kept = (reader: string, quote = 'the 🌍 climate tax'): JsonObject => {
    const target = [
      { selector: [{ type: 'XPathSelector' }, { type: 'TextQuoteSelector', exact: quote }] },
    ];
    const [mark] = taken(item({ target, extra: { original_id: 'x' } })).documents[0]?.marks ?? [];
    if (!mark) throw new Error('It was read');
    const example = exampleArticle();
    const extra = withOrigin(undefined, { format: 'hypothesis', id: mark.id, raw: mark.raw });
    const readings = example.readings.map((parts) => ({
      ...parts,
      reading: { ...parts.reading, reader },
      annotations: parts.annotations.slice(0, 1).map((one) => ({ ...one, extra })),
    }));
    return fileOf({ ...example, readings }).annotations[0] ?? {};
  };

  it('goes out again with its page and its account', () => {
    expect(kept('anna')).toMatchObject({
      id: 'q1JgLKkQEe6',
      uri: 'https://example.org/page',
      user: 'acct:anna@hypothes.is',
      permissions: { read: ['group:__world__'] },
      links: { html: 'https://hypothes.is/a/q1JgLKkQEe6' },
      extra: { original_id: 'x' },
      tags: ['Claim'],
      target: [
        {
          source: 'https://example.org/page',
          selector: [
            { type: 'XPathSelector' },
            { start: 14, end: 32 },
            { prefix: 'Officials say ' },
          ],
        },
      ],
    });
  });

  it('does not put words into the mouth of somebody else', () => {
    const user = 'acct:Bert@postil.invalid';
    expect(kept('Bert')).toMatchObject({ user, permissions: { read: [user] } });
  });

  it('does not lead to where the mark is no more', () => {
    expect(JSON.stringify(kept('anna', 'elsewhere'))).not.toContain('XPathSelector');
  });
});
