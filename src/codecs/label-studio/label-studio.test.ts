import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { present } from '../../lib/assert';
import { utf8Bytes } from '../../lib/utf8';
import type { ExportedArticle } from '../../domain/transfer/export';
import type { ForeignFile, ForeignInput } from '../../domain/transfer/foreign';
import { withOrigin } from '../../domain/transfer/origin';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  sample,
  tortureArticle,
} from '../../domain/transfer/testing/export-samples';
import { parseLabelStudio } from './parse';
import { serializeLabelStudio } from './serialize';

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
const RUNS = Number(process.env['POSTIL_RUNS'] ?? 40);
const SAMPLES = Array.from({ length: RUNS }, (_, seed) =>
  seed === 0 ? [tortureArticle()] : randomArticles(seed, 6, sha),
).filter((articles) => articles.some(({ text }) => text.text !== ''));

interface Region {
  readonly id: string;
  readonly type: string;
  readonly value: {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly labels: readonly string[];
  };
}

interface Task {
  readonly data: { readonly text: string };
  readonly annotations: readonly { readonly result: readonly Region[] }[];
}

function written(articles: readonly ExportedArticle[]): readonly Task[] {
  const [tasks] = serializeLabelStudio(articles, CONTEXT).files;
  return JSON.parse(String(tasks?.content)) as readonly Task[];
}

/** Code points, by nothing of ours. */
function slices({ data, annotations }: Task): readonly string[] {
  const points = Array.from(data.text);
  return annotations
    .flatMap(({ result }) => result)
    .filter(({ type }) => type === 'labels')
    .map(({ value }) => points.slice(value.start, value.end).join(''));
}

function said({ annotations }: Task): readonly string[] {
  return annotations
    .flatMap(({ result }) => result)
    .filter(({ type }) => type === 'labels')
    .map(({ value }) => value.text);
}

function quotes({ text, readings }: ExportedArticle): readonly string[] {
  return readings
    .flatMap(({ annotations }) => annotations)
    .flatMap(({ spans }) => spans.map(({ start, end }) => text.text.slice(start, end)));
}

function input(text: string, path = 'tasks.json'): ForeignInput {
  return { path, bytes: new Uint8Array(utf8Bytes(text)) };
}

