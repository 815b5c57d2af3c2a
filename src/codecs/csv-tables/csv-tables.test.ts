import { describe, expect, it, test } from 'vitest';
import { parseCsv } from '../../containers/csv/parse';
import type { ExportedArticle } from '../../domain/transfer/export';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  sample,
  tortureArticle,
} from '../../domain/transfer/testing/export-samples';
import { span } from '../../domain/text/span';
import { withOrigin } from '../../domain/transfer/origin';
import { sha256HexOf } from '../../lib/sha256';
import { parseCsvTables } from './parse';
import { serializeCsv, serializeExcelCsv, serializeTsv } from './serialize';

const RUNS = Number(process.env['POSTIL_RUNS'] ?? 60);

function inputsOf(articles: readonly ExportedArticle[], serialize = serializeCsv) {
  return serialize(articles, CONTEXT).files.map(({ path, content }) => ({
    path,
    bytes: new Uint8Array(Buffer.from(content as string)),
  }));
}

function parsed(articles: readonly ExportedArticle[], serialize = serializeCsv) {
  const file = parseCsvTables(inputsOf(articles, serialize));
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value;
}

function read(text: string, path = 'marks.csv') {
  return parseCsvTables([{ path, bytes: new Uint8Array(Buffer.from(text)) }]);
}

describe('the example', () => {
  const { files, losses } = serializeCsv([exampleArticle()], CONTEXT);

  it('is a row for each label, with code points and quotes', () => {
    expect(files.map(({ path }) => path)).toEqual([
      'annotations.csv',
      'documents.csv',
      'codes.csv',
      'readings.csv',
      'relations.csv',
      'datapackage.json',
    ]);
    const { article, readings } = exampleArticle();
    const [first, second] = readings[0]!.annotations;
    const reading = readings[0]!.reading.id;
    const [claim, framing] = exampleArticle().codebooks[0]!.labels;
    const at = '2026-08-24T09:00:00.000Z';
    expect(files[0]?.content).toBe(
      [
        '\ufeffannotation_id,document_id,document_title,fragment,start,end,offset_unit,quote,prefix,suffix,code_id,code,code_path,note,coder,reading_id,created,modified,paragraph',
        `${first!.id},${article.id},Article 1,1,14,31,UnicodeCodePoint,the 🌍 climate tax,"Officials say "," works.\n\nCritics call it a tax g",${claim!.id},Claim,Claim,,Coder 1,${reading},${at},${at},1`,
        `${second!.id},${article.id},Article 1,1,20,66,UnicodeCodePoint,"climate tax works.\n\nCritics call it a tax grab","Officials say the 🌍 ",.,${framing!.id},Framing,Framing,Loaded term: “tax grab”,Coder 1,${reading},${at},${at},1`,
        '',
      ].join('\r\n'),
    );
    expect(losses).toEqual([]);
  });

  it('is described by a data package that names every column that is there', () => {
    const described = JSON.parse(String(files.at(-1)?.content)) as {
      resources: { path: string; schema: { fields: { name: string }[] } }[];
    };
    for (const { path, schema } of described.resources) {
      const file = files.find((other) => other.path === path);
      const header = String(file?.content).replace('\ufeff', '').split('\r\n')[0];
      expect(schema.fields.map(({ name }) => name).join(',')).toBe(header);
    }
    expect(described.resources).toHaveLength(5);
  });

  it('makes the same bytes again', () => {
    expect(serializeCsv([exampleArticle()], CONTEXT).files).toEqual(files);
  });
});

describe.each([
  ['csv', serializeCsv],
  ['tsv', serializeTsv],
  ['csv', serializeExcelCsv],
])('%s comes back', (format, serialize) => {
  it('from the torture text, character by character', () => {
    expectSame([tortureArticle()], parsed([tortureArticle()], serialize));
  });

  it('from random libraries', () => {
    for (let seed = 0; seed < RUNS; seed += 1) {
      const articles = randomArticles(seed, 6, sha256HexOf);
      expectSame(articles, parsed(articles, serialize));
    }
  });

  it('with the columns another tool had given', () => {
    const article = exampleArticle();
    const [reading] = article.readings;
    const annotations = reading!.annotations.map((annotation, at) =>
      at > 0
        ? annotation
        : {
            ...annotation,
            extra: withOrigin(undefined, { format, id: '', raw: { certainty: '0.7', code: 'x' } }),
          },
    );
    const changed = { ...article, readings: [{ ...reading!, annotations }] };
    const [first, second] = parsed([changed], serialize).documents[0]!.marks;
    expect(first?.raw).toEqual({ certainty: '0.7' });
    expect(first?.labels).toEqual(annotations[0]?.labelIds);
    expect(second?.raw).toEqual({});
  });
});

