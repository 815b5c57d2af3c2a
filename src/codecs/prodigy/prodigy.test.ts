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
import { parseProdigy } from './parse';
import { serializeProdigy } from './serialize';

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
const RUNS = Number(process.env['POSTIL_RUNS'] ?? 40);
const SAMPLES = Array.from({ length: RUNS }, (_, seed) =>
  seed === 0 ? [tortureArticle()] : randomArticles(seed, 6, sha),
).filter((articles) => articles.some(({ text }) => text.text !== ''));

interface Line {
  readonly text: string;
  readonly tokens: readonly {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly id: number;
    readonly ws: boolean;
  }[];
  readonly spans: readonly {
    readonly start: number;
    readonly end: number;
    readonly token_start: number;
    readonly token_end: number;
    readonly label: string;
  }[];
}

function written(articles: readonly ExportedArticle[]): readonly Line[] {
  const [lines] = serializeProdigy(articles, CONTEXT).files;
  return String(lines?.content)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

/** By characters, as Python slices them. */
function slices({ text, spans }: Line): readonly string[] {
  const points = Array.from(text);
  return spans.map(({ start, end }) => points.slice(start, end).join(''));
}

/** By tokens, as spaCy puts them together: the last one belongs to the span. */
function tokenSlices({ tokens, spans }: Line): readonly string[] {
  return spans.map(({ token_start: first, token_end: last }) =>
    tokens
      .slice(first, last + 1)
      .map(({ text, ws, id }) => text + (ws && id !== last ? ' ' : ''))
      .join(''),
  );
}

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

function read(articles: readonly ExportedArticle[]): ForeignFile {
  const parsed = parseProdigy(
    serializeProdigy(articles, CONTEXT).files.map(({ path, content }) =>
      input(String(content), path),
    ),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

test('the example', () => {
  const { files } = serializeProdigy([exampleArticle()], CONTEXT);
  expect(files.map(({ path }) => path)).toEqual([
    'article-1.jsonl',
    'prodigy.json',
    'to_docbin.py',
  ]);
  const [line] = written([exampleArticle()]);
  expect(line?.tokens.map(({ text }) => text)).toEqual(
    'Officials say the 🌍 climate tax works . ¶ Critics call it a tax grab .'
      .split(' ')
      .map((token) => (token === '¶' ? '\n\n' : token)),
  );
  expect(line?.tokens.slice(6, 9)).toEqual([
    { text: 'works', start: 32, end: 37, id: 6, ws: false },
    { text: '.', start: 37, end: 38, id: 7, ws: false },
    { text: '\n\n', start: 38, end: 40, id: 8, ws: false },
  ]);
  const claim = { start: 14, end: 31, token_start: 2, token_end: 5, label: 'Claim' };
  const framing = { start: 20, end: 66, token_start: 4, token_end: 14, label: 'Framing' };
  const time = '2026-08-24T09:00:00.000Z';
  expect(line).toMatchObject({
    spans: [
      { ...claim, text: 'the 🌍 climate tax', id: 'eeeeeeee-0000-4000-8000-000000000001' },
      { ...framing, note: 'Loaded term: “tax grab”', created: time, modified: time },
    ],
    relations: [{ head: 14, child: 5, label: 'attacks', head_span: framing, child_span: claim }],
    answer: 'accept',
    offset_unit: 'UnicodeCodePoint',
    meta: { doc: 'urn:uuid:aaaaaaaa-0000-4000-8000-000000000001', title: 'Article 1' },
  });
  expect(JSON.parse(String(files[1]?.content))).toEqual({
    custom_theme: { labels: { Claim: '#e69f00', Framing: '#0072b2' } },
    keymap_by_label: {},
  });
  expect(String(files[2]?.content).split('\n').length - 1).toBe(10);
});

describe('an independent reader', () => {
  test('finds every quote by characters and by tokens', () => {
    for (const articles of SAMPLES) {
      const lines = written(articles);
      const wanted = articles.flatMap(quotes).toSorted();
      expect(lines.flatMap(slices).toSorted()).toEqual(wanted);
      expect(lines.flatMap(tokenSlices).toSorted()).toEqual(wanted);
    }
  });

  test('gets the text by putting the tokens together, and each token by its numbers', () => {
    for (const line of SAMPLES.flatMap(written)) {
      const points = Array.from(line.text);
      expect(line.tokens.map(({ text, ws }) => text + (ws ? ' ' : '')).join('')).toBe(line.text);
      for (const [at, { text, start, end, id }] of line.tokens.entries()) {
        expect([id, points.slice(start, end).join('')]).toEqual([at, text]);
        expect(text).not.toBe('');
      }
    }
  });

  test('notices numbers off by one, an exclusive last token, and the other unit', () => {
    const [line] = written([exampleArticle()]);
    const { text, spans, tokens } = present(line, 'a line');
    const wanted = quotes(exampleArticle());
    const moved = (by: object): Line => ({
      text,
      tokens,
      spans: spans.map((span) => ({ ...span, ...by })),
    });
    expect(slices({ text, spans, tokens })).toEqual(wanted);
    expect(tokenSlices({ text, spans, tokens })).toEqual(wanted);
    expect(slices(moved({ start: (spans[0]?.start ?? 0) + 1 }))).not.toEqual(wanted);
    expect(tokenSlices(moved({ token_end: (spans[0]?.token_end ?? 0) + 1 }))).not.toEqual(wanted);
    const utf16 = spans.map(({ start, end }) => text.slice(start, end));
    expect(utf16).not.toEqual(wanted);
  });
});

test('what comes back is what left, but for the losses', () => {
  for (const articles of SAMPLES) {
    const file = read(articles);
    const marks = file.documents.flatMap((document) => document.marks);
    const parts = marks.flatMap((mark) => mark.parts.map(({ exact }) => exact));
    expect(parts.map(String).toSorted()).toEqual(articles.flatMap(quotes).toSorted());
    const annotations = articles.flatMap(({ readings }) =>
      readings.flatMap((reading) => reading.annotations),
    );
    for (const { id, note, created, modified } of annotations) {
      expect(marks.filter((mark) => mark.id === id)).toMatchObject([{ note, created, modified }]);
    }
  }
});

test('readers, links, colours and keys come back', () => {
  const file = read([tortureArticle()]);
  const [document] = file.documents;
  expect(file.documents).toHaveLength(1);
  expect(new Set(document?.marks.map(({ reader }) => reader))).toEqual(
    new Set(['Åsa <Coder>', '']),
  );
  const id = (at: number): string => `eeeeeeee-0000-4000-8000-00000000000${at}`;
  expect(document?.links).toEqual([
    { from: id(1), to: id(9), type: 'attacks', typeName: 'attacks' },
    { from: id(4), to: id(2), type: 'attacks', typeName: 'attacks' },
  ]);
  expect(file.labels.find(({ name }) => name === 'Claim')).toMatchObject({
    color: '#e69f00',
    shortcut: '1',
  });
});

test('losses are those of this very export, and each is one', () => {
  expect(serializeProdigy([tortureArticle()], CONTEXT).losses).toEqual([
    { kind: 'discontinuous', count: 1 },
    { kind: 'several-labels', count: 1 },
    { kind: 'unlabelled', count: 1 },
    { kind: 'label-names', count: 1 },
    { kind: 'label-tree', count: 1 },
    { kind: 'definitions', count: 1 },
    { kind: 'patterns', count: 4 },
    { kind: 'reading-states', count: 1 },
  ]);
  const file = read([tortureArticle()]);
  const marks = file.documents.flatMap((document) => document.marks);
  expect(marks.every(({ parts, labels }) => parts.length === 1 && labels.length === 1)).toBe(true);
  expect(marks.flatMap(({ labels }) => labels)).toContain('No label');
  expect(file.labels.every(({ parent, definition }) => !parent && !definition)).toBe(true);
  const orphaned = present(
    SAMPLES.flat().find(({ readings }) => readings.some(({ orphans }) => orphans)),
    'an article with an orphan',
  );
  const { losses } = serializeProdigy([orphaned], CONTEXT);
  expect(losses.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['unplaced', 'formatting']),
  );
});

test('what another tool said goes out again, and never over what is ours', () => {
  const line = {
    text: 'One two',
    _input_hash: 7,
    spans: [{ start: 0, end: 3, label: 'A', pattern: 5 }],
    meta: { score: 0.5, title: 'T' },
  };
  const parsed = parseProdigy([input(JSON.stringify(line))]);
  const raw = parsed.ok ? parsed.value.documents[0]?.marks[0]?.raw : undefined;
  expect(raw).toEqual({ span: { pattern: 5 }, line: { _input_hash: 7, meta: { score: 0.5 } } });
  const base = sample({
    title: 'Ours',
    text: 'One two',
    labels: [{ name: 'A' }],
    marks: [{ quotes: ['One'], labels: ['A'] }],
    links: [],
  });
  const kept = {
    span: { pattern: 5, label: 'never' },
    line: { _input_hash: 7, text: 'never', meta: { score: 0.5, title: 'never' } },
  };
  const article = {
    ...base,
    readings: base.readings.map((reading) => ({
      ...reading,
      annotations: reading.annotations.map((annotation) => ({
        ...annotation,
        extra: withOrigin(undefined, { format: 'prodigy', id: '', raw: kept }),
      })),
    })),
  };
  expect(written([article])[0]).toMatchObject({
    text: 'One two',
    _input_hash: 7,
    spans: [{ label: 'A', pattern: 5 }],
    meta: { score: 0.5, title: 'Ours' },
  });
});

test('a span by tokens alone, relations by tokens alone, and a rejected line', () => {
  const tokens = [
    { text: 'One', start: 0, end: 3, id: 0, ws: true },
    { text: 'two', start: 4, end: 7, id: 1, ws: false },
  ];
  const lines = [
    {
      text: 'One two',
      tokens,
      spans: [
        { token_start: 0, token_end: 0, label: 'A' },
        { start: 4, end: 7, token_start: 1, token_end: 1, label: 'B' },
      ],
      relations: [
        { head: 0, child: 1, label: 'next' },
        { head: 0, child: 9, label: 'next' },
      ],
      _session_id: 'set-anna',
    },
    { text: 'Three', spans: [{ start: 0, end: 5, label: 'A' }], answer: 'reject' },
  ];
  expect(parseProdigy([input(lines.map((line) => JSON.stringify(line)).join('\n'))])).toMatchObject(
    {
      ok: true,
      value: {
        documents: [
          {
            marks: [
              { parts: [{ range: { start: 0, end: 3 }, exact: 'One' }], reader: 'set-anna' },
              { parts: [{ range: { start: 4, end: 7 }, exact: 'two' }] },
            ],
            links: [{ from: '1:1', to: '1:2', type: null, typeName: 'next' }],
          },
          { text: 'Three', marks: [] },
        ],
        skipped: [
          { where: 'line 1, relation 2', reason: 'unresolved' },
          { where: 'line 2, "answer": "reject"', reason: 'not-understood' },
        ],
      },
    },
  );
});

test.each([
  [
    'numbers of another unit',
    '{"text":"A 🌍 warm day","spans":[{"start":5,"end":9,"label":"A"}]}',
    { kind: 'broken', where: 'line 1' },
  ],
  [
    'a span without an end',
    '{"text":"One","spans":[{"start":1,"label":"A"}]}',
    { kind: 'broken', where: 'line 1, span 1', what: '"start", "end", "label"' },
  ],
  [
    'a span that ends before it begins',
    '{"text":"One","spans":[{"start":2,"end":1,"label":"A"}]}',
    { kind: 'broken', where: 'line 1, span 1', what: 'start < end' },
  ],
  ['no text', '{"spans":[]}', { kind: 'lacks', what: '"text"' }],
  ['nothing', '', { kind: 'nothing-in-it' }],
  ['no JSON', 'text', { kind: 'not-json', line: 1 }],
])('%s is refused', (_, text, error) => {
  expect(parseProdigy([input(text)])).toMatchObject({ ok: false, error });
});
