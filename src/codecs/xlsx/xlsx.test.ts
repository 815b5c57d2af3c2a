import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { elementsBelow, elementsIn, parseXml, textIn } from '../../containers/xml/parse';
import type { ExportedArticle } from '../../domain/transfer/export';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  tortureArticle,
} from '../../domain/transfer/testing/export-samples';
import { sha256HexOf } from '../../lib/sha256';
import { serializeXlsx } from './serialize';

const RUNS = Number(process.env['POSTIL_RUNS'] ?? 8);

/** By name of the sheet: rows by name of the column. */
function sheetsOf(articles: readonly ExportedArticle[]) {
  const [file] = serializeXlsx(articles, CONTEXT).files;
  const parts = unzipSync(file!.content as Uint8Array);
  const xml = (path: string) => {
    const parsed = parseXml(strFromU8(parts[path]!));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    return parsed.value;
  };
  const names = elementsBelow(xml('xl/workbook.xml'), 'sheet').map(
    ({ attributes }) => attributes['name']!,
  );
  return new Map(
    names.map((name, at) => {
      const [head, ...rows] = elementsBelow(xml(`xl/worksheets/sheet${at + 1}.xml`), 'row').map(
        (row) => elementsIn(row, 'c').map(textIn),
      );
      return [
        name,
        rows.map((cells) => Object.fromEntries(head!.map((title, i) => [title, cells[i] ?? '']))),
      ];
    }),
  );
}

describe('a workbook', () => {
  it('has a sheet for each thing, and one that says what it is', () => {
    const sheets = sheetsOf([exampleArticle()]);
    expect([...sheets.keys()]).toEqual([
      'annotations',
      'codes',
      'documents',
      'readings',
      'relations',
      'about',
    ]);
    expect(sheets.get('annotations')).toMatchObject([
      { start: '14', end: '31', quote: 'the 🌍 climate tax', code: 'Claim', coder: 'Coder 1' },
      { start: '20', end: '66', note: 'Loaded term: “tax grab”', code: 'Framing' },
    ]);
    expect(sheets.get('relations')).toMatchObject([{ type: 'attacks' }]);
    expect(sheets.get('about')).toContainEqual({ what: 'offset_unit', value: 'UnicodeCodePoint' });
    expect(sheets.get('codes')?.map(({ definition }) => definition)).toEqual([
      '',
      'How it is put.',
    ]);
  });

  it('makes the same bytes again', () => {
    const article = tortureArticle();
    expect(serializeXlsx([article], CONTEXT)).toEqual(serializeXlsx([article], CONTEXT));
  });
});

describe('numbers', () => {
  it('lead to the quotes over the paragraphs of the sheet, counted in code points', () => {
    const all = [[tortureArticle()], [exampleArticle()]];
    for (let seed = 0; seed < RUNS; seed += 1) all.push([...randomArticles(seed, 5, sha256HexOf)]);
    let checked = 0;
    for (const articles of all) {
      const sheets = sheetsOf(articles);
      for (const { article } of articles) {
        const text = sheets
          .get('documents')!
          .filter((row) => row['document_id'] === article.id)
          .map((row) => row['text'])
          .join('\n\n');
        const points = Array.from(text);
        const rows = sheets.get('annotations')!.filter((row) => row['document_id'] === article.id);
        for (const { start, end, quote } of rows) {
          expect(points.slice(Number(start), Number(end)).join('')).toBe(quote);
          checked += 1;
          // Two line ends look alike one further on.
          if (new Set(quote).size === 1) continue;
          expect(points.slice(Number(start) + 1, Number(end) + 1).join('')).not.toBe(quote);
        }
      }
    }
    expect(checked).toBeGreaterThan(30);
  });
});

describe('losses', () => {
  it('are counted: formatting, marks without a place, what a cell cannot hold', () => {
    const article = exampleArticle();
    const [codebook] = article.codebooks;
    const [reading] = article.readings;
    const changed: ExportedArticle = {
      ...article,
      codebooks: [
        {
          ...codebook!,
          labels: codebook!.labels.map((label) => ({ ...label, name: `${label.name}\u0001` })),
        },
      ],
      readings: [
        {
          ...reading!,
          annotations: reading!.annotations.map((mark) => ({ ...mark, note: 'x'.repeat(40_000) })),
        },
      ],
    };
    expect(serializeXlsx([article], CONTEXT).losses).toEqual([]);
    expect(serializeXlsx([changed], CONTEXT).losses).toEqual([
      { kind: 'notes', count: 2 },
      { kind: 'label-names', count: 2 },
    ]);
  });

  it('a paragraph longer than a cell is not one of them', () => {
    const article = exampleArticle();
    const long = 'ab🌍'.repeat(20_000);
    const text = {
      ...article.text,
      text: long,
      blocks: [{ ...article.text.blocks[0]!, end: long.length as never }],
    };
    const rows = sheetsOf([{ ...article, text, readings: [] }]).get('documents')!;
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.map((row) => row['text']).join('')).toBe(long);
  });
});