function read(articles: readonly ExportedArticle[]): ForeignFile {
  const parsed = parseLabelStudio(
    serializeLabelStudio(articles, CONTEXT).files.map(({ path, content }) =>
      input(String(content), path),
    ),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

test('the example', () => {
  const { files } = serializeLabelStudio([exampleArticle()], CONTEXT);
  expect(files.map(({ path }) => path)).toEqual(['tasks.json', 'config.xml']);
  const [first, second] = [1, 2].map((at) => `eeeeeeee-0000-4000-8000-00000000000${at}`);
  const region = { from_name: 'label', to_name: 'text', type: 'labels' };
  const framing = { start: 20, end: 66 };
  expect(JSON.parse(String(files[0]?.content))).toEqual([
    {
      data: {
        text: 'Officials say the 🌍 climate tax works.\n\nCritics call it a tax grab.',
        doc_id: 'urn:uuid:aaaaaaaa-0000-4000-8000-000000000001',
        title: 'Article 1',
        byline: 'A. Writer',
        publication: 'The Paper',
        date: 'May 14, 2019',
        source: 'https://example.org/article',
        language: 'en',
        offset_unit: 'UnicodeCodePoint',
        readers: ['Coder 1'],
      },
      annotations: [
        {
          result: [
            {
              ...region,
              id: first,
              value: { start: 14, end: 31, text: 'the 🌍 climate tax', labels: ['Claim'] },
            },
            {
              ...region,
              id: second,
              value: {
                ...framing,
                text: 'climate tax works.\n\nCritics call it a tax grab',
                labels: ['Framing'],
              },
            },
            {
              id: second,
              from_name: 'note',
              to_name: 'text',
              type: 'textarea',
              value: { ...framing, text: ['Loaded term: “tax grab”'] },
            },
            {
              type: 'relation',
              from_id: second,
              to_id: first,
              direction: 'right',
              labels: ['attacks'],
            },
          ],
          was_cancelled: false,
          ground_truth: false,
          reader: 'Coder 1',
          reading: 'dddddddd-0000-4000-8000-000000000001',
        },
      ],
    },
  ]);
  expect(files[1]?.content).toBe(`<View>
  <Labels name="label" toName="text" choice="multiple">
    <Label value="Claim" background="#e69f00"/>
    <Label value="Framing" background="#0072b2" hint="How it is put."/>
  </Labels>
  <Relations>
    <Relation value="supports"/>
    <Relation value="attacks"/>
    <Relation value="explains"/>
  </Relations>
  <Text name="text" value="$text" granularity="symbol" saveTextResult="yes"/>
  <TextArea name="note" toName="text" perRegion="true" editable="true" displayMode="region-list"/>
</View>
`);
});

describe('an independent reader', () => {
  test('finds every quote where the numbers say', () => {
    for (const articles of SAMPLES) {
      const tasks = written(articles);
      const wanted = articles.flatMap(quotes).toSorted();
      expect(tasks.flatMap(slices).toSorted()).toEqual(wanted);
      expect(tasks.flatMap(said).toSorted()).toEqual(wanted);
    }
  });

  test('notices numbers off by one and of the other unit', () => {
    const [task] = written([exampleArticle()]);
    const { data, annotations } = present(task, 'a task');
    const shifted = {
      data,
      annotations: annotations.map(({ result }) => ({
        result: result.map((region) => ({
          ...region,
          value: { ...region.value, start: (region.value?.start ?? 0) + 1 },
        })),
      })),
    };
    expect(slices({ data, annotations })).toEqual(quotes(exampleArticle()));
    expect(slices(shifted)).not.toEqual(quotes(exampleArticle()));
    const utf16 = annotations
      .flatMap(({ result }) => result)
      .filter(({ type }) => type === 'labels')
      .map(({ value }) => data.text.slice(value.start, value.end));
    expect(utf16).not.toEqual(quotes(exampleArticle()));
  });
});

test('what comes back is what left, but for the losses', () => {
  for (const articles of SAMPLES) {
    const file = read(articles);
    expect(file.skipped.filter(({ where }) => where.includes(', '))).toEqual([]);
    const marks = file.documents.flatMap((document) => document.marks);
    const parts = marks.flatMap((mark) => mark.parts.map(({ exact }) => exact));
    expect(parts.map(String).toSorted()).toEqual(articles.flatMap(quotes).toSorted());
    const readings = articles.flatMap((article) => article.readings);
    for (const { id, note, labelIds } of readings.flatMap(({ annotations }) => annotations)) {
      const own = marks.filter((mark) => mark.id === id);
      expect(own).toMatchObject([{ note }]);
      expect(own[0]?.labels).toHaveLength(Math.max(1, labelIds.length));
    }
    const links = file.documents.flatMap((document) =>
      document.links.map(({ from, to, type }) => `${from} ${type} ${to}`),
    );
    const wanted = readings.flatMap((reading) =>
      reading.links.map(({ from, to, type }) => `${from} ${type} ${to}`),
    );
    expect(links.toSorted()).toEqual(wanted.toSorted());
  }
});

test('readers, colours, keys and definitions come back', () => {
  const file = read([tortureArticle()]);
  const [document] = file.documents;
  expect(new Set(document?.marks.map(({ reader }) => reader))).toEqual(
    new Set(['Åsa <Coder>', '']),
  );
  expect(file.labels[0]).toMatchObject({ name: 'Claim', color: '#e69f00', shortcut: '1' });
  expect(file.labels[1]?.definition).toBe('Say "when",\nand, why; <not>.');
  expect(file.labels.map(({ name }) => name)).toContain('=cmd|x & <b>');
});

test('losses are those of this very export, and each is one', () => {
  expect(serializeLabelStudio([tortureArticle()], CONTEXT).losses).toEqual([
    { kind: 'discontinuous', count: 1 },
    { kind: 'unlabelled', count: 1 },
    { kind: 'label-names', count: 1 },
    { kind: 'label-tree', count: 1 },
    { kind: 'patterns', count: 4 },
    { kind: 'reading-states', count: 1 },
    { kind: 'times', count: 9 },
  ]);
  const file = read([tortureArticle()]);
  const marks = file.documents.flatMap((document) => document.marks);
  expect(marks.every(({ parts }) => parts.length === 1)).toBe(true);
  expect(marks.every(({ created, modified }) => created === null && modified === null)).toBe(true);
  expect(marks.flatMap(({ labels }) => labels)).toContain('No label');
  expect(file.labels.every(({ parent }) => parent === null)).toBe(true);
  const ruled = sample({
    title: '',
    text: 'One',
    labels: [{ name: 'A', whenNot: 'Never.' }],
    marks: [],
    links: [],
  });
  expect(serializeLabelStudio([ruled], CONTEXT).losses).toContainEqual({
    kind: 'definitions',
    count: 1,
  });
  const orphaned = present(
    SAMPLES.flat().find(({ readings }) => readings.some(({ orphans }) => orphans)),
    'an article with an orphan',
  );
  const { losses } = serializeLabelStudio([orphaned], CONTEXT);
  expect(losses.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['unplaced', 'formatting']),
  );
});

test('what another tool said goes out again, and never over what is ours', () => {
  const tasks = [
    {
      id: 7,
      meta: { x: 1 },
      data: { text: 'One two', score: 2 },
      annotations: [
        {
          id: 9,
          created_at: '2026-01-01T10:00:00.123456Z',
          completed_by: { email: 'anna@example.org' },
          result: [
            {
              id: 'r1',
              from_name: 'ner',
              to_name: 'text',
              type: 'labels',
              origin: 'manual',
              value: { start: 0, end: 3, text: 'One', labels: ['A'], score: 0.5 },
            },
          ],
        },
      ],
    },
  ];
  const parsed = parseLabelStudio([input(JSON.stringify(tasks))]);
  const mark = parsed.ok ? parsed.value.documents[0]?.marks[0] : undefined;
  expect(mark).toMatchObject({
    id: 'r1',
    reader: 'anna@example.org',
    created: '2026-01-01T10:00:00.123456Z',
  });
  const raw = present(mark, 'a mark').raw;
  expect(raw).toEqual({
    region: { origin: 'manual', value: { score: 0.5 } },
    task: { id: 7, meta: { x: 1 } },
    data: { score: 2 },
    annotation: {
      id: 9,
      created_at: '2026-01-01T10:00:00.123456Z',
      completed_by: { email: 'anna@example.org' },
    },
  });
  const base = sample({
    title: '',
    text: 'One two',
    labels: [{ name: 'A' }],
    marks: [{ quotes: ['One'], labels: ['A'] }],
    links: [],
  });
  const kept = { ...raw, data: { score: 2, text: 'never' } };
  const article = {
    ...base,
    readings: base.readings.map((reading) => ({
      ...reading,
      annotations: reading.annotations.map((annotation) => ({
        ...annotation,
        extra: withOrigin(undefined, { format: 'label-studio', id: 'r1', raw: kept }),
      })),
    })),
  };
  expect(written([article])[0]).toMatchObject({
    id: 7,
    meta: { x: 1 },
    data: { text: 'One two', score: 2 },
    annotations: [
      { id: 9, result: [{ from_name: 'label', origin: 'manual', value: { score: 0.5 } }] },
    ],
  });
});

test('predictions, regions over HTML, and what marks no text', () => {
  const region = (fields: object) => ({ id: 'a', type: 'labels', ...fields });
  const tasks = [
    {
      data: { article: 'One two', url: 'x' },
      predictions: [
        {
          model_version: 'm1',
          result: [
            region({ value: { start: 0, end: 3, labels: ['A'] } }),
            region({ value: { start: 0, end: 3, labels: ['B'] } }),
            region({
              id: 'b',
              type: 'hypertextlabels',
              value: {
                start: '/p[1]/text()[1]',
                end: '/p[1]/text()[1]',
                globalOffsets: { start: 4, end: 7 },
                text: 'two',
                hypertextlabels: ['A'],
              },
            }),
            region({ id: 'c', type: 'rectanglelabels', value: { x: 1 } }),
            region({ id: 'd', type: 'choices', value: { choices: ['yes'] } }),
            region({ id: 'e', value: { start: 3, end: 3, labels: ['A'] } }),
            { type: 'relation', from_id: 'a', to_id: 'b', direction: 'left', labels: ['near'] },
            { type: 'relation', from_id: 'a', to_id: 'z' },
          ],
        },
      ],
    },
  ];
  expect(parseLabelStudio([input(JSON.stringify(tasks))])).toMatchObject({
    ok: true,
    value: {
      documents: [
        {
          text: 'One two',
          marks: [
            { id: 'a', labels: ['A', 'B'], reader: 'm1', parts: [{ range: { start: 0, end: 3 } }] },
            { id: 'b', labels: ['A'], parts: [{ range: { start: 4, end: 7 }, exact: 'two' }] },
          ],
          links: [{ from: 'b', to: 'a', type: null, typeName: 'near' }],
        },
      ],
      skipped: [
        { where: 'task 1, c', reason: 'not-text' },
        { where: 'task 1, d', reason: 'not-understood' },
        { where: 'task 1, e', reason: 'empty-span' },
        { where: 'task 1, result 8', reason: 'unresolved' },
      ],
    },
  });
});

test.each([
  ['no text', '[{"data":{}}]', { kind: 'lacks', what: '"data": {"text"}' }],
  ['no tasks', '[]', { kind: 'lacks', what: '"data": {"text"}' }],
  ['broken JSON', '[{"data"', { kind: 'not-json' }],
  ['nothing', '', { kind: 'nothing-in-it' }],
  [
    'a region without numbers',
    '[{"data":{"text":"One"},"annotations":[{"result":[{"id":"a","type":"labels","value":{"labels":["A"]}}]}]}]',
    { kind: 'broken', where: 'task 1, a', what: '"start", "end"' },
  ],
])('%s is refused', (_, text, error) => {
  expect(parseLabelStudio([input(text)])).toMatchObject({ ok: false, error });
});
