/** UIMA CAS as XMI with its type system, for Apache UIMA, DKPro and INCEpTION; and as CAS JSON 0.4. */
import { xmlAttribute, xmlAttributes, xmlText } from '../../containers/xml/escape';
import {
  lossesOf,
  type ExportedArticle,
  type Loss,
  type Serialize,
} from '../../domain/transfer/export';
import { addCounts, countLosses, namesakes } from '../../domain/transfer/outgoing/count-losses';
import { casOf, DOCUMENT_ID, SOFA_ID, type Cas } from './cas';
import type { DeclaredTypes } from './features';
import { ANNOTATION, shortName } from './type-names';

/** A folder per article: an XMI file is of no use without the `TypeSystem.xml` beside it. */
export const serializeXmi: Serialize = (articles) => {
  const written = articles.map((article) => ({ article, cas: casOf(article, 'uima-xmi') }));
  return {
    files: written.flatMap(({ article: { fileName }, cas }) => [
      { path: `${fileName}/${fileName}.xmi`, content: xmi(cas) },
      { path: `${fileName}/TypeSystem.xml`, content: typeSystem(cas.types) },
    ]),
    losses: lossesOfCas(written),
  };
};

export const serializeCasJson: Serialize = (articles) => {
  const written = articles.map((article) => ({ article, cas: casOf(article, 'cas-json') }));
  return {
    files: written.map(({ article: { fileName }, cas }) => ({
      path: `${fileName}.cas.json`,
      content: casJson(cas),
    })),
    losses: lossesOfCas(written),
  };
};

interface Written {
  readonly article: ExportedArticle;
  readonly cas: Cas;
}

function lossesOfCas(written: readonly Written[]): readonly Loss[] {
  const articles = written.map(({ article }) => article);
  return lossesOf({
    ...countLosses(articles, [
      'formatting',
      'label-tree',
      'definitions',
      'colors',
      'patterns',
      'shortcuts',
      'unused-labels',
      'reading-states',
      'unplaced',
    ]),
    ...addCounts(
      written.map(({ article: { article, readings }, cas }) => {
        const { byline, publication, date, source } = article;
        return {
          'article-details': byline + publication + date + source === '' ? 0 : 1,
          links: cas.danglingLinks,
          readings: namesakes(readings),
        };
      }),
    ),
  });
}

function xmi({ text, language, types, structures }: Cas): string {
  const spaces = namespacesOf(types);
  const elements = structures.map(({ id, type, begin, end, features, references }) => {
    const attributes = [
      `xmi:id="${id}" sofa="${SOFA_ID}" begin="${begin}" end="${end}"`,
      ...[...references].map(([name, target]) => `${name}="${target}"`),
      ...[...features].map(([name, value]) => `${name}="${xmlAttribute(String(value))}"`),
    ];
    return ` <${spaces.get(packageOf(type))?.prefix}:${shortName(type)} ${attributes.join(' ')}/>\n`;
  });
  const declared = [...spaces.values()].map(
    ({ prefix, address }) => ` xmlns:${prefix}="${address}"`,
  );
  const members = [DOCUMENT_ID, ...structures.map(({ id }) => id)].join(' ');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"',
    ` xmlns:tcas="http:///uima/tcas.ecore"${declared.join('')} xmi:version="2.0">\n`,
    ' <cas:NULL xmi:id="0"/>\n',
    ` <tcas:DocumentAnnotation xmi:id="${DOCUMENT_ID}" sofa="${SOFA_ID}" begin="0" end="${text.length}"`,
    `${xmlAttributes({ language })}/>\n`,
    ...elements,
    ` <cas:Sofa xmi:id="${SOFA_ID}" sofaNum="1" sofaID="_InitialView" mimeType="text"`,
    `${xmlAttributes({ sofaString: text })}/>\n`,
    ` <cas:View sofa="${SOFA_ID}" members="${members}"/>\n`,
    '</xmi:XMI>\n',
  ].join('');
}

function typeSystem(types: DeclaredTypes): string {
  const descriptions = [...types].map(([name, features]) => {
    const featureLines = [...features].map(
      ([feature, range]) =>
        `    <featureDescription><name>${xmlText(feature)}</name><description/>` +
        `<rangeTypeName>${xmlText(range)}</rangeTypeName></featureDescription>\n`,
    );
    return [
      '  <typeDescription>\n',
      `   <name>${xmlText(name)}</name><description/>`,
      `<supertypeName>${ANNOTATION}</supertypeName>\n`,
      '   <features>\n',
      ...featureLines,
      '   </features>\n',
      '  </typeDescription>\n',
    ].join('');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">\n',
    ' <types>\n',
    ...descriptions,
    ' </types>\n',
    '</typeSystemDescription>\n',
  ].join('');
}

function casJson({ text, language, types, structures }: Cas): string {
  const document = {
    '%TYPES': Object.fromEntries(
      [...types].map(([name, features]) => [
        name,
        {
          '%NAME': name,
          '%SUPER_TYPE': ANNOTATION,
          ...Object.fromEntries(
            [...features].map(([feature, range]) => [
              feature,
              { '%NAME': feature, '%RANGE': range },
            ]),
          ),
        },
      ]),
    ),
    '%FEATURE_STRUCTURES': [
      {
        '%ID': SOFA_ID,
        '%TYPE': 'uima.cas.Sofa',
        sofaNum: 1,
        sofaID: '_InitialView',
        mimeType: 'text',
        sofaString: text,
      },
      {
        '%ID': DOCUMENT_ID,
        '%TYPE': 'uima.tcas.DocumentAnnotation',
        '@sofa': SOFA_ID,
        begin: 0,
        end: text.length,
        language,
      },
      ...structures.map(({ id, type, begin, end, features, references }) => ({
        '%ID': id,
        '%TYPE': type,
        '@sofa': SOFA_ID,
        begin,
        end,
        ...Object.fromEntries([...references].map(([name, target]) => [`@${name}`, target])),
        ...Object.fromEntries(features),
      })),
    ],
    '%VIEWS': {
      _InitialView: {
        '%SOFA': SOFA_ID,
        '%MEMBERS': [DOCUMENT_ID, ...structures.map(({ id }) => id)],
      },
    },
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

interface Namespace {
  readonly prefix: string;
  readonly address: string;
}

/** By package; prefixes are the packages' last names, unlike each other. */
function namespacesOf(types: DeclaredTypes): ReadonlyMap<string, Namespace> {
  const taken = new Set(['xmi', 'cas', 'tcas', 'xmlns', 'xml']);
  const spaces = new Map<string, Namespace>();
  for (const name of types.keys()) {
    const home = packageOf(name);
    if (spaces.has(home)) continue;
    const wished = home === '' ? 'noNamespace' : shortName(home);
    let prefix = wished;
    for (let count = 2; taken.has(prefix); count += 1) prefix = `${wished}${count}`;
    taken.add(prefix);
    const path = home === '' ? 'uima/noNamespace' : home.replaceAll('.', '/');
    spaces.set(home, { prefix, address: `http:///${path}.ecore` });
  }
  return spaces;
}

function packageOf(type: string): string {
  return type.slice(0, Math.max(0, type.lastIndexOf('.')));
}
