import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { holdable } from '../../containers/xml/escape';
import type { ExportedArticle, Loss } from '../../domain/transfer/export';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  tortureArticle,
} from '../../domain/transfer/testing/export-samples';
import { sha256HexOf } from '../../lib/sha256';
import { lineOf } from './comments';
import { parseDocx } from './parse';
import { serializeDocx } from './serialize';

const RUNS = Number(process.env['POSTIL_RUNS'] ?? 60);

function partsOf(article: ExportedArticle) {
  const { files } = serializeDocx([article], CONTEXT);
  const parts = unzipSync(files[0]!.content as Uint8Array);
  return Object.entries(parts).map(([path, bytes]) => ({ path, bytes: new Uint8Array(bytes) }));
}

function parsed(article: ExportedArticle) {
  const file = parseDocx(partsOf(article));
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value;
}

function word(body: string, comments: string, name = 'w:comment') {
  const head = '<?xml version="1.0"?>';
  const of = (path: string, xml: string) => ({
    path,
    bytes: new Uint8Array(Buffer.from(head + xml)),
  });
  return parseDocx([
    of('word/document.xml', `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
    of('word/comments.xml', `<w:comments xmlns:w="w">${comments}</w:comments>`.replace('@', name)),
  ]);
}

describe('the example', () => {
  it('has comments that overlap and cross a paragraph', () => {
    const parts = partsOf(exampleArticle());
    const document = strFromU8(parts.find(({ path }) => path === 'word/document.xml')!.bytes);
    const body = document.replace(/[^]*<w:body>/, '').replace(/<w:sectPr.*/, '');
    const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const end = (id: number): string =>
      `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
    expect(body).toBe(
      [
        `<w:p>${run('Officials say ')}<w:commentRangeStart w:id="0"/>${run('the 🌍 ')}`,
        `<w:commentRangeStart w:id="1"/>${run('climate tax')}${end(0)}${run(' works.')}</w:p>`,
        `<w:p>${run('Critics call it a tax grab')}${end(1)}${run('.')}</w:p>`,
      ].join(''),
    );
  });

  it('comes back, in UTF-16', () => {
    const { documents, unit } = parsed(exampleArticle());
    expect(unit).toBe('Utf16CodeUnit');
    expect(documents[0]).toMatchObject({
      title: 'Article 1',
      text: exampleArticle().text.text,
      marks: [
        {
          labels: ['Claim'],
          note: '',
          reader: 'Coder 1',
          parts: [{ range: { start: 14, end: 32 } }],
        },
        { labels: ['Framing'], note: 'Loaded term: “tax grab”' },
      ],
    });
  });

  it('makes the same bytes again', () => {
    const first = serializeDocx([tortureArticle()], CONTEXT);
    expect(serializeDocx([tortureArticle()], CONTEXT)).toEqual(first);
  });
});

describe('what is written comes back, but for what is said to be lost', () => {
  it('from the torture text', () => {
    expectSame(tortureArticle());
  });

  it('from random libraries', () => {
    for (let seed = 0; seed < RUNS; seed += 1) {
      for (const article of randomArticles(seed, 5, sha256HexOf)) expectSame(article);
    }
  });

  it('and a range one off would not read as its quote', () => {
    const { documents } = parsed(tortureArticle());
    const { text } = tortureArticle().text;
    for (const { parts } of documents[0]!.marks) {
      const { range, exact } = parts[0]!;
      expect(text.slice(range!.start + 1, range!.end + 1)).not.toBe(exact);
    }
  });
});

describe('losses', () => {
  it('of the example', () => {
    const { losses } = serializeDocx([exampleArticle()], CONTEXT);
    expect(losses).toEqual([
      { kind: 'article-details', count: 1 },
      { kind: 'links', count: 1 },
      { kind: 'definitions', count: 1 },
      { kind: 'colors', count: 2 },
      { kind: 'patterns', count: 2 },
      { kind: 'reading-states', count: 1 },
      { kind: 'ids', count: 2 },
    ]);
  });

  it('of the torture text: two pieces, a tree, a key', () => {
    const { losses } = serializeDocx([tortureArticle()], CONTEXT);
    const counts = countsOf(losses);
    expect(counts).toMatchObject({ discontinuous: 1, 'label-tree': 1, shortcuts: 1, links: 2 });
    expect(counts).not.toHaveProperty('several-labels');
    const { documents, labels } = parsed(tortureArticle());
    expect(documents[0]?.marks).toHaveLength(10);
    expect(documents[0]?.links).toEqual([]);
    expect(labels).toEqual([]);
  });

  it('of names on several lines, readings of one name, and an end between paragraphs', () => {
    const article = exampleArticle();
    const [reading] = article.readings;
    const [codebook] = article.codebooks;
    const [mark] = reading!.annotations;
    const changed: ExportedArticle = {
      ...article,
      codebooks: [
        {
          ...codebook!,
          labels: codebook!.labels.map((label) => ({ ...label, name: `${label.name}\nline` })),
        },
      ],
      readings: [
        {
          ...reading!,
          annotations: [
            { ...mark!, spans: [{ ...mark!.spans[0]!, end: 40 as never }] },
            { ...mark!, modified: '2027-01-01T00:00:00Z' },
          ],
        },
        { ...reading!, annotations: [] },
      ],
    };
    const { losses } = serializeDocx([changed], CONTEXT);
    expect(countsOf(losses)).toMatchObject({ 'label-names': 2, readings: 2, trimmed: 1, times: 1 });
  });
});