test('numbers shifted by one, or of another unit, are not what stands there', () => {
  const article = tortureArticle();
  const [document] = parsed([article]).documents;
  const parts = document!.marks.flatMap((mark) => mark.parts);
  const right = (move: number, text: readonly string[]): number =>
    parts.filter(
      ({ range, exact }) => text.slice(range!.start + move, range!.end + move).join('') === exact,
    ).length;
  expect(right(0, Array.from(article.text.text))).toBe(parts.length);
  expect(right(1, Array.from(article.text.text))).toBe(0);
  expect(right(0, article.text.text.split(''))).toBe(0);
});

describe('losses', () => {
  it('are formatting and marks without a place, and nothing else', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      for (const { kind } of serializeCsv(randomArticles(seed, 5, sha256HexOf), CONTEXT).losses) {
        expect(['formatting', 'unplaced']).toContain(kind);
      }
    }
    const article = exampleArticle();
    const text = {
      ...article.text,
      marks: [{ kind: 'strong' as const, ...span(0, 9) }],
    };
    expect(serializeCsv([{ ...article, text }], CONTEXT).losses).toEqual([
      { kind: 'formatting', count: 1 },
    ]);
  });
});

describe('Excel-safe', () => {
  const { files } = serializeExcelCsv([tortureArticle()], CONTEXT);

  it('begins no cell with what Excel would run, and is off unless asked for', () => {
    const cells = files
      .filter(({ path }) => path.endsWith('.csv'))
      .flatMap(({ content }) => {
        const table = parseCsv(String(content));
        return table.ok ? table.value.rows.flat() : [];
      });
    expect(cells.length).toBeGreaterThan(200);
    expect(cells.filter((cell) => /^[=@]/.test(cell))).toEqual([]);
    expect(serializeCsv([tortureArticle()], CONTEXT).files[0]?.content).toContain(',=cmd|x & <b>,');
  });
});

describe('Excel-safe tables that come back', () => {
  const text = "=one\n\n'two\n\n-three";
  const article = sample({
    title: '=title',
    text,
    labels: [{ name: "'quoted" }],
    marks: [
      { quotes: ['=one'], labels: ["'quoted"] },
      { quotes: ["'two"], labels: [], note: '@note' },
    ],
    links: [],
  });
  const inputs = inputsOf([article], serializeExcelCsv);

  it('have lost their apostrophes, and no other, since the data package tells', () => {
    expectSame([article], parsed([article], serializeExcelCsv));
  });

  it('are read as they stand without one that can be read', () => {
    const broken = inputs.map((input) =>
      input.path.endsWith('.json') ? { ...input, bytes: new Uint8Array([0x7b]) } : input,
    );
    for (const left of [broken, inputs.filter(({ path }) => path.endsWith('.csv'))]) {
      const file = parseCsvTables(left);
      expect(file.ok && file.value.documents[0]?.text).toBe(`'${text}`);
    }
  });
});

