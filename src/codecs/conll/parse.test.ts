import { describe, expect, it } from 'vitest';
import type { ForeignFile } from '../../domain/transfer/foreign';
import { damaged } from '../../domain/transfer/testing/damaged';
import { CONTEXT, tortureArticle } from '../../domain/transfer/testing/export-samples';
import { foreignInput, foreignInputs } from '../../domain/transfer/testing/foreign-inputs';
import { createChance } from '../../domain/transfer/testing/random';
import { parseConll, parseConllLayers } from './parse';
import { serializeConll, serializeConllLayers } from './serialize';

const CONLL_2003 = `-DOCSTART- -X- -X- O

EU NNP B-NP I-ORG
rejects VBZ B-VP O
German JJ B-NP I-MISC
call NN I-NP O

-DOCSTART- -X- -X- O

Peter NNP B-NP I-PER
Blackburn NNP I-NP I-PER
`;

describe('CoNLL-2003', () => {
  it('has its last column for tags, and a document after each -DOCSTART-', () => {
    expect(read({ 'eng.testa': CONLL_2003 })).toEqual([
      [
        'eng',
        'EU rejects German call',
        [
          ['ORG', 'EU'],
          ['MISC', 'German'],
        ],
      ],
      ['eng 2', 'Peter Blackburn', [['PER', 'Peter Blackburn']]],
    ]);
  });

  it('has its chunks too, when all layers are asked for', () => {
    expect(read({ 'x.txt': CONLL_2003 }, parseConllLayers)[1]).toEqual([
      'x 2',
      'Peter Blackburn',
      [
        ['NP', 'Peter Blackburn'],
        ['PER', 'Peter Blackburn'],
      ],
    ]);
  });
});

it.each([
  [
    'IOB1',
    'I-A,I-A,B-A,O',
    [
      ['A', 'a b'],
      ['A', 'c'],
    ],
  ],
  [
    'IOB2',
    'B-A,I-A,B-A,I-B',
    [
      ['A', 'a b'],
      ['A', 'c'],
      ['B', 'd'],
    ],
  ],
  [
    'IOBES',
    'B-A,E-A,S-B,S-B',
    [
      ['A', 'a b'],
      ['B', 'c'],
      ['B', 'd'],
    ],
  ],
  [
    'BILOU',
    'B-A,I-A,L-A,U-A',
    [
      ['A', 'a b c'],
      ['A', 'd'],
    ],
  ],
])('%s', (_, tags, marks) => {
  const words = ['a', 'b', 'c', 'd'];
  const file = tags.split(',').map((tag, at) => `${words[at]}\t${tag}\n`);
  expect(read({ 'x.conll': file.join('') })[0]?.[2]).toEqual(marks);
});

it('files of one folder with the same words are one text; of two folders they are two', () => {
  const a = 'One\tB-A\ntwo\tO\n';
  const b = 'One\tO\ntwo\tB-B\n';
  const files = { 't/A~Ada.conll': a, 't/B~Bo.2.conll': b, 'u/A.conll': a };
  expect(read(files)).toEqual([
    [
      't',
      'One two',
      [
        ['A', 'One'],
        ['B', 'two'],
      ],
    ],
    ['u', 'One two', [['A', 'One']]],
  ]);
  expect(parsed(files).documents[0]?.marks.map(({ reader }) => reader)).toEqual(['Ada', 'Bo']);
});

it('ranges count code points, and quotes stand beside them', () => {
  const { documents, unit } = parsed({ 'x.conll': '🌍\tO\ntax\tB-A\n' });
  expect(unit).toBeNull();
  expect(documents[0]?.marks[0]?.parts).toEqual([
    { range: { start: 2, end: 5 }, exact: 'tax', prefix: '', suffix: '' },
  ]);
});

it('comments are left out, lines without a tag are named, and a file of another kind too', () => {
  const { documents, skipped } = parsed({
    'x.conll': '# text = One two\nOne\tB-A\ntwo\tx\n#\tO\n',
    'README.txt': 'Nothing here\n',
  });
  expect(documents[0]?.text).toBe('One two #');
  expect(skipped).toEqual([
    { where: 'x.conll, line 3', reason: 'not-understood' },
    { where: 'README.txt', reason: 'not-understood' },
  ]);
});

it.each([
  ['a line of another kind', 'The\tI-A extra\textra\n', 'lacks'],
  ['text', 'Only words here.\n', 'lacks'],
  ['nothing', '', 'lacks'],
])('%s is refused', (_, text, kind) => {
  for (const parse of [parseConll, parseConllLayers]) {
    const result = parse([foreignInput('x.conll', text)]);
    expect(result.ok ? null : result.error.kind).toBe(kind);
  }
});

it('bytes that are no UTF-8 are refused', () => {
  const result = parseConll([{ path: 'x.conll', bytes: new Uint8Array([0xff]) }]);
  expect(result).toEqual({ ok: false, error: { kind: 'not-utf8' } });
});

it.each([
  ['files', serializeConll, parseConll],
  ['layers', serializeConllLayers, parseConllLayers],
])('damage is answered, never thrown: %s', (_, serialize, parse) => {
  const chance = createChance(1);
  const inputs = foreignInputs(serialize([tortureArticle()], CONTEXT));
  for (let run = 0; run < 100; run += 1) {
    const read = parse(damaged(inputs, chance));
    if (!read.ok) continue;
    const marks = read.value.documents.flatMap((document) => document.marks);
    expect(marks.every(({ parts }) => parts.length > 0)).toBe(true);
  }
});

function parsed(files: Record<string, string>, parse = parseConll): ForeignFile {
  const result = parse(Object.entries(files).map(([path, text]) => foreignInput(path, text)));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Title, text, and label and quote of each mark. */
function read(files: Record<string, string>, parse = parseConll) {
  return parsed(files, parse).documents.map(({ title, text, marks }) => [
    title,
    text,
    marks.map(({ labels, parts: [part] }) => [labels[0], part?.exact]),
  ]);
}
