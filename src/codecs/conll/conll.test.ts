import { describe, expect, it } from 'vitest';
import type { ExportedArticle, Exported } from '../../domain/transfer/export';
import type { ForeignFile, ParseForeign } from '../../domain/transfer/foreign';
import { foreignInputs } from '../../domain/transfer/testing/foreign-inputs';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  sample,
  tortureArticle,
} from '../../domain/transfer/testing/export-samples';
import { sha256HexOf } from '../../lib/sha256';
import { parseConll, parseConllLayers } from './parse';
import { serializeConll, serializeConllLayers } from './serialize';
import { readConll, type ConllReading } from './testing/independent';

const RUNS = Number(process.env['POSTIL_RUNS'] ?? 60);

describe('the example', () => {
  it('is a file per label', () => {
    const { files } = serializeConll([exampleArticle()], CONTEXT);
    expect(files.map(({ path }) => path)).toEqual([
      'article-1/Claim.conll',
      'article-1/Framing.conll',
    ]);
    expect(files[1]?.content).toBe(
      [
        'Officials\tO',
        'say\tO',
        'the\tO',
        '🌍\tO',
        'climate\tB-Framing',
        'tax\tI-Framing',
        'works\tI-Framing',
        '.\tI-Framing',
        '',
        'Critics\tB-Framing',
        'call\tI-Framing',
        'it\tI-Framing',
        'a\tI-Framing',
        'tax\tI-Framing',
        'grab\tI-Framing',
        '.\tO',
        '',
        '',
      ].join('\n'),
    );
  });

  it('is a table of layers', () => {
    const { files } = serializeConllLayers([exampleArticle()], CONTEXT);
    expect(files.map(({ path }) => path)).toEqual(['article-1.conll.tsv']);
    expect(String(files[0]?.content).split('\n').slice(3, 10)).toEqual([
      '🌍\tI-Claim\tO',
      'climate\tI-Claim\tB-Framing',
      'tax\tI-Claim\tI-Framing',
      'works\tO\tI-Framing',
      '.\tO\tI-Framing',
      '',
      'Critics\tO\tB-Framing',
    ]);
  });

  it.each([
    ['a file per label', serializeConll],
    ['layers', serializeConllLayers],
  ])('says what it loses: %s', (_, serialize) => {
    expect(serialize([exampleArticle()], CONTEXT).losses).toEqual([
      { kind: 'white-space', count: 1 },
      { kind: 'article-details', count: 1 },
      { kind: 'crossing', count: 1 },
      { kind: 'notes', count: 1 },
      { kind: 'links', count: 1 },
      { kind: 'definitions', count: 1 },
      { kind: 'colors', count: 2 },
      { kind: 'patterns', count: 2 },
      { kind: 'readers', count: 1 },
      { kind: 'reading-states', count: 1 },
      { kind: 'times', count: 2 },
      { kind: 'ids', count: 2 },
    ]);
  });

  it.each([
    ['a file per label', serializeConll, parseConll],
    ['layers', serializeConllLayers, parseConllLayers],
  ])('comes back as one text: %s', (_, serialize, parse) => {
    const file = readBack(parse, serialize([exampleArticle()], CONTEXT));
    expect(file.documents).toHaveLength(1);
    const [document] = file.documents;
    expect(document).toMatchObject({
      title: 'article-1',
      text: 'Officials say the 🌍 climate tax works .\nCritics call it a tax grab .',
    });
    expect(
      document?.marks.map(({ labels, parts: [part] }) => [labels, part?.exact, part?.range]),
    ).toEqual([
      [['Claim'], 'the 🌍 climate tax', { start: 14, end: 31 }],
      [['Framing'], 'climate tax works .', { start: 20, end: 39 }],
      [['Framing'], 'Critics call it a tax grab', { start: 40, end: 66 }],
    ]);
  });
});

