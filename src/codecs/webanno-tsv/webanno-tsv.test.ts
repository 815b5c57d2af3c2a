import { describe, expect, it } from 'vitest';
import type { ExportedArticle, Exported } from '../../domain/transfer/export';
import type { ForeignFile } from '../../domain/transfer/foreign';
import { foreignInputs } from '../../domain/transfer/testing/foreign-inputs';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  sample,
  tortureArticle,
} from '../../domain/transfer/testing/export-samples';
import { sha256HexOf } from '../../lib/sha256';
import { parseWebannoTsv } from './parse';
import { serializeWebannoTsv } from './serialize';
import { readTsv } from './testing/independent';

const RUNS = Number(process.env['POSTIL_RUNS'] ?? 60);

describe('the example', () => {
  const exported = serializeWebannoTsv([exampleArticle()], CONTEXT);

  it('is a row per word', () => {
    expect(exported.files).toHaveLength(1);
    expect(exported.files[0]?.path).toBe('article-1.tsv');
    const B = '*[1]|Loaded term: “tax grab”[2]\tCoder 1[1]|Coder 1[2]\tClaim[1]|Framing[2]\t_\t_\t';
    const C = 'Loaded term: “tax grab”[2]\tCoder 1[2]\tFraming[2]\t_\t_\t';
    expect(contentOf(exported).split('\n')).toEqual([
      '#FORMAT=WebAnno TSV 3.3',
      '#T_SP=webanno.custom.Code|note|reader|value',
      '#T_RL=webanno.custom.Link|value|BT_webanno.custom.Code',
      '',
      '',
      '#Text=Officials say the 🌍 climate tax works.',
      '1-1\t0-9\tOfficials\t_\t_\t_\t_\t_\t',
      '1-2\t10-13\tsay\t_\t_\t_\t_\t_\t',
      '1-3\t14-17\tthe\t*[1]\tCoder 1[1]\tClaim[1]\tattacks\t1-5[2_1]\t',
      '1-4\t18-20\t🌍\t*[1]\tCoder 1[1]\tClaim[1]\t_\t_\t',
      `1-5\t21-28\tclimate\t${B}`,
      `1-6\t29-32\ttax\t${B}`,
      `1-7\t33-38\tworks\t${C}`,
      `1-8\t38-39\t.\t${C}`,
      '',
      '#Text=Critics call it a tax grab.',
      `2-1\t41-48\tCritics\t${C}`,
      `2-2\t49-53\tcall\t${C}`,
      `2-3\t54-56\tit\t${C}`,
      `2-4\t57-58\ta\t${C}`,
      `2-5\t59-62\ttax\t${C}`,
      `2-6\t63-67\tgrab\t${C}`,
      '2-7\t67-68\t.\t_\t_\t_\t_\t_\t',
      '',
    ]);
  });

  it('says what it loses', () => {
    expect(exported.losses).toEqual([
      { kind: 'white-space', count: 1 },
      { kind: 'article-details', count: 1 },
      { kind: 'definitions', count: 1 },
      { kind: 'colors', count: 2 },
      { kind: 'patterns', count: 2 },
      { kind: 'reading-states', count: 1 },
      { kind: 'times', count: 2 },
      { kind: 'ids', count: 2 },
    ]);
  });

  it('comes back, over the same words', () => {
    const [document] = readBack(exported).documents;
    expect(document?.text).toBe(
      'Officials say the 🌍 climate tax works.\n Critics call it a tax grab.',
    );
    expect(document?.marks).toEqual([
      mark({ id: '1', start: 14, end: 32, labels: ['Claim'] }),
      mark({ id: '2', start: 21, end: 67, labels: ['Framing'], note: 'Loaded term: “tax grab”' }),
    ]);
    expect(document?.links).toEqual([{ from: '2', to: '1', type: 'attacks', typeName: 'attacks' }]);
  });
});

it('numbers marks that are over one word together, and not one that is alone there', () => {
  const article = sample({
    title: '',
    text: 'One two.',
    labels: [{ name: 'A' }, { name: 'B' }],
    marks: [
      { quotes: ['One'], labels: ['A'] },
      { quotes: ['two'], labels: ['A'] },
      { quotes: ['two'], labels: ['B'] },
    ],
    links: [],
  });
  const rows = contentOf(serializeWebannoTsv([article], CONTEXT))
    .split('\n')
    .slice(4);
  const [one, two] = rows.filter((row) => row.startsWith('1-')).map((row) => row.split('\t'));
  expect(one).toContain('A');
  expect(two).toContain('A[1]|B[2]');
});

