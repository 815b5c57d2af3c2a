import { describe, expect, it } from 'vitest';
import type { Exported } from '../../domain/transfer/export';
import type { ForeignFile } from '../../domain/transfer/foreign';
import { withOrigin } from '../../domain/transfer/origin';
import { damaged } from '../../domain/transfer/testing/damaged';
import { CONTEXT, sample, tortureArticle } from '../../domain/transfer/testing/export-samples';
import { foreignInput, foreignInputs } from '../../domain/transfer/testing/foreign-inputs';
import { createChance } from '../../domain/transfer/testing/random';
import { parseBratConf, serializeBratConf } from './conf';
import { parseBrat } from './parse';
import { serializeBrat } from './serialize';

describe('files of brat', () => {
  const TEXT = 'One 🌍 two\nthree four.';

  it('may have line ends of Windows', () => {
    const ann = 'T1\tA 0 3\tOne\nA1\tSure T1 High\n#1\tAnnotatorNotes T1\tone\n';
    const read = parse({ 'x.txt': TEXT, 'x.ann': ann });
    expect(read.documents[0]?.marks).toHaveLength(1);
    expect(parse({ 'x.txt': TEXT, 'x.ann': ann.replaceAll('\n', '\r\n') })).toEqual(read);
  });

  it('give their attributes, references and comments back', () => {
    const ann = [
      'T1\tA 0 3\tOne',
      'T2\tA 6 9\ttwo',
      'A1\tSure T1 High',
      'A2\tNegated T2',
      'N1\tReference T1 Wikipedia:534366\tBarack Obama',
      '#1\tAnnotationError T2\tnot so',
      '#2\tAnnotatorNotes T1\tone',
      '#3\tAnnotatorNotes T1\ttwo',
      '',
    ].join('\n');
    const read = parse({ 'x.txt': TEXT, 'x.ann': ann });
    const marks = read.documents[0]!.marks;
    expect(marks[0]).toMatchObject({
      note: 'one\ntwo',
      raw: {
        attributes: [{ name: 'Sure', value: 'High' }],
        normalizations: [
          { type: 'Reference', reference: 'Wikipedia:534366', text: 'Barack Obama' },
        ],
      },
    });
    const article = sample({
      title: '',
      text: TEXT,
      labels: [{ name: 'L' }],
      marks: ['One', 'two'].map((quote) => ({ quotes: [quote], labels: ['L'] })),
      links: [],
    });
    const [parts] = article.readings;
    const annotations = parts!.annotations.map((annotation, at) => ({
      ...annotation,
      extra: withOrigin(undefined, { format: 'brat', id: '', raw: marks[at]!.raw }),
    }));
    const again = serializeBrat([{ ...article, readings: [{ ...parts!, annotations }] }], CONTEXT);
    const lines = fileOf(again, '.ann').split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'A1\tSure T1 High',
        'A2\tNegated T2',
        'N1\tReference T1 Wikipedia:534366\tBarack Obama',
      ]),
    );
    expect(lines.some((line) => /^#\d+\tAnnotationError T2\tnot so$/.test(line))).toBe(true);
    expect(fileOf(again, 'annotation.conf')).toContain(
      '[attributes]\nSure\tArg:<ENTITY>, Value:High\nNegated\tArg:<ENTITY>\n',
    );
  });

  it('events and equivalences become links', () => {
    const ann = 'T1\tAct 0 3\tOne\nT2\tA 6 9\ttwo\nE1\tAct:T1 Theme:T2\n*\tEquiv T1 T2\n';
    expect(parse({ 'x.txt': TEXT, 'x.ann': ann }).documents[0]?.links).toEqual([
      { from: 'T1', to: 'T2', type: null, typeName: 'Theme' },
      { from: 'T1', to: 'T2', type: null, typeName: 'Equiv' },
    ]);
  });

  it('join fragments only over white space', () => {
    const ann = 'T1\tA 4 9;10 15\t🌍 two three\nT2\tA 0 3;6 9\tOne two\n';
    expect(
      parse({ 'x.txt': TEXT, 'x.ann': ann }).documents[0]?.marks.map(({ parts }) =>
        parts.map(({ exact }) => exact),
      ),
    ).toEqual([['🌍 two\nthree'], ['One', 'two']]);
  });

  it('with UTF-16 numbers keep their quotes', () => {
    const ann = 'T1\tA 7 10;11 16\ttwo three\n';
    expect(parse({ 'x.txt': TEXT, 'x.ann': ann }).documents[0]?.marks[0]?.parts).toEqual([
      { range: { start: 7, end: 10 }, exact: 'two', prefix: '', suffix: '' },
      { range: { start: 11, end: 16 }, exact: 'three', prefix: '', suffix: '' },
    ]);
  });

  it('skip what is not understood, line by line', () => {
    const ann = 'T1\tA 0 3\tOne\nT2\tA 3 3\t\nT3 A 0 3 One\nR1\tx Arg1:T1 Arg2:T9\n#1\tX T7\tw\n';
    const { skipped, documents } = parse({ 'x.txt': TEXT, 'x.ann': ann });
    expect(documents[0]?.marks).toHaveLength(1);
    expect(skipped).toEqual([
      { where: 'x.ann, line 3', reason: 'not-understood' },
      { where: 'x.ann, line 2', reason: 'empty-span' },
      { where: 'x.ann, line 4', reason: 'unresolved' },
      { where: 'x.ann, line 5', reason: 'unresolved' },
    ]);
  });

  it('of two folders with one type for two labels keep them apart', () => {
    const { labels, documents } = parse({
      'a/x.txt': TEXT,
      'a/x.ann': 'T1\tlabel 0 3\tOne\n',
      'a/annotation.conf': '[entities]\nlabel\n',
      'a/visual.conf': '[labels]\nlabel | 理論\n',
      'b/x.txt': TEXT,
      'b/x.ann': 'T1\tlabel 0 3\tOne\n',
      'b/annotation.conf': '[entities]\n!Top\n\tlabel\n',
      'b/visual.conf': '[labels]\nlabel | 方法 | m\n',
    });
    expect(labels.map(({ key, name, parent }) => [key, name, parent])).toEqual([
      ['a/label', '理論', null],
      ['Top', 'Top', null],
      ['b/label', '方法', 'Top'],
    ]);
    expect(documents.map(({ marks }) => marks[0]?.labels)).toEqual([['a/label'], ['b/label']]);
  });

  it('of nothing but errors are refused, however many there are', () => {
    const read = parseBrat([foreignInput('x.ann', 'x\n'.repeat(300_000))]);
    expect(read.ok ? null : read.error.kind).toBe('broken');
  });

  it('take the configuration of the folder above', () => {
    const { labels, documents } = parse({
      'annotation.conf': '[entities]\nlabel\n',
      'visual.conf': '[labels]\nlabel | 理論\n',
      'a/b/x.ann': 'T1\tlabel 0 3\tOne\n',
      'c/annotation.conf': '[entities]\nlabel\n',
      'c/x.ann': 'T1\tlabel 0 3\tOne\n',
    });
    expect(labels.map(({ key, name }) => [key, name])).toEqual([
      ['label', '理論'],
      ['c/label', 'label'],
    ]);
    expect(documents.map(({ marks, text }) => [marks[0]?.labels, text])).toEqual([
      [['label'], null],
      [['c/label'], null],
    ]);
  });

  it.each([
    ['a span over a line end', { 'x.txt': TEXT, 'x.ann': 'T1\tA 6 15\ttwo three\n' }, 'broken'],
    ['no annotations', { 'x.txt': TEXT }, 'lacks'],
    ['something else', { 'x.ann': '{"a": 1}' }, 'broken'],
  ])('%s is refused', (_, files, kind) => {
    const read = parseBrat(Object.entries(files).map(([path, text]) => foreignInput(path, text)));
    expect(read.ok ? null : read.error.kind).toBe(kind);
  });

  it('of bytes that are no UTF-8 are refused', () => {
    expect(parseBrat([{ path: 'x.ann', bytes: new Uint8Array([0xff, 0xfe, 0x41]) }])).toEqual({
      ok: false,
      error: { kind: 'not-utf8' },
    });
  });
});

