import { describe, expect, it } from 'vitest';
import { sha256HexOf } from '../../lib/sha256';
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
import { parseBrat } from './parse';
import { serializeBrat } from './serialize';
import { readBrat, type BratReading } from './testing/independent';

const RUNS = Number(process.env['POSTIL_RUNS'] ?? 60);

describe('the example', () => {
  const exported = serializeBrat([exampleArticle()], CONTEXT);

  it('is a folder of text, annotations and configuration', () => {
    expect(Object.fromEntries(exported.files.map(({ path, content }) => [path, content]))).toEqual({
      'article-1/article-1.ann': [
        'T1\tClaim 14 31\tthe 🌍 climate tax',
        'T2\tFraming 20 38;40 66\tclimate tax works. Critics call it a tax grab',
        'R1\tattacks Arg1:T2 Arg2:T1',
        '#1\tReader T1\tCoder 1',
        '#2\tAnnotatorNotes T2\tLoaded term: “tax grab”',
        '#3\tReader T2\tCoder 1',
        '',
      ].join('\n'),
      'article-1/article-1.txt':
        'Officials say the 🌍 climate tax works.\n\nCritics call it a tax grab.',
      'article-1/annotation.conf': [
        '[entities]',
        'Claim',
        'Framing',
        '[relations]',
        'supports\tArg1:<ENTITY>, Arg2:<ENTITY>',
        'attacks\tArg1:<ENTITY>, Arg2:<ENTITY>',
        'explains\tArg1:<ENTITY>, Arg2:<ENTITY>',
        '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>',
        '[events]',
        '[attributes]',
        '',
      ].join('\n'),
      'article-1/visual.conf': [
        '[labels]',
        'Claim | Claim',
        'Framing | Framing',
        '[drawing]',
        'SPAN_DEFAULT\tfgColor:black, bgColor:lightgreen, borderColor:darken',
        'Claim\tbgColor:#e69f00, fgColor:black',
        'Framing\tbgColor:#0072b2, fgColor:white',
        'ARC_DEFAULT\tcolor:black, arrowHead:triangle-5',
        '',
      ].join('\n'),
      'article-1/kb_shortcuts.conf': '',
    });
  });

  it('says what it loses', () => {
    expect(exported.losses).toEqual([
      { kind: 'article-details', count: 1 },
      { kind: 'definitions', count: 1 },
      { kind: 'patterns', count: 2 },
      { kind: 'reading-states', count: 1 },
      { kind: 'times', count: 2 },
      { kind: 'ids', count: 2 },
    ]);
  });

  it('comes back', () => {
    const file = readBack(exported);
    const [document] = file.documents;
    expect(document?.text).toBe(exampleArticle().text.text);
    expect(document?.marks).toEqual([
      {
        id: 'T1',
        parts: [
          { range: { start: 14, end: 31 }, exact: 'the 🌍 climate tax', prefix: '', suffix: '' },
        ],
        labels: ['Claim'],
        note: '',
        reader: 'Coder 1',
        created: null,
        modified: null,
        raw: {},
      },
      {
        id: 'T2',
        parts: [
          {
            range: { start: 20, end: 66 },
            exact: 'climate tax works.\n\nCritics call it a tax grab',
            prefix: '',
            suffix: '',
          },
        ],
        labels: ['Framing'],
        note: 'Loaded term: “tax grab”',
        reader: 'Coder 1',
        created: null,
        modified: null,
        raw: {},
      },
    ]);
    expect(document?.links).toEqual([
      { from: 'T2', to: 'T1', type: 'attacks', typeName: 'attacks' },
    ]);
    expect(file.labels.map(({ name, color }) => [name, color])).toEqual([
      ['Claim', '#e69f00'],
      ['Framing', '#0072b2'],
    ]);
  });
});

