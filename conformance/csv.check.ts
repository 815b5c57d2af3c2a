/** Our tables before papaparse, with a slicer of their own, and golden tables before our reader. */
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parseCsvTables } from '../src/codecs/csv-tables/parse';
import { serializeCsv, serializeTsv } from '../src/codecs/csv-tables/serialize';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  tortureArticle,
} from '../src/domain/transfer/testing/export-samples';
import { sha256HexOf } from '../src/lib/sha256';
import { describeShared, sharedBytes } from './shared';

type Row = Readonly<Record<string, string>>;

function read(content: string | Uint8Array): readonly Row[] {
  const { data, errors } = Papa.parse<Row>(String(content), { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

describe.each([
  ['csv', serializeCsv],
  ['tsv', serializeTsv],
])('papaparse reads our %s without an error', (format, serialize) => {
  it('and its numbers lead to its quotes', () => {
    const all = [
      [exampleArticle()],
      [tortureArticle()],
      ...Array.from({ length: 20 }, (_, seed) => randomArticles(seed, 6, sha256HexOf)),
    ];
    let checked = 0;
    for (const articles of all) {
      const { files } = serialize(articles, CONTEXT);
      const rows = new Map(
        files
          .filter(({ path }) => path.endsWith(`.${format}`))
          .map(({ path, content }) => [path.split('.')[0], read(content)] as const),
      );
      const plain = (text = ''): string => (format === 'tsv' ? unescaped(text) : text);
      const texts = new Map(
        (rows.get('documents') ?? []).map(
          (row) => [row['document_id'], Array.from(plain(row['text']))] as const,
        ),
      );
      for (const { document_id: id, start, end, quote } of rows.get('annotations') ?? []) {
        const words = (texts.get(id) ?? []).slice(Number(start), Number(end)).join('');
        expect(words).toBe(plain(quote));
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(100);
  });
});

describeShared('golden tables', () => {
  it('hold the marks of the example', () => {
    const input = { path: 'annotations.csv', bytes: sharedBytes('golden/csv/annotations.csv') };
    expect(parseCsvTables([input])).toMatchObject({
      ok: true,
      value: {
        unit: 'UnicodeCodePoint',
        skipped: [],
        labels: [{ name: 'Claim' }, { name: 'Framing' }],
        documents: [
          {
            title: 'Article 1',
            marks: [
              { parts: [{ range: { start: 14, end: 31 }, exact: 'the 🌍 climate tax' }] },
              { parts: [{ range: { start: 20, end: 66 } }], note: 'Loaded term: “tax grab”' },
            ],
          },
        ],
      },
    });
  });

  it('of Taguette have their quotes and tags', () => {
    const input = { path: 'highlights.csv', bytes: sharedBytes('golden/taguette/highlights.csv') };
    const file = parseCsvTables([input]);
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    const marks = file.value.documents.flatMap((document) => document.marks);
    expect(marks.length).toBeGreaterThan(0);
    for (const { parts, labels } of marks) {
      expect(parts[0]?.exact).toBeTruthy();
      expect(labels.length).toBeGreaterThan(0);
    }
  });
});

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
  return text.replace(/\\(.)/g, (_, sign: string) => signs[sign] ?? sign);
}
