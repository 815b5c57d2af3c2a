import { describe, expect, it } from 'vitest';
import { holdable } from '../../containers/xml/escape';
import type { ExportedArticle, Exported } from '../../domain/transfer/export';
import type { ForeignFile, ForeignMark, ParseForeign } from '../../domain/transfer/foreign';
import { foreignInputs } from '../../domain/transfer/testing/foreign-inputs';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  sample,
  tortureArticle,
} from '../../domain/transfer/testing/export-samples';
import { sha256HexOf } from '../../lib/sha256';
import { parseCasJson } from './parse-json';
import { parseXmi } from './parse-xmi';
import { serializeCasJson, serializeXmi } from './serialize';
import { readCasJson, readXmi, type CoveredCas } from './testing/independent';

const RUNS = Number(process.env['POSTIL_RUNS'] ?? 60);

/** What XML cannot hold is the only difference between the two notations. */
const NOTATIONS = [
  ['XMI', serializeXmi, parseXmi, coveredXmi, holdable],
  ['CAS JSON', serializeCasJson, parseCasJson, coveredJson, (text: string) => text],
] as const;

it('the example in XMI, with its type system', () => {
  const [file, types] = serializeXmi([exampleArticle()], CONTEXT).files;
  expect([file?.path, types?.path]).toEqual([
    'article-1/article-1.xmi',
    'article-1/TypeSystem.xml',
  ]);
  expect(file?.content).toBe(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:tcas="http:///uima/tcas.ecore" xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0">',
      ' <cas:NULL xmi:id="0"/>',
      ' <tcas:DocumentAnnotation xmi:id="2" sofa="1" begin="0" end="68" language="en"/>',
      ` <custom:Code xmi:id="3" sofa="1" begin="14" end="32" value="Claim" reader="Coder 1" ident="${ID}1" ${TIMES}/>`,
      ` <custom:Code xmi:id="4" sofa="1" begin="21" end="67" value="Framing" note="Loaded term: “tax grab”" reader="Coder 1" ident="${ID}2" ${TIMES}/>`,
      ' <custom:Link xmi:id="5" sofa="1" begin="14" end="32" Dependent="3" Governor="4" value="attacks"/>',
      ' <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="Officials say the 🌍 climate tax works.&#10;&#10;Critics call it a tax grab."/>',
      ' <cas:View sofa="1" members="2 3 4 5"/>',
      '</xmi:XMI>',
      '',
    ].join('\n'),
  );
  expect(types?.content).toContain('<name>webanno.custom.Link</name>');
});

it('the example in CAS JSON', () => {
  const [file] = serializeCasJson([exampleArticle()], CONTEXT).files;
  expect(file?.path).toBe('article-1.cas.json');
  const read = JSON.parse(file?.content as string);
  expect(Object.keys(read)).toEqual(['%TYPES', '%FEATURE_STRUCTURES', '%VIEWS']);
  expect(read['%FEATURE_STRUCTURES'][4]).toEqual({
    '%ID': 5,
    '%TYPE': 'webanno.custom.Link',
    '@sofa': 1,
    begin: 14,
    end: 32,
    '@Dependent': 3,
    '@Governor': 4,
    value: 'attacks',
  });
  expect(read['%VIEWS']).toEqual({ _InitialView: { '%SOFA': 1, '%MEMBERS': [2, 3, 4, 5] } });
});