describe('a hostile text', () => {
  const article = tortureArticle();
  const exported = serializeBrat([article], CONTEXT);

  it('has every quote where the offsets say', () => {
    const { spans } = independent(exported, article);
    expect(spans.map(({ type, cut }) => [type, cut])).toEqual([
      ['Claim', ['🌍 first']],
      [expect.stringMatching(/^A_label_of_.{85,}$/), ['👩‍👩‍👧‍👦 and e\u0301te\u0301']],
      ['label', ['👩‍👩‍👧‍👦 and e\u0301te\u0301']],
      ['cmd_x_b', ['e\u0301te\u0301.', 'שָׁלוֹם']],
      ['Claim', ['مرحبا', 'soft\u00adhyphen\tand']],
      ['Claim', [']]> and &amp; <b>"it\'s"</b>']],
      ['label', [']]> and &amp; <b>"it\'s"</b>']],
      ['Unlabelled', ['|_*[x];->\\']],
      ['label', ['한국어 𠮷野家', 'after']],
      ['cmd_x_b', ['🇩🇪']],
    ]);
  });

  it('loses what it says it does, and no more', () => {
    expect(Object.fromEntries(exported.losses.map(({ kind, count }) => [kind, count]))).toEqual({
      'article-details': 1,
      'several-labels': 1,
      unlabelled: 1,
      'note-lines': 1,
      'label-names': 3,
      definitions: 1,
      patterns: 4,
      'reading-states': 1,
      times: 9,
      ids: 9,
    });
    const back = readBack(exported);
    const names = new Map(back.labels.map(({ key, name }) => [key, name]));
    const [document] = back.documents;
    expect(document?.marks.map(({ labels }) => names.get(labels[0]!) ?? labels[0])).toEqual([
      'Claim',
      article.codebooks[0]!.labels[1]!.name,
      '理論',
      '=cmd x & <b>',
      'Claim',
      'Claim',
      '理論',
      'Unlabelled',
      '理論',
      '=cmd x & <b>',
    ]);
    expect(document?.marks.map(({ note }) => note).filter((note) => note !== '')).toEqual([
      'One Two  =3',
      'in | pieces',
      'Without a label; "quoted", \\n',
      '@last',
    ]);
    expect(back.labels.map(({ parent, shortcut }) => [parent, shortcut])).toEqual([
      [null, '1'],
      ['Claim', null],
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect(document?.links).toHaveLength(2);
  });
});

describe('each loss', () => {
  const text = 'One two.\n\nThree four.';

  it('trimmed: line ends at the ends of a mark are gone', () => {
    const exported = serializeBrat([marking(text, ['two.\n\n'])], CONTEXT);
    expect(countOf(exported, 'trimmed')).toBe(1);
    expect(readBack(exported).documents[0]?.marks[0]?.parts[0]?.exact).toBe('two.');
  });

  it('trimmed: a mark of nothing else is left out, and its links with it', () => {
    const article = sample({
      title: '',
      text,
      labels: [{ name: 'L' }],
      marks: [
        { quotes: ['\n\n'], labels: ['L'] },
        { quotes: ['One'], labels: ['L'] },
      ],
      links: [{ from: 0, to: 1 }],
    });
    const exported = serializeBrat([article], CONTEXT);
    expect([countOf(exported, 'trimmed'), countOf(exported, 'links')]).toEqual([1, 1]);
    expect(readBack(exported).documents[0]).toMatchObject({ marks: [{ id: 'T1' }], links: [] });
  });

  it('shortcuts: of two labels with one key the first has it', () => {
    const article = sample({
      title: '',
      text,
      labels: [
        { name: 'A', shortcut: '1' },
        { name: 'B', shortcut: '1' },
      ],
      marks: [],
      links: [],
    });
    const exported = serializeBrat([article], CONTEXT);
    expect(countOf(exported, 'shortcuts')).toBe(1);
    expect(readBack(exported).labels.map(({ shortcut }) => shortcut)).toEqual(['1', null]);
  });

  it('readings: those of one name cannot be told apart', () => {
    const article = sample({
      title: '',
      text,
      labels: [{ name: 'A' }],
      marks: [
        { quotes: ['One'], labels: ['A'] },
        { quotes: ['two'], labels: ['A'] },
        { quotes: ['four'], labels: ['A'] },
      ],
      links: [],
      readers: ['Ada', 'Ada', 'Bo'],
    });
    const exported = serializeBrat([article], CONTEXT);
    expect(countOf(exported, 'readings')).toBe(2);
    expect(readBack(exported).documents[0]?.marks.map(({ reader }) => reader)).toEqual([
      'Ada',
      'Ada',
      'Bo',
    ]);
  });

  it('readers: a name of two lines becomes one of one', () => {
    const article = { ...marking(text, ['One']) };
    const [parts] = article.readings;
    const named = { ...parts!, reading: { ...parts!.reading, reader: 'Ada\nBo' } };
    const exported = serializeBrat([{ ...article, readings: [named] }], CONTEXT);
    expect(countOf(exported, 'readers')).toBe(1);
    expect(readBack(exported).documents[0]?.marks[0]?.reader).toBe('Ada Bo');
  });

  it('label-names: without visual.conf only the plain one is left', () => {
    const { files } = serializeBrat([tortureArticle()], CONTEXT);
    const without = { files: files.filter(({ path }) => !path.endsWith('visual.conf')) };
    expect(readBack(without).labels.map(({ name }) => name)).toContain('cmd_x_b');
  });
});

it('random articles: an independent reader finds every quote, and every mark comes back', () => {
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const articles = randomArticles(seed, 5, sha256HexOf);
    const exported = serializeBrat(articles, CONTEXT);
    const back = readBack(exported);
    for (const article of articles) {
      const { text } = article.text;
      const reading = independent(exported, article);
      const wanted = article.readings
        .flatMap(({ annotations }) => annotations)
        .flatMap(({ spans, labelIds }) => {
          const quotes = spans
            .flatMap(({ start, end }) => text.slice(start, end).split(LINE_ENDS))
            .filter((quote) => quote !== '');
          return quotes.length === 0 ? [] : Array<string[]>(labelIds.length || 1).fill(quotes);
        });
      expect(sorted(reading.spans.map(({ cut }) => cut))).toEqual(sorted(wanted));
      const document = back.documents.find(({ key }) => key.endsWith(article.fileName));
      expect(document?.text).toBe(text);
      expect(
        sorted((document?.marks ?? []).map(({ parts }) => parts.map(({ exact }) => exact))),
      ).toEqual(
        sorted(
          article.readings
            .flatMap(({ annotations }) => annotations)
            .flatMap(({ spans, labelIds }) => {
              const joined = joinedQuotes(text, spans);
              return joined.length === 0
                ? []
                : Array<string[]>(labelIds.length || 1).fill([...joined]);
            }),
        ),
      );
    }
    expect(back.skipped).toEqual([]);
  }
});

describe('a wrong offset', () => {
  const article = tortureArticle();
  const ann = fileOf(serializeBrat([article], CONTEXT), '.ann');
  const { text } = article.text;

  it.each([
    ['shifted by one', (n: number) => n + 1],
    ['counted in UTF-16', (n: number) => Array.from(text).slice(0, n).join('').length],
    ['counted in bytes', (n: number) => Buffer.from(Array.from(text).slice(0, n).join('')).length],
  ])('%s is seen', (_, wrong) => {
    const moved = ann.replace(
      /^(T\d+\t\S+ )([\d ;]+)/gm,
      (__, head: string, places: string) =>
        head + places.replace(/\d+/g, (n) => String(wrong(Number(n)))),
    );
    expect(moved).not.toBe(ann);
    expect(() => readBrat(text, moved)).toThrow(/text|offsets|line/);
  });
});

const LINE_ENDS = /[\n\u0085\u2028\u2029]/;

function readBack(exported: Pick<Exported, 'files'>): ForeignFile {
  return value(parseBrat(foreignInputs(exported)));
}

function value(read: ReturnType<typeof parseBrat>): ForeignFile {
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function independent(exported: Exported, { fileName, text }: ExportedArticle): BratReading {
  const ann = exported.files.find(({ path }) => path === `${fileName}/${fileName}.ann`);
  return readBrat(text.text, ann?.content as string);
}

function fileOf({ files }: Exported, ending: string): string {
  return files.find(({ path }) => path.endsWith(ending))?.content as string;
}

function countOf({ losses }: Exported, kind: string): number {
  return losses.find((loss) => loss.kind === kind)?.count ?? 0;
}

function marking(text: string, quotes: readonly string[]): ExportedArticle {
  return sample({
    title: '',
    text,
    labels: [{ name: 'L' }],
    marks: quotes.map((quote) => ({ quotes: [quote], labels: ['L'] })),
    links: [],
  });
}

/** As they come back: without line ends at their ends, and one where only white space lies between. */
function joinedQuotes(text: string, spans: readonly { start: number; end: number }[]): string[] {
  const ranges: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    let from = start;
    let to = end;
    while (from < to && LINE_ENDS.test(text[from]!)) from += 1;
    while (to > from && LINE_ENDS.test(text[to - 1]!)) to -= 1;
    if (from === to) continue;
    const last = ranges.at(-1);
    if (last && /^[\s\u0085]*$/.test(text.slice(last.end, from))) last.end = to;
    else ranges.push({ start: from, end: to });
  }
  return ranges.map(({ start, end }) => text.slice(start, end));
}

function sorted(all: readonly unknown[]): string[] {
  return all.map((one) => JSON.stringify(one)).toSorted();
}