describe('a document of Word', () => {
  const comment = (id: string, inner: string): string =>
    `<w:comment w:id="${id}" w:author="Ann" w:date="2026-01-02T03:04:05">${inner}</w:comment>`;
  const line = (text: string, bold = ''): string =>
    `<w:p><w:r><w:rPr>${bold}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;

  it('has its bold first lines as labels, and what was deleted is not there', () => {
    const file = word(
      '<w:p><w:commentRangeStart w:id="4"/><w:r><w:t>A</w:t><w:tab/><w:t>b</w:t></w:r><w:del><w:r><w:t>no</w:t></w:r></w:del><w:ins><w:r><w:t>c</w:t></w:r></w:ins><w:commentRangeEnd w:id="4"/></w:p>',
      comment(
        '4',
        line('Claim', '<w:b/>') + line('plain', '<w:b w:val="0"/>') + line('x', '<w:b/>'),
      ),
    );
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    expect(file.value.documents[0]).toMatchObject({
      text: 'A\tbc',
      marks: [
        {
          labels: ['Claim'],
          note: 'plain\nx',
          reader: 'Ann',
          created: null,
          parts: [{ range: { start: 0, end: 4 }, exact: 'A\tbc' }],
        },
      ],
    });
  });

  it('has comments without a range left out, with their reasons', () => {
    const file = word(
      '<w:p><w:commentRangeStart w:id="2"/><w:commentRangeEnd w:id="2"/><w:r><w:t>A</w:t></w:r></w:p>',
      comment('1', line('x')) + comment('2', line('y')),
    );
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    expect(file.value.skipped).toEqual([
      { where: 'comment 1', reason: 'no-place' },
      { where: 'comment 2', reason: 'empty-span' },
    ]);
  });

  it.each([
    [
      'a range without an id',
      word('<w:p><w:commentRangeStart/></w:p>', comment('1', line('x'))),
      { kind: 'broken', where: 'word/document.xml', what: 'w:commentRangeStart w:id' },
    ],
    ['no comments', word('<w:p/>', ''), { kind: 'nothing-in-it' }],
    ['no text', parseDocx([]), { kind: 'lacks', what: 'word/document.xml' }],
    ['half a file', word('<w:p>', comment('1', '')), { kind: 'not-xml' }],
  ])('is refused with %s', (_, file, error) => {
    expect(file).toMatchObject({ ok: false, error });
  });
});

function countsOf(losses: readonly Loss[]): Readonly<Record<string, number>> {
  return Object.fromEntries(losses.map(({ kind, count }) => [kind, count]));
}

function expectSame(article: ExportedArticle): void {
  const { text } = article.text;
  const labels = new Map(
    article.codebooks.flatMap((book) => book.labels.map((label) => [label.id, label] as const)),
  );
  const pieces = article.readings.flatMap(({ reading, annotations }) =>
    annotations.flatMap(({ spans, labelIds, note, created }) =>
      spans.map(({ start, end }, at) => ({
        exact: text.slice(start, end).trim(),
        labels: [...new Set(labelIds.map((id) => lineOf(labels.get(id)!)))],
        note: at > 0 ? '' : holdable(note),
        reader: holdable(reading.reader).replace(/\s+/g, ' '),
        created,
      })),
    ),
  );
  if (pieces.length === 0) return;
  const { documents, skipped } = parsed(article);
  const [document] = documents;
  expect(document?.text).toBe(text);
  const counts = countsOf(serializeDocx([article], CONTEXT).losses);
  expect(skipped.length).toBeLessThanOrEqual(counts['trimmed'] ?? 0);
  const found = document!.marks.map(({ parts, labels: own, note, reader, created }) => {
    const { range, exact } = parts[0]!;
    expect(document!.text!.slice(range!.start, range!.end)).toBe(exact);
    return { exact: exact!.trim(), labels: own, note, reader, created };
  });
  const sorted = (items: readonly object[]) => items.map((item) => JSON.stringify(item)).toSorted();
  if (skipped.length === 0) expect(sorted(found)).toEqual(sorted(pieces));
}