it('a hostile text keeps every mark on its words, and loses what it says', () => {
  const article = tortureArticle();
  const exported = serializeWebannoTsv([article], CONTEXT);
  expect(Object.fromEntries(exported.losses.map(({ kind, count }) => [kind, count]))).toEqual({
    'white-space': 1,
    'article-details': 1,
    discontinuous: 1,
    'several-labels': 1,
    'label-tree': 1,
    definitions: 1,
    colors: 4,
    patterns: 4,
    shortcuts: 1,
    'reading-states': 1,
    times: 9,
    ids: 9,
  });
  expect(quotesOf(readTsv(contentOf(exported)).marks)).toEqual(
    quotesOf(
      wantedMarks(article).map(({ covered, ...rest }) => ({ covered: folded(covered), ...rest })),
    ),
  );
  const file = readBack(exported);
  expect(file.documents[0]?.marks).toHaveLength(11);
  expect(file.documents[0]?.links).toHaveLength(2);
  const notes = file.documents[0]?.marks.map(({ note }) => note).filter((note) => note !== '');
  expect(notes).toContain('One\nTwo\n\n=3');
  expect(notes).toHaveLength(4);
});

describe('each loss', () => {
  const text = 'One two. Three four.';
  const labels = [{ name: 'A' }, { name: 'B' }];

  it.each([
    ['trimmed: white space at an end', { quotes: ['One '], labels: ['A'] }, 'trimmed', ['One']],
    ['trimmed: nothing but white space', { quotes: [' '], labels: ['A'] }, 'trimmed', []],
    ['discontinuous', { quotes: ['One', 'four'], labels: ['A'] }, 'discontinuous', ['One', 'four']],
    ['several labels', { quotes: ['two'], labels: ['A', 'B'] }, 'several-labels', ['two', 'two']],
  ])('%s', (_, marked, kind, quotes) => {
    const exported = serializeWebannoTsv(
      [sample({ title: '', text, labels, marks: [marked], links: [] })],
      CONTEXT,
    );
    expect(exported.losses).toContainEqual({ kind, count: 1 });
    const [document] = readBack(exported).documents;
    expect(
      document?.marks.map(({ parts: [part] }) =>
        document.text?.slice(part!.range!.start, part!.range!.end),
      ),
    ).toEqual(quotes);
  });

  it('links: with a mark that is left out', () => {
    const marks = [
      { quotes: [' '], labels: ['A'] },
      { quotes: ['One'], labels: ['A'] },
    ];
    const article = sample({ title: '', text, labels, marks, links: [{ from: 0, to: 1 }] });
    const exported = serializeWebannoTsv([article], CONTEXT);
    expect(exported.losses).toContainEqual({ kind: 'links', count: 1 });
    expect(readBack(exported).documents[0]?.links).toEqual([]);
  });

  it('none of white space, where the text is rebuilt as it was', () => {
    const article = sample({ title: '', text: 'One two.', labels, marks: [], links: [] });
    const exported = serializeWebannoTsv([article], CONTEXT);
    expect(exported.losses.map(({ kind }) => kind)).not.toContain('white-space');
    expect(readBack(exported).documents[0]?.text).toBe('One two.');
  });
});

it('random articles: an independent reader finds every quote, and all comes back on its words', () => {
  for (let seed = 1; seed <= RUNS; seed += 1) {
    for (const article of randomArticles(seed, 5, sha256HexOf)) {
      const exported = serializeWebannoTsv([article], CONTEXT);
      const content = contentOf(exported);
      if (!content.includes('#Text=')) continue;
      const read = readTsv(content);
      const wanted = wantedMarks(article);
      expect(quotesOf(read.marks)).toEqual(
        quotesOf(wanted.map(({ covered, ...rest }) => ({ covered: folded(covered), ...rest }))),
      );
      const [document] = readBack(exported).documents;
      expect(document?.text).toBe(read.text);
      expect(
        document?.marks
          .map(({ parts: [part], labels, note, reader }) => [
            part?.range?.start,
            part?.range?.end,
            labels,
            note,
            reader,
          ])
          .map((one) => JSON.stringify(one))
          .toSorted(),
      ).toEqual(
        wanted
          .map(({ begin, end, label, note, reader }) => [
            begin,
            end,
            label === '' ? [] : [label],
            note,
            reader,
          ])
          .map((one) => JSON.stringify(one))
          .toSorted(),
      );
      expect(document?.links.length).toBe(read.links.length);
    }
  }
});