describe.each(NOTATIONS)('%s', (_, serialize, parse, covered, held) => {
  it('says what the example loses', () => {
    expect(serialize([exampleArticle()], CONTEXT).losses).toEqual([
      { kind: 'article-details', count: 1 },
      { kind: 'definitions', count: 1 },
      { kind: 'colors', count: 2 },
      { kind: 'patterns', count: 2 },
      { kind: 'reading-states', count: 1 },
    ]);
  });

  it('a hostile text comes back whole, and loses what it says', () => {
    const article = tortureArticle();
    const exported = serialize([article], CONTEXT);
    expect(Object.fromEntries(exported.losses.map(({ kind, count }) => [kind, count]))).toEqual({
      'article-details': 1,
      'label-tree': 1,
      definitions: 1,
      colors: 4,
      patterns: 4,
      shortcuts: 1,
      'reading-states': 1,
    });
    const file = value(parse, exported);
    expect(file.labels).toEqual([]);
    expect(file.documents[0]).toMatchObject({ text: article.text.text, language: 'en' });
    expect(marksOf(file)).toEqual(wantedMarks(article, held));
    expect(file.documents[0]?.links).toHaveLength(2);
  });

  it('unused-labels: one that no mark has is gone', () => {
    const article = sample({
      title: '',
      text: 'One two.',
      labels: [{ name: 'A' }, { name: 'B' }],
      marks: [{ quotes: ['One'], labels: ['A'] }],
      links: [],
      readers: ['Ada', 'Ada'],
    });
    const exported = serialize([article], CONTEXT);
    expect(exported.losses).toContainEqual({ kind: 'unused-labels', count: 1 });
    expect(exported.losses).toContainEqual({ kind: 'readings', count: 2 });
    expect(JSON.stringify(exported.files)).not.toContain('"B');
  });

  it('random articles: an independent reader finds every quote, and all comes back', () => {
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const articles = randomArticles(seed, 5, sha256HexOf);
      for (const article of articles) {
        const exported = serialize([article], CONTEXT);
        const { text } = article.text;
        const read = covered(exported);
        expect(read.text).toBe(text);
        const wanted = article.readings
          .flatMap(({ annotations }) => annotations)
          .flatMap(({ spans, labelIds }) =>
            Array<string[]>(labelIds.length || 1)
              .fill(spans.map(({ start, end }) => text.slice(start, end)))
              .flat(),
          );
        expect(read.marks.map((mark) => mark.covered).toSorted()).toEqual(wanted.toSorted());
        const file = value(parse, exported);
        expect(marksOf(file)).toEqual(wantedMarks(article, held));
        expect(file.documents[0]?.links).toHaveLength(
          article.readings.flatMap(({ links }) => links).length,
        );
      }
    }
  });

  it.each([
    ['shifted by one', (n: number) => n + 1],
    ['counted in code points', (n: number, text: string) => Array.from(text.slice(0, n)).length],
    ['counted in bytes', (n: number, text: string) => Buffer.from(text.slice(0, n)).length],
  ])('an offset %s is seen', (__, wrong) => {
    const article = tortureArticle();
    const { text } = article.text;
    const exported = serialize([article], CONTEXT);
    const files = exported.files.map(({ path, content }) => ({
      path,
      content: (content as string).replace(
        /((?:begin|end)(?:="|": ))(\d+)/g,
        (___, head: string, n: string) => head + String(wrong(Number(n), text)),
      ),
    }));
    const quotes = (read: CoveredCas) => read.marks.map((mark) => mark.covered);
    const right = quotes(covered(exported));
    let moved: readonly string[] = [];
    try {
      moved = quotes(covered({ files }));
    } catch {
      // Outside the text: seen as well.
    }
    expect(moved).not.toEqual(right);
  });
});

const ID = 'eeeeeeee-0000-4000-8000-00000000000';
const TIMES = 'created="2026-08-24T09:00:00.000Z" modified="2026-08-24T09:00:00.000Z"';

type Written = Pick<Exported, 'files'>;

function value(parse: ParseForeign, exported: Written): ForeignFile {
  const read = parse(foreignInputs(exported));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.skipped).toEqual([]);
  return read.value;
}

function coveredXmi({ files }: Written): CoveredCas {
  return readXmi(files[0]?.content as string, files[1]?.content as string);
}

function coveredJson({ files }: Written): CoveredCas {
  return readCasJson(files[0]?.content as string);
}

function marksOf(file: ForeignFile): readonly unknown[] {
  return file.documents
    .flatMap(({ marks }) => marks)
    .map(({ id, parts, labels, note, reader, created, modified, raw }: ForeignMark) => ({
      id,
      ranges: parts.map(({ range }) => range),
      labels,
      note,
      reader,
      created,
      modified,
      raw,
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function wantedMarks(article: ExportedArticle, held: (text: string) => string): readonly unknown[] {
  const names = new Map(
    article.codebooks.flatMap(({ labels }) => labels).map(({ id, name }) => [id, name]),
  );
  return article.readings
    .flatMap(({ reading, annotations }) =>
      annotations.map(({ id, spans, labelIds, note, created, modified }) => ({
        id,
        ranges: spans.map(({ start, end }) => ({ start, end })),
        labels: [...new Set(labelIds.map((label) => held(names.get(label) ?? '')))],
        note: held(note),
        reader: held(reading.reader),
        created,
        modified,
        raw: {},
      })),
    )
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