it.each([['brat', serializeBrat, parseBrat]])(
  'damage is answered, never thrown: %s',
  (_, serialize, parse) => {
    const chance = createChance(1);
    const inputs = foreignInputs(serialize([tortureArticle()], CONTEXT));
    for (let run = 0; run < 100; run += 1) {
      const read = parse(damaged(inputs, chance));
      if (!read.ok) continue;
      const marks = read.value.documents.flatMap((document) => document.marks);
      expect(marks.every(({ parts }) => parts.length > 0)).toBe(true);
    }
  },
);

describe('a codebook alone', () => {
  it('comes back with its tree, names, colours and keys', () => {
    const codebook = tortureArticle().codebooks[0]!;
    const exported = serializeBratConf(codebook);
    const read = parseBratConf(foreignInputs(exported));
    if (!read.ok) throw new Error(read.error.kind);
    expect(
      read.value.labels.map(({ name, color, shortcut, parent }) => [name, color, shortcut, parent]),
    ).toEqual([
      ['Claim', '#e69f00', '1', null],
      [codebook.labels[1]!.name, '#56b4e9', null, 'Claim'],
      ['=cmd x & <b>', '#009e73', null, null],
      ['理論', '#0072b2', null, null],
    ]);
    expect(exported.losses).toEqual([
      { kind: 'label-names', count: 3 },
      { kind: 'definitions', count: 1 },
      { kind: 'patterns', count: 4 },
    ]);
  });

  it.each([
    ['without entities', '[relations]\nx\tArg1:A, Arg2:B\n', 'lacks'],
    ['with none', '[entities]\n', 'nothing-in-it'],
  ])('%s is refused', (_, text, kind) => {
    const read = parseBratConf([foreignInput('annotation.conf', text)]);
    expect(read.ok ? null : read.error.kind).toBe(kind);
  });
});

function parse(files: Record<string, string>): ForeignFile {
  const read = parseBrat(Object.entries(files).map(([path, text]) => foreignInput(path, text)));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function fileOf({ files }: Exported, ending: string): string {
  return files.find(({ path }) => path.endsWith(ending))?.content as string;
}