it.each([
  ['shifted by one', (n: number) => n + 1],
  ['counted in code points', (n: number, text: string) => Array.from(text.slice(0, n)).length],
  ['counted in bytes', (n: number, text: string) => Buffer.from(text.slice(0, n)).length],
])('an offset %s is seen, by the other reader and by ours', (_, wrong) => {
  const article = tortureArticle();
  const content = contentOf(serializeWebannoTsv([article], CONTEXT));
  const moved = content.replace(
    /^(\d+-\d+\t)(\d+)-(\d+)/gm,
    (__, id: string, begin: string, end: string) =>
      `${id}${wrong(Number(begin), article.text.text)}-${wrong(Number(end), article.text.text)}`,
  );
  if (wrong(3, 'abc') === 4) {
    // All rows alike: the text begins with a space, and every mark has its words.
    expect(quotesOf(readTsv(moved).marks)).toEqual(quotesOf(readTsv(content).marks));
    const one = content.replace('\t3-8\t', '\t4-9\t');
    expect(one).not.toBe(content);
    expect(() => readTsv(one)).toThrow('word');
    expect(parseWebannoTsv(foreignInputs({ files: [{ path: 'x.tsv', content: one }] })).ok).toBe(
      false,
    );
  } else {
    expect(() => readTsv(moved)).toThrow(/word|offsets/);
    expect(parseWebannoTsv(foreignInputs({ files: [{ path: 'x.tsv', content: moved }] })).ok).toBe(
      false,
    );
  }
});

function contentOf({ files }: Exported): string {
  return files[0]?.content as string;
}

function readBack(exported: Exported): ForeignFile {
  const read = parseWebannoTsv(foreignInputs(exported));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.skipped).toEqual([]);
  return read.value;
}

function mark({
  id,
  start,
  end,
  labels,
  note = '',
}: {
  id: string;
  start: number;
  end: number;
  labels: string[];
  note?: string;
}) {
  return {
    id,
    parts: [{ range: { start, end }, exact: null, prefix: '', suffix: '' }],
    labels,
    note,
    reader: 'Coder 1',
    created: null,
    modified: null,
    raw: {},
  };
}

interface WantedMark {
  readonly covered: string;
  readonly begin: number;
  readonly end: number;
  readonly label: string;
  readonly note: string;
  readonly reader: string;
}

/** A piece under one label each, without white space at its ends. */
function wantedMarks({
  text: { text },
  codebooks,
  readings,
}: ExportedArticle): readonly WantedMark[] {
  const names = new Map(
    codebooks.flatMap(({ labels }) => labels).map(({ id, name }) => [id, name]),
  );
  return readings.flatMap(({ reading, annotations }) =>
    annotations.flatMap(({ spans, labelIds, note }) => {
      const pieces = (labelIds.length > 0 ? labelIds : [null]).flatMap((label) =>
        spans.flatMap((whole) => {
          let { start, end } = whole as { start: number; end: number };
          while (start < end && /[\s\u0085]/.test(text[start]!)) start += 1;
          while (end > start && /[\s\u0085]/.test(text[end - 1]!)) end -= 1;
          return start === end
            ? []
            : [
                {
                  covered: text.slice(start, end),
                  begin: start,
                  end,
                  label: label === null ? '' : (names.get(label) ?? ''),
                  reader: reading.reader,
                },
              ];
        }),
      );
      return pieces.map((piece, at) => ({ ...piece, note: at === 0 ? note : '' }));
    }),
  );
}

function quotesOf(marks: readonly { readonly covered: string }[]): readonly string[] {
  return marks.map(({ covered }) => folded(covered)).toSorted();
}

/** White space is not kept between sentences. */
function folded(text: string): string {
  return text.replace(/[\s\u0085]+/g, ' ');
}
