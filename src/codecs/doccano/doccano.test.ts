import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { present } from '../../lib/assert';
import { utf8Bytes } from '../../lib/utf8';
import type { ExportedArticle, Serialize } from '../../domain/transfer/export';
import type { ForeignFile, ForeignInput } from '../../domain/transfer/foreign';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  sample,
  tortureArticle,
} from '../../domain/transfer/testing/export-samples';
import { withOrigin } from '../../domain/transfer/origin';
import { serializeDoccanoLabels } from './labels';
import { parseDoccano, parseDoccanoLabels } from './parse';
import { serializeDoccano, serializeDoccanoRelations, serializeDoccanoUtf16 } from './serialize';

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
const RUNS = Number(process.env['POSTIL_RUNS'] ?? 40);
const SAMPLES = Array.from({ length: RUNS }, (_, seed) =>
  seed === 0 ? [tortureArticle()] : randomArticles(seed, 6, sha),
).filter((articles) => articles.some(({ text }) => text.text !== ''));

const PRESETS: readonly (readonly [string, Serialize])[] = [
  ['spans', serializeDoccano],
  ['spans in UTF-16', serializeDoccanoUtf16],
  ['relations', serializeDoccanoRelations],
];

interface Line {
  readonly text: string;
  readonly label?: readonly (readonly [number, number, string])[];
  readonly entities?: readonly {
    readonly start_offset: number;
    readonly end_offset: number;
    readonly label: string;
  }[];
}

