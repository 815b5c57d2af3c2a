import { describe, expect, it } from 'vitest';
import type { ForeignFile, ParseForeign } from '../../domain/transfer/foreign';
import { withOrigin } from '../../domain/transfer/origin';
import { damaged } from '../../domain/transfer/testing/damaged';
import { CONTEXT, sample, tortureArticle } from '../../domain/transfer/testing/export-samples';
import { foreignInput, foreignInputs } from '../../domain/transfer/testing/foreign-inputs';
import { createChance } from '../../domain/transfer/testing/random';
import { parseCasJson } from './parse-json';
import { parseXmi } from './parse-xmi';
import { serializeCasJson, serializeXmi } from './serialize';
import { readCasJson, readXmi } from './testing/independent';

const TEXT = 'One 🌍 two.';

describe('XMI of INCEpTION', () => {
  const xmi = wrap(
    [
      '<type:DocumentMetaData xmi:id="2" sofa="1" begin="0" end="11" language="x-unspecified" documentTitle="My text"/>',
      '<seg:Token xmi:id="3" sofa="1" begin="0" end="3"/>',
      '<ner:NamedEntity xmi:id="4" sofa="1" begin="0" end="3" value="PER" rank="7" sure="true"/>',
      '<custom:Mood xmi:id="5" sofa="1" begin="7" end="10"/>',
      '<custom:Rel xmi:id="6" sofa="1" begin="0" end="3" Dependent="4" Governor="5" value="why"/>',
    ],
    ' xmlns:type="http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore"' +
      ' xmlns:seg="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore"' +
      ' xmlns:ner="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore"' +
      ' xmlns:custom="http:///webanno/custom.ecore"',
  );
  const types = typeSystem({
    'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData': {},
    'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token': {},
    'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity': {
      value: 'uima.cas.String',
      rank: 'uima.cas.Integer',
      sure: 'uima.cas.Boolean',
    },
    'webanno.custom.Mood': {},
    'webanno.custom.Rel': {
      Dependent: 'uima.tcas.Annotation',
      Governor: 'uima.tcas.Annotation',
      value: 'uima.cas.String',
    },
  });
  const file = parsed(parseXmi, { 'x/x.xmi': xmi, 'x/TypeSystem.xml': types });
  const [document] = file.documents;

  it('gives what people marked, not what machines did', () => {
    expect(document).toMatchObject({ title: 'My text', text: TEXT, language: '' });
    expect(document?.marks).toMatchObject([
      {
        id: '4',
        labels: ['PER'],
        parts: [{ range: { start: 0, end: 3 }, exact: null }],
        raw: {
          type: 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity',
          labelFeature: 'value',
          features: { rank: 7, sure: true },
        },
      },
      { id: '5', labels: ['Mood'], raw: { type: 'webanno.custom.Mood' } },
    ]);
    expect(document?.links).toEqual([{ from: '5', to: '4', type: null, typeName: 'why' }]);
  });

  it('leaves again in the types and with the features it came with', () => {
    const article = sample({
      title: '',
      text: TEXT,
      labels: [{ name: 'PER' }, { name: 'Mood' }],
      marks: [
        { quotes: ['One'], labels: ['PER'] },
        { quotes: ['two'], labels: ['Mood'] },
      ],
      links: [],
    });
    const [parts] = article.readings;
    const annotations = (format: string) =>
      parts!.annotations.map((annotation, at) => ({
        ...annotation,
        extra: withOrigin(undefined, { format, id: '', raw: document!.marks[at]!.raw }),
      }));
    const again = (format: string) => [
      { ...article, readings: [{ ...parts!, annotations: annotations(format) }] },
    ];
    const [written, declared] = serializeXmi(again('uima-xmi'), CONTEXT).files;
    expect(
      readXmi(written?.content as string, declared?.content as string).marks.map(
        ({ type, covered, fields }) => [type, covered, fields['rank'], fields['value']],
      ),
    ).toEqual([
      ['de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity', 'One', '7', 'PER'],
      ['webanno.custom.Mood', 'two', undefined, undefined],
    ]);
    expect(declared?.content).toContain(
      '<name>rank</name><description/><rangeTypeName>uima.cas.Integer</rangeTypeName>',
    );
    const json = serializeCasJson(again('cas-json'), CONTEXT).files[0]?.content as string;
    expect(readCasJson(json).marks[0]?.fields).toMatchObject({ rank: '7', sure: 'true' });
    const other = serializeCasJson(again('uima-xmi'), CONTEXT).files[0]?.content as string;
    expect(readCasJson(other).marks[0]?.type).toBe('webanno.custom.Code');
  });
});