describe('a hostile text', () => {
  const article = tortureArticle();

  it('keeps every mark on its words, in files that readings and overlaps have of their own', () => {
    const exported = serializeConll([article], CONTEXT);
    expect(exported.files.map(({ path }) => path)).toEqual([
      'article-1/Claim~Asa_Coder.conll',
      'article-1/cmd_x_b~Asa_Coder.conll',
      'article-1/Claim~reader.conll',
      expect.stringMatching(/^article-1\/A_label_of_.*~reader\.conll$/),
      'article-1/label~reader.conll',
    ]);
    expect(Object.fromEntries(exported.losses.map(({ kind, count }) => [kind, count]))).toEqual({
      'white-space': 1,
      'article-details': 1,
      discontinuous: 1,
      crossing: 2,
      'several-labels': 1,
      unlabelled: 1,
      notes: 4,
      links: 2,
      'label-names': 2,
      'label-tree': 1,
      definitions: 1,
      colors: 4,
      patterns: 4,
      shortcuts: 1,
      readers: 1,
      'reading-states': 1,
      times: 9,
      ids: 9,
    });
    const [document, ...others] = readBack(parseConll, exported).documents;
    expect(others).toEqual([]);
    expect(new Set(document?.marks.map(({ reader }) => reader))).toEqual(
      new Set(['Asa_Coder', 'reader']),
    );
    expect(quotesOf(document?.marks ?? [])).toEqual(wantedQuotes(article));
  });
});

describe('each loss', () => {
  const text = 'One two three.';
  const labels = [{ name: 'A' }, { name: 'Two words' }, { name: 'C' }];

  it('overlaps: a mark over another of its label has a file of its own', () => {
    const marks = [
      { quotes: ['One two'], labels: ['A'] },
      { quotes: ['two three'], labels: ['A'] },
      { quotes: ['two'], labels: ['Two words'] },
    ];
    const article = sample({ title: '', text, labels, marks, links: [] });
    const exported = serializeConll([article], CONTEXT);
    expect(exported.files.map(({ path }) => path)).toEqual([
      'article-1/A.conll',
      'article-1/A.2.conll',
      'article-1/Two_words.conll',
    ]);
    expect(
      Object.fromEntries(exported.losses.map(({ kind, count }) => [kind, count])),
    ).toMatchObject({ overlaps: 1, 'label-names': 1, 'unused-labels': 1 });
    const [document] = readBack(parseConll, exported).documents;
    expect(document?.marks.map((mark) => [mark.labels, mark.parts[0]?.exact])).toEqual([
      [['A'], 'One two'],
      [['A'], 'two three'],
      [['Two_words'], 'two'],
    ]);
    const table = serializeConllLayers([article], CONTEXT);
    expect(table.losses.map(({ kind }) => kind)).not.toContain('overlaps');
    expect(readConll(String(table.files[0]?.content)).layers).toHaveLength(3);
  });

  it('trimmed, unlabelled: what has no word or no label is left out', () => {
    const marks = [
      { quotes: [' '], labels: ['A'] },
      { quotes: ['One '], labels: ['A'] },
      { quotes: ['two'], labels: [] },
    ];
    const article = sample({ title: '', text, labels, marks, links: [] });
    const exported = serializeConll([article], CONTEXT);
    expect(exported.losses).toContainEqual({ kind: 'trimmed', count: 2 });
    expect(exported.losses).toContainEqual({ kind: 'unlabelled', count: 1 });
    const [document] = readBack(parseConll, exported).documents;
    expect(document?.marks.map(({ parts: [part] }) => part?.exact)).toEqual(['One']);
  });

  it('readings: one table has them all, and does not say which is whose', () => {
    const { losses } = serializeConllLayers([tortureArticle()], CONTEXT);
    expect(losses).toContainEqual({ kind: 'readings', count: 2 });
    expect(losses).toContainEqual({ kind: 'readers', count: 1 });
  });

  it('an article without a mark is its words', () => {
    const article = sample({ title: '', text: 'One', labels, marks: [], links: [] });
    expect(serializeConll([article], CONTEXT).files).toEqual([
      { path: 'article-1/words.conll', content: 'One\tO\n\n' },
    ]);
  });
});