function written(serialize: Serialize, articles: readonly ExportedArticle[]): readonly Line[] {
  const [lines] = serialize(articles, CONTEXT).files;
  return String(lines?.content)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

/** Reads as doccano does, in the unit of the file, by nothing of ours. */
function slices(line: Line, isUtf16: boolean): readonly (readonly [string, string])[] {
  const units: string | readonly string[] = isUtf16 ? line.text : Array.from(line.text);
  const spans =
    line.label ??
    (line.entities ?? []).map((one) => [one.start_offset, one.end_offset, one.label] as const);
  return spans.map(([start, end, label]) => {
    const piece = units.slice(start, end);
    return [typeof piece === 'string' ? piece : piece.join(''), label] as const;
  });
}

/** What the file should say was marked: every piece of every annotation, of all readings, in any order. */
function quotes({ text, readings }: ExportedArticle): readonly string[] {
  return readings
    .flatMap(({ annotations }) => annotations)
    .flatMap(({ spans, labelIds }) =>
      spans.flatMap(({ start, end }) =>
        Array.from({ length: Math.max(1, labelIds.length) }, () => text.text.slice(start, end)),
      ),
    );
}

function input(text: string, path = 'file.jsonl'): ForeignInput {
  return { path, bytes: new Uint8Array(utf8Bytes(text)) };
}

function read(serialize: Serialize, articles: readonly ExportedArticle[]): ForeignFile {
  const inputs = serialize(articles, CONTEXT).files.map(({ path, content }) =>
    input(String(content), path),
  );
  const parsed = parseDoccano(inputs);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

test('the example, to the letter', () => {
  const { files } = serializeDoccano([exampleArticle()], CONTEXT);
  expect(files.map(({ path }) => path)).toEqual(['article-1.jsonl', 'labels.json']);
  const text = 'Officials say the 🌍 climate tax works.\\n\\nCritics call it a tax grab.';
  expect(files[0]?.content).toBe(
    `{"text":"${text}","label":[[14,31,"Claim"],[20,66,"Framing"]],` +
      `"doc_id":"urn:uuid:aaaaaaaa-0000-4000-8000-000000000001","title":"Article 1",` +
      `"byline":"A. Writer","publication":"The Paper","date":"May 14, 2019",` +
      `"source":"https://example.org/article","language":"en","reader":"Coder 1",` +
      `"reading":"dddddddd-0000-4000-8000-000000000001","offset_unit":"UnicodeCodePoint",` +
      `"quotes":[[14,31,"the 🌍 climate tax"],[20,66,"climate tax works.\\n\\nCritics call it a tax grab"]],` +
      `"notes":[{"span":1,"start":20,"end":66,"label":"Framing","note":"Loaded term: “tax grab”"}]}\n`,
  );
  expect(JSON.parse(String(files[1]?.content))).toEqual([
    {
      text: 'Claim',
      suffix_key: null,
      prefix_key: null,
      background_color: '#e69f00',
      text_color: '#000000',
    },
    {
      text: 'Framing',
      suffix_key: null,
      prefix_key: null,
      background_color: '#0072b2',
      text_color: '#ffffff',
    },
  ]);
});

test('UTF-16 and relations count and connect as their presets say', () => {
  const [utf16] = written(serializeDoccanoUtf16, [exampleArticle()]);
  expect(utf16?.label).toEqual([
    [14, 32, 'Claim'],
    [21, 67, 'Framing'],
  ]);
  expect(written(serializeDoccanoRelations, [exampleArticle()])[0]).toMatchObject({
    entities: [
      { id: 0, start_offset: 14, end_offset: 31, label: 'Claim' },
      { id: 1, start_offset: 20, end_offset: 66, label: 'Framing' },
    ],
    relations: [{ id: 2, from_id: 1, to_id: 0, type: 'attacks' }],
  });
});

describe.each(PRESETS)('%s', (name, serialize) => {
  const isUtf16 = name.includes('UTF-16');

  test('every quote is found where the numbers say', () => {
    for (const articles of SAMPLES) {
      const lines = written(serialize, articles);
      const found = lines.flatMap((line) => slices(line, isUtf16)).map(([quote]) => quote);
      expect(found.toSorted()).toEqual(articles.flatMap(quotes).toSorted());
    }
  });

  test('a number off by one, or of the other unit, is noticed', () => {
    const [line] = written(serialize, [exampleArticle()]);
    const wanted = quotes(exampleArticle());
    const shifted = JSON.parse(
      JSON.stringify(line).replaceAll(/(?<=\[|offset":)(\d+)(?=,)/g, (at) =>
        String(Number(at) + 1),
      ),
    ) as Line;
    expect(slices(present(line, 'a line'), isUtf16).map(([quote]) => quote)).toEqual(wanted);
    expect(slices(shifted, isUtf16).map(([quote]) => quote)).not.toEqual(wanted);
    expect(slices(present(line, 'a line'), !isUtf16).map(([quote]) => quote)).not.toEqual(wanted);
  });

  test('what comes back is what left, but for the losses', () => {
    for (const articles of SAMPLES) {
      const file = read(serialize, articles);
      expect(file.unit).toBe(isUtf16 ? 'Utf16CodeUnit' : 'UnicodeCodePoint');
      expect(file.skipped.filter(({ where }) => where.includes('span'))).toEqual([]);
      const marks = file.documents.flatMap((document) => document.marks);
      const parts = marks.flatMap((mark) => mark.parts.map(({ exact }) => exact));
      expect(parts.map(String).toSorted()).toEqual(articles.flatMap(quotes).toSorted());
      const notes = articles.flatMap(({ readings }) =>
        readings.flatMap(({ annotations }) => annotations.map(({ note }) => note)),
      );
      const came = marks.map(({ note }) => note).filter((note) => note !== '');
      expect(came.toSorted()).toEqual(notes.filter((note) => note !== '').toSorted());
    }
  });
});

test('two readers stay two readers, and labels keep colour and key', () => {
  const file = read(serializeDoccanoRelations, [tortureArticle()]);
  const [document] = file.documents;
  expect(file.documents).toHaveLength(1);
  expect(document).toMatchObject({
    key: 'urn:uuid:aaaaaaaa-0000-4000-8000-000000000001',
    title: '=Torture "and" <so> on, /really\\ 🌍',
    source: 'https://example.org/article',
    language: 'en',
  });
  expect(new Set(document?.marks.map(({ reader }) => reader))).toEqual(
    new Set(['Åsa <Coder>', '']),
  );
  expect(document?.links).toEqual([
    { from: '0', to: expect.any(String) as string, type: 'attacks', typeName: 'attacks' },
    {
      from: expect.any(String) as string,
      to: expect.any(String) as string,
      type: 'attacks',
      typeName: 'attacks',
    },
  ]);
  expect(file.labels.find(({ name }) => name === 'Claim')).toMatchObject({
    color: '#e69f00',
    shortcut: '1',
  });
  expect(file.labels.map(({ name }) => name)).toContain('No label');
});

test('losses are those of this very export', () => {
  const of = (serialize: Serialize): Record<string, number> =>
    Object.fromEntries(
      serialize([tortureArticle()], CONTEXT).losses.map(({ kind, count }) => [kind, count]),
    );
  const both = {
    discontinuous: 1,
    'several-labels': 1,
    unlabelled: 1,
    'label-names': 1,
    'label-tree': 1,
    definitions: 1,
    patterns: 4,
    'reading-states': 1,
    times: 9,
    ids: 9,
  };
  expect(of(serializeDoccanoRelations)).toEqual(both);
  expect(of(serializeDoccano)).toEqual({ ...both, links: 2 });
  expect(of(serializeDoccano)).toEqual(of(serializeDoccanoUtf16));
});

test('every loss is one', () => {
  const file = read(serializeDoccano, [tortureArticle()]);
  const marks = file.documents.flatMap((document) => document.marks);
  expect(marks.every(({ parts, labels }) => parts.length === 1 && labels.length === 1)).toBe(true);
  expect(marks.every(({ id, created, modified }) => id === '' && !created && !modified)).toBe(true);
  expect(file.documents.flatMap(({ links }) => links)).toEqual([]);
  expect(file.labels.every(({ parent, definition }) => parent === null && definition === '')).toBe(
    true,
  );
  expect(file.labels.every(({ name }) => Array.from(name).length <= 100)).toBe(true);
});

test('keys that doccano cannot have, twins of other codebooks and archived labels are counted', () => {
  const article = sample({
    title: '',
    text: 'One two.',
    labels: [
      { name: 'A', shortcut: '1' },
      { name: 'B', shortcut: '1' },
      { name: 'C', shortcut: 'ä' },
      { name: 'Gone', archived: true },
      { name: 'Kept', archived: true },
    ],
    marks: [{ quotes: ['One'], labels: ['Kept'] }],
    links: [],
  });
  const [first] = article.codebooks;
  const { codebook, labels } = present(first, 'a codebook');
  const twin = {
    codebook: { ...codebook, id: 'bbbbbbbb-0000-4000-8000-000000000002' as typeof codebook.id },
    labels: [
      { ...present(labels[0], 'a label'), id: 'c' as (typeof labels)[0]['id'], color: '#ffffff' },
    ],
  };
  const { files, losses } = serializeDoccano(
    [{ ...article, codebooks: [...article.codebooks, twin] }],
    CONTEXT,
  );
  expect(JSON.parse(String(files[1]?.content))).toHaveLength(4);
  expect(losses).toEqual(
    expect.arrayContaining([
      { kind: 'shortcuts', count: 2 },
      { kind: 'colors', count: 1 },
      { kind: 'unused-labels', count: 1 },
    ]),
  );
});

test('orphans stay behind and are counted', () => {
  const article = randomArticles(3, 6, sha).find(({ readings }) =>
    readings.some(({ orphans }) => orphans),
  );
  const seeds = Array.from({ length: 40 }, (_, seed) => randomArticles(seed, 6, sha)).flat();
  const found = present(
    article ?? seeds.find(({ readings }) => readings.some(({ orphans }) => orphans)),
    'an article with an orphan',
  );
  const count = found.readings.flatMap(({ orphans = [] }) => orphans).length;
  expect(serializeDoccano([found], CONTEXT).losses).toContainEqual({ kind: 'unplaced', count });
});

test('what another tool said goes out again, and never over what is ours', () => {
  const text =
    '{"id":7,"text":"One two","meta":{"x":1},"entities":[{"id":3,"start_offset":0,"end_offset":3,"label":"A","score":0.5}],"Comments":["hm"]}';
  const parsed = parseDoccano([input(text)]);
  const raw = parsed.ok ? parsed.value.documents[0]?.marks[0]?.raw : undefined;
  expect(raw).toEqual({ span: { score: 0.5 }, line: { id: 7, meta: { x: 1 }, Comments: ['hm'] } });
  const base = sample({
    title: '',
    text: 'One two',
    labels: [{ name: 'A' }],
    marks: [{ quotes: ['One'], labels: ['A'] }],
    links: [],
  });
  const kept = { ...raw, span: { score: 0.5, label: 'never' }, line: { id: 7, text: 'never' } };
  const article = {
    ...base,
    readings: base.readings.map((reading) => ({
      ...reading,
      annotations: reading.annotations.map((annotation) => ({
        ...annotation,
        extra: withOrigin(undefined, { format: 'doccano', id: '3', raw: kept }),
      })),
    })),
  };
  for (const [, serialize] of PRESETS) {
    const [line] = written(serialize, [article]);
    expect(line).toMatchObject({ text: 'One two', id: 7 });
    const [span] = line?.label ?? line?.entities ?? [];
    expect(span).toMatchObject({ start_offset: 0, end_offset: 3, label: 'A', score: 0.5 });
  }
});

test.each([
  ['triples', '{"text":"One two","label":[[0,3,"A"]],"id":7}'],
  ['the old name', '{"text":"One two","labels":[[0,3,"A"]],"id":7}'],
  ['objects', '{"text":"One two","label":[{"start_offset":0,"end_offset":3,"label":"A"}],"id":7}'],
  ['a list of all', '[{"text":"One two","label":[[0,3,"A"]],"id":7}]'],
])('%s', (_, text) => {
  expect(parseDoccano([input(text)])).toMatchObject({
    ok: true,
    value: {
      unit: 'UnicodeCodePoint',
      documents: [
        {
          key: '7',
          text: 'One two',
          marks: [{ labels: ['A'], parts: [{ range: { start: 0, end: 3 }, exact: null }] }],
        },
      ],
    },
  });
});

test.each([
  [
    'a span that ends before it begins',
    '{"text":"One two","label":[[3,1,"A"]]}',
    { kind: 'broken', where: 'line 1, span 1', what: 'start < end' },
  ],
  [
    'classes of texts instead of spans',
    '{"text":"One two","label":["A"]}',
    { kind: 'broken', where: 'line 1, span 1', what: '[start, end, "label"]' },
  ],
  ['no text', '{"label":[[0,1,"A"]]}', { kind: 'lacks', what: '"text"' }],
  ['nothing', '', { kind: 'nothing-in-it' }],
  ['no JSON', 'text', { kind: 'not-json', line: 1 }],
  ['too deep', `{"text":${'['.repeat(80)}`, { kind: 'too-deep' }],
])('%s is refused', (_, text, error) => {
  expect(parseDoccano([input(text)])).toEqual({ ok: false, error });
});

test('what cannot be read is told, the rest comes in', () => {
  const lines = [
    '{"text":"One","label":[[0,3,"A"],[2,2,"A"],["x"]]}',
    'broken',
    '{"text":"Two","entities":[{"id":1,"start_offset":0,"end_offset":1,"label":"A"}],"relations":[{"from_id":1,"to_id":9,"type":"x"}]}',
  ];
  const parsed = parseDoccano([input(lines.join('\n'))]);
  expect(parsed).toMatchObject({
    ok: true,
    value: {
      skipped: [
        { where: 'line 2', reason: 'not-understood' },
        { where: 'line 1, span 2', reason: 'empty-span' },
        { where: 'line 1, span 3', reason: 'not-understood' },
        { where: 'line 3, relation 1', reason: 'unresolved' },
      ],
    },
  });
});

test('numbers behind the last code point are UTF-16', () => {
  const text = '{"text":"🌍 ab","label":[[3,5,"A"]]}';
  expect(parseDoccano([input(text)])).toMatchObject({ value: { unit: 'Utf16CodeUnit' } });
});

test('a codebook alone, out and in', () => {
  const [parts] = tortureArticle().codebooks;
  const { files, losses } = serializeDoccanoLabels(present(parts, 'a codebook'));
  expect(losses.map(({ kind }) => kind)).toEqual([
    'label-names',
    'label-tree',
    'definitions',
    'patterns',
  ]);
  const parsed = parseDoccanoLabels([input(String(files[0]?.content), 'labels.json')]);
  expect(parsed).toMatchObject({ ok: true, value: { documents: [] } });
  expect(parsed.ok && parsed.value.labels.map(({ color }) => color)).toEqual(
    expect.arrayContaining(['#e69f00', '#56b4e9', '#009e73', '#0072b2']),
  );
  expect(parseDoccanoLabels([input('[{"a":1}]', 'labels.json')])).toMatchObject({ ok: false });
});