it('what has no place is named and left out', () => {
  const { documents, skipped } = parsed(parseXmi, {
    'x.xmi': wrap(
      [
        '<custom:Code xmi:id="3" sofa="1" begin="3" end="3" value="A"/>',
        '<custom:Code xmi:id="4" sofa="1" begin="x" end="3" value="A"/>',
        '<custom:Rel xmi:id="5" sofa="1" begin="0" end="3" Dependent="9" Governor="8"/>',
        '<custom:Code xmi:id="6" sofa="1" begin="0" end="3" value="A"/>',
      ],
      CUSTOM,
    ),
  });
  expect(documents[0]?.marks).toHaveLength(1);
  expect(skipped).toEqual([
    { where: 'x.xmi, 3', reason: 'empty-span' },
    { where: 'x.xmi, 4', reason: 'no-place' },
    { where: 'x.xmi, 5', reason: 'unresolved' },
  ]);
});

it('each view with a text is a document', () => {
  const { documents, skipped } = parsed(parseXmi, {
    'x.xmi': wrap(
      [
        '<cas:Sofa xmi:id="7" sofaNum="2" sofaID="b" mimeType="text" sofaString="Zwei"/>',
        '<cas:Sofa xmi:id="8" sofaNum="3" sofaID="c" mimeType="image/png" sofaURI="a.png"/>',
        '<custom:Code xmi:id="9" sofa="7" begin="0" end="4" value="A"/>',
      ],
      CUSTOM,
    ),
  });
  expect(documents.map(({ text, marks }) => [text, marks.length])).toEqual([
    ['Zwei', 1],
    [TEXT, 0],
  ]);
  expect(skipped).toEqual([{ where: 'x.xmi, sofa 8', reason: 'not-text' }]);
});

const CODE_MARK = '<custom:Code xmi:id="3" sofa="1" begin="0" end="3" value="A"/>';
const CUSTOM = ' xmlns:custom="http:///webanno/custom.ecore"';

it.each<readonly [string, ParseForeign, Record<string, string>, unknown]>([
  [
    'a type that the type system does not know',
    parseXmi,
    {
      'x.xmi': wrap([CODE_MARK.replace('Code', 'Kode')], CUSTOM),
      'TypeSystem.xml': typeSystem({ 'webanno.custom.Code': { value: 'uima.cas.String' } }),
    },
    { kind: 'broken', where: 'custom:Kode', what: 'type' },
  ],
  [
    'a prefix without a namespace',
    parseXmi,
    { 'x.xmi': wrap([CODE_MARK], '') },
    { kind: 'broken', where: 'custom:Code', what: 'xmlns' },
  ],
  ['XML of another kind', parseXmi, { 'x.xml': '<TEI/>' }, { kind: 'lacks', what: 'xmi:XMI' }],
  ['no XML', parseXmi, { 'x.xmi': '<a>' }, { kind: 'not-xml', line: 1, column: 4 }],
  [
    'no text',
    parseXmi,
    { 'x.xmi': wrap([], '').replace(/<cas:Sofa[^>]*>/, '') },
    { kind: 'lacks', what: 'cas:Sofa' },
  ],
  [
    'JSON of another kind',
    parseCasJson,
    { 'x.json': '[]' },
    { kind: 'lacks', what: '%FEATURE_STRUCTURES' },
  ],
  [
    'no JSON',
    parseCasJson,
    { 'x.json': '{\n"a": tru' },
    expect.objectContaining({ kind: 'not-json' }),
  ],
  [
    'JSON with a type it does not declare',
    parseCasJson,
    {
      'x.json': JSON.stringify({
        '%TYPES': { 'a.B': {} },
        '%FEATURE_STRUCTURES': [{ '%ID': 1, '%TYPE': 'a.C' }],
      }),
    },
    { kind: 'broken', where: '%ID 1', what: 'a.C' },
  ],
])('%s is refused', (_, parse, files, error) => {
  expect(parse(Object.entries(files).map(([path, text]) => foreignInput(path, text)))).toEqual({
    ok: false,
    error,
  });
});

it.each([
  ['XMI', serializeXmi, parseXmi],
  ['CAS JSON', serializeCasJson, parseCasJson],
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

function parsed(parse: ParseForeign, files: Record<string, string>): ForeignFile {
  const read = parse(Object.entries(files).map(([path, text]) => foreignInput(path, text)));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function wrap(elements: readonly string[], spaces: string): string {
  return [
    `<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"${spaces}>`,
    '<cas:NULL xmi:id="0"/>',
    ...elements,
    `<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="${TEXT}"/>`,
    '<cas:View sofa="1" members=""/>',
    '</xmi:XMI>',
  ].join('\n');
}

function typeSystem(types: Record<string, Record<string, string>>): string {
  const descriptions = Object.entries(types).map(([name, features]) => {
    const all = Object.entries(features).map(
      ([feature, range]) =>
        `<featureDescription><name>${feature}</name><rangeTypeName>${range}</rangeTypeName></featureDescription>`,
    );
    return `<typeDescription><name>${name}</name><supertypeName>uima.tcas.Annotation</supertypeName><features>${all.join('')}</features></typeDescription>`;
  });
  return `<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types>${descriptions.join('')}</types></typeSystemDescription>`;
}