describe('tables of other tools', () => {
  it.each([
    ['Start,END,Label\n3,7,Claim\n', { range: { start: 3, end: 7 }, exact: null }, ['Claim']],
    [
      'begin;stop;text;tag\n3.0;7.0;abcd;T\n',
      { range: { start: 3, end: 7 }, exact: 'abcd' },
      ['T'],
    ],
    ['Quotation\tCodes\na b\tOne; Two\n', { range: null, exact: 'a b' }, ['One', 'Two']],
  ])('%j', (text, part, labels) => {
    const file = read(text);
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    const [mark] = file.value.documents[0]!.marks;
    expect(mark).toMatchObject({ parts: [part], labels });
  });

  it('say their unit, and a row of another unit keeps its quote alone', () => {
    const file = read(
      'start,end,unit,quote,code,sure\n1,3,utf-16,ab,A,yes\n1,3,bytes,cd,B,\n1,3,utf-16,ef,B,\n',
    );
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    expect(file.value.unit).toBe('Utf16CodeUnit');
    const { marks } = file.value.documents[0]!;
    expect(marks.map(({ parts }) => parts[0]?.range)).toEqual([
      { start: 1, end: 3 },
      null,
      { start: 1, end: 3 },
    ]);
    expect(marks.map(({ raw }) => raw)).toEqual([{ sure: 'yes' }, {}, {}]);
  });

  it.each([
    ['UnicodeCodePoint', 'UnicodeCodePoint'],
    ['code points', 'UnicodeCodePoint'],
    ['Characters', 'UnicodeCodePoint'],
    ['UTF-16 code units', 'Utf16CodeUnit'],
    ['bytes', 'Utf8Byte'],
    ['utf8', 'Utf8Byte'],
    ['lines', null],
  ])('called %s count %s', (name, unit) => {
    const file = read(`start,end,unit,quote,code\n1,3,${name},ab,A\n`);
    expect(file).toMatchObject({ ok: true, value: { unit } });
  });

  it('have rows left out, each with its reason, and the rest read', () => {
    const file = read('start,end,quote,code\n5,5,x,A\nsix,9,x,A\n,,,A\n1,2,x,A\n');
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    expect(file.value.documents[0]?.marks).toHaveLength(1);
    expect(file.value.skipped).toEqual([
      { where: 'marks.csv, row 2', reason: 'empty-span' },
      { where: 'marks.csv, row 3', reason: 'not-understood' },
      { where: 'marks.csv, row 4', reason: 'no-place' },
    ]);
  });
});

describe('refused', () => {
  it.each([
    ['name,age\nx,3\n', { kind: 'lacks', what: 'start, end | quote' }],
    ['start,end,code\n', { kind: 'nothing-in-it' }],
    ['start,end,quote\n1,2,"open\n', { kind: 'broken', where: 'marks.csv, row 2', what: '"' }],
    ['', { kind: 'lacks', what: 'start, end | quote' }],
  ])('%j', (text, error) => {
    expect(read(text)).toEqual({ ok: false, error });
  });

  it('what is not UTF-8', () => {
    expect(parseCsvTables([{ path: 'x.csv', bytes: new Uint8Array([0xff, 0x41]) }])).toEqual({
      ok: false,
      error: { kind: 'not-utf8' },
    });
  });
});

/** With an own slicer: an array of code points. */
function expectSame(
  articles: readonly ExportedArticle[],
  { documents, labels, skipped, unit }: ReturnType<typeof parsed>,
): void {
  expect(skipped).toEqual([]);
  expect(documents.map(({ key, text }) => [key, text])).toEqual(
    articles.map(({ article, text }) => [article.id, text.text]),
  );
  for (const [at, { readings, text }] of articles.entries()) {
    const points = Array.from(text.text);
    const { marks, links } = documents[at]!;
    const own = readings.flatMap(({ reading, annotations }) =>
      annotations.map((annotation) => ({ annotation, reading })),
    );
    expect(marks).toHaveLength(own.length);
    const byId = new Map(marks.map((mark) => [mark.id, mark]));
    for (const { annotation, reading } of own) {
      const mark = byId.get(annotation.id)!;
      const { note, created, modified, labelIds } = annotation;
      expect(mark).toMatchObject({ note, reader: reading.reader, created, modified });
      expect(mark.labels).toEqual(labelIds);
      const quotes = annotation.spans.map(({ start, end }) => text.text.slice(start, end));
      expect(mark.parts.map(({ exact }) => exact)).toEqual(quotes);
      expect(
        mark.parts.map(({ range }) => points.slice(range!.start, range!.end).join('')),
      ).toEqual(quotes);
    }
    expect(links).toHaveLength(readings.flatMap((reading) => reading.links).length);
  }
  if (documents.some(({ marks }) => marks.length > 0)) expect(unit).toBe('UnicodeCodePoint');
  const names = new Map(labels.map(({ key, name, definition }) => [key, [name, definition]]));
  const all = articles.flatMap(({ codebooks }) => codebooks.flatMap((codebook) => codebook.labels));
  for (const { id, name, definition } of all) expect(names.get(id)).toEqual([name, definition]);
}
