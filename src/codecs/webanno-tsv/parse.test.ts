import { describe, expect, it } from 'vitest';
import type { ForeignFile } from '../../domain/transfer/foreign';
import { withOrigin } from '../../domain/transfer/origin';
import { damaged } from '../../domain/transfer/testing/damaged';
import { CONTEXT, sample, tortureArticle } from '../../domain/transfer/testing/export-samples';
import { foreignInput, foreignInputs } from '../../domain/transfer/testing/foreign-inputs';
import { createChance } from '../../domain/transfer/testing/random';
import { parseWebannoTsv } from './parse';
import { serializeWebannoTsv } from './serialize';

describe('a file of INCEpTION', () => {
  const file = parsed(
    [
      '#FORMAT=WebAnno TSV 3.3',
      '#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value',
      '#T_SP=webanno.custom.Mood|',
      '#T_CH=de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink|referenceRelation|referenceType',
      '#T_RL=webanno.custom.Rel|role|BT_de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity',
      '',
      '',
      '#Text=Ada met Bo\\\\b.',
      '#Text=Then.',
      row('1-1', '0-3', 'Ada', 'Q7259', 'PER', '*', '*->1-1', 'x', '_', '_'),
      row('1-2', '4-7', 'met', '_', '_', '*[2]', '_', '_', '_', '_'),
      row(
        '1-3',
        '8-12',
        'Bo\\\\b',
        '*|a\\|b\\[1\\]\\_[4]',
        'PER|ORG[4]',
        '*[2]',
        '_',
        '_',
        'knows',
        '1-1',
      ),
      row('1-3.1', '8-9', 'B', '_', '_', '_', '_', '_', '_', '_'),
      row('1-4', '12-13', '.', '_', '_', '_', '_', '_', 'of', '1-1[0_4]'),
      row('1-5', '14-18', 'Then', '_', '_', '_', '_', '_', '_', '_'),
      '',
      '#Sentence.id=two',
      '#Text=Next',
      row('2-1', '22-26', 'Next', '_', '_', '_', '_', '_', '_', '_'),
      '',
    ].join('\n'),
  );
  const [document] = file.documents;

  it('has its text back but for the gaps', () => {
    expect(document?.text).toBe('Ada met Bo\\b.\nThen.\n  Next');
  });

  it('has a mark for each annotation', () => {
    expect(
      document?.marks.map(({ labels, parts: [part], raw }) => [
        labels,
        document.text?.slice(part?.range?.start, part?.range?.end),
        raw['features'],
      ]),
    ).toEqual([
      [['PER'], 'Ada', { identifier: 'Q7259' }],
      [['Mood'], 'Ada', undefined],
      [['Mood'], 'met Bo\\b', undefined],
      [['PER'], 'Bo\\b', undefined],
      [['ORG'], 'Bo\\b', { identifier: 'a|b[1]_' }],
    ]);
    expect(document?.links.map(({ from, to, typeName }) => [from, to, typeName])).toEqual([
      [expect.stringMatching(/^1-1\//), expect.stringMatching(/^1-3\//), 'knows'],
      [expect.stringMatching(/^1-1\//), '4', 'of'],
    ]);
    expect(file.skipped).toEqual([
      {
        where: 'x.tsv, de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink',
        reason: 'not-understood',
      },
    ]);
  });

  it('leaves again in its layers, with what they said', () => {
    const article = sample({
      title: '',
      text: 'Ada met Bo.',
      labels: [{ name: 'PER' }, { name: 'Mood' }],
      marks: [
        { quotes: ['Ada'], labels: ['PER'] },
        { quotes: ['met'], labels: ['Mood'], note: 'Well' },
      ],
      links: [{ from: 0, to: 1 }],
      readers: [''],
    });
    const [parts] = article.readings;
    const annotations = parts!.annotations.map((annotation, at) => ({
      ...annotation,
      extra: withOrigin(undefined, {
        format: 'webanno-tsv',
        id: '',
        raw: document!.marks[at]!.raw,
      }),
    }));
    const { files, losses } = serializeWebannoTsv(
      [{ ...article, readings: [{ ...parts!, annotations }] }],
      CONTEXT,
    );
    expect(String(files[0]?.content).split('\n').slice(0, 9)).toEqual([
      '#FORMAT=WebAnno TSV 3.3',
      '#T_SP=webanno.custom.Code|note|reader|value',
      '#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value',
      '#T_SP=webanno.custom.Mood|note',
      '',
      '',
      '#Text=Ada met Bo.',
      '1-1\t0-3\tAda\t_\t_\t_\tQ7259\tPER\t_\t',
      '1-2\t4-7\tmet\t_\t_\t_\t_\t_\tWell\t',
    ]);
    expect(losses).toContainEqual({ kind: 'links', count: 1 });
  });
});

it.each([
  ['another format', 'a\tb\n', { kind: 'lacks', what: '#FORMAT=WebAnno TSV 3' }],
  ['nothing but a header', header(), { kind: 'nothing-in-it' }],
  ['no text', `${header()}${row('1-1', '0-3', 'One', '_')}\n`, { kind: 'lacks', what: '#Text=' }],
  [
    'offsets in code points',
    `${header()}#Text=🌍 One\n${row('1-1', '0-1', '🌍', '_')}\n${row('1-2', '2-5', 'One', '_')}\n`,
    { kind: 'broken', where: 'line 6', what: '0-1' },
  ],
  [
    'a row that is too short',
    `${header()}#Text=One\n1-1\t0-3\tOne\n`,
    { kind: 'broken', where: 'line 6', what: 'row' },
  ],
  [
    'an offset that no text reaches',
    `${header()}#Text=One\n${row('1-1', '99999999999-99999999999', 'One', '_')}\n`,
    { kind: 'broken', where: '#Text=', what: 'offsets' },
  ],
  [
    'a sentence inside another',
    `${header()}#Text=One\n${row('1-1', '0-3', 'One', '_')}\n\n#Text=Two\n${row('2-1', '1-4', 'Two', '_')}\n`,
    { kind: 'broken', where: '#Text=', what: 'offsets' },
  ],
])('%s is refused', (_, text, error) => {
  expect(parseWebannoTsv([foreignInput('x.tsv', text)])).toEqual({ ok: false, error });
});

it('bytes that are no UTF-8 are refused', () => {
  const read = parseWebannoTsv([{ path: 'x.tsv', bytes: new Uint8Array([0xff]) }]);
  expect(read).toEqual({ ok: false, error: { kind: 'not-utf8' } });
});

it.each([['TSV', serializeWebannoTsv, parseWebannoTsv]])(
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

function parsed(text: string): ForeignFile {
  const read = parseWebannoTsv([foreignInput('x.tsv', text)]);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function header(): string {
  return '#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Code|value\n\n\n';
}

function row(...cells: readonly string[]): string {
  return `${cells.join('\t')}\t`;
}