it('random articles: a strict reader finds every quote, and all comes back on its words', () => {
  for (let seed = 1; seed <= RUNS; seed += 1) {
    for (const article of randomArticles(seed, 5, sha256HexOf)) {
      const exported = serializeConll([article], CONTEXT);
      const table = serializeConllLayers([article], CONTEXT);
      const readings = exported.files.map(({ content }) => readConll(String(content)));
      const chunks = readings.flatMap(({ layers }) => layers.flat());
      expect(readings.map(coverage).reduce(sum, [])).toEqual(wantedCoverage(article));
      const inTable = readConll(String(table.files[0]?.content)).layers.flat();
      expect(inTable.length).toBe(chunks.length);
      if (!article.text.text.replace(/[\s\u0085]/g, '')) continue;
      const [document, ...others] = readBack(parseConll, exported).documents;
      expect(others).toEqual([]);
      expect(document?.marks).toHaveLength(chunks.length);
      expect(quotesOf(readBack(parseConllLayers, table).documents[0]?.marks ?? [])).toEqual(
        quotesOf(document?.marks ?? []),
      );
      expect(bare(document?.text ?? '')).toBe(bare(article.text.text));
    }
  }
});

it.each([
  ['one word late', (tag: string, before: string | undefined) => before ?? tag],
  ['one word early', (tag: string, _: unknown, after: string | undefined) => after ?? tag],
])('tags %s are seen', (_, shifted) => {
  const article = exampleArticle();
  const content = String(serializeConll([article], CONTEXT).files[0]?.content);
  const rows = content.split('\n').map((line) => line.split('\t'));
  const moved = rows
    .map(([word, tag], at) =>
      tag ? `${word}\t${shifted(tag, rows[at - 1]?.[1], rows[at + 1]?.[1])}` : '',
    )
    .join('\n');
  let quotes: readonly string[] = [];
  try {
    quotes = readConll(moved)
      .layers.flat()
      .map(({ words }) => words.join(' '));
  } catch {
    // Not IOB2 any more: seen as well.
  }
  expect(quotes).not.toContain('the 🌍 climate tax');
});

function readBack(parse: ParseForeign, exported: Exported): ForeignFile {
  const read = parse(foreignInputs(exported));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.skipped).toEqual([]);
  return read.value;
}

function quotesOf(marks: ForeignFile['documents'][number]['marks']): readonly string[] {
  return marks.map(({ parts: [part] }) => bare(part?.exact ?? '')).toSorted();
}

/** Without white space: what the words are, wherever the sentences end. A crossing mark comes in pieces. */
function wantedQuotes({ text: { text }, readings }: ExportedArticle): readonly string[] {
  return readings
    .flatMap(({ annotations }) => annotations)
    .flatMap(({ spans, labelIds }) =>
      labelIds.flatMap(() => spans.map(({ start, end }) => text.slice(start, end))),
    )
    .flatMap((quote) => quote.split(/\n+/))
    .map(bare)
    .filter((quote) => quote !== '')
    .toSorted();
}

/** How many marks lie over each character that is not white space. */
function coverage({ words, layers }: ConllReading): readonly number[] {
  const starts: number[] = [];
  let length = 0;
  for (const word of words) {
    starts.push(length);
    length += bare(word).length;
  }
  const depths: number[] = Array(length).fill(0);
  for (const { at, words: own } of layers.flat()) {
    const start = starts[at]!;
    for (let on = start; on < start + bare(own.join('')).length; on += 1) depths[on]! += 1;
  }
  return depths;
}

function wantedCoverage({ text: { text }, readings }: ExportedArticle): readonly number[] {
  const depths: number[] = Array(bare(text).length).fill(0);
  for (const { spans, labelIds } of readings.flatMap(({ annotations }) => annotations)) {
    for (const { start, end } of spans) {
      const from = bare(text.slice(0, start)).length;
      const to = bare(text.slice(0, end)).length;
      for (let on = from; on < to; on += 1) depths[on]! += labelIds.length;
    }
  }
  return depths;
}

function sum(all: readonly number[], more: readonly number[]): readonly number[] {
  return more.map((depth, at) => depth + (all[at] ?? 0));
}

function bare(text: string): string {
  return text.replace(/[\s\u0085]+/g, '');
}
