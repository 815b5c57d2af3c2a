/** Reads UIMA XMI with the type system beside it, if one is there. */
import {
  elementsBelow,
  elementsIn,
  firstIn,
  localName,
  parseXml,
  textIn,
  type XmlElement,
} from '../../containers/xml/parse';
import { err, ok, type Result } from '../../lib/result';
import { textOfUtf8 } from '../../lib/utf8';
import type { ForeignProblem, ParseForeign } from '../../domain/transfer/foreign';
import type { FeatureValue } from './features';
import { foreignOf, type NamedCas } from './marks-of-cas';
import {
  isBuiltIn,
  offsetOf,
  type ReadCas,
  type ReadSofa,
  type ReadStructure,
  type ReadTypes,
} from './read-cas';

export const parseXmi: ParseForeign = (inputs) => {
  const documents: { readonly path: string; readonly root: XmlElement }[] = [];
  const systems: { readonly path: string; readonly types: ReadTypes }[] = [];
  for (const { path, bytes } of inputs) {
    if (inputs.length > 1 && !/\.(?:xmi|xml)$/i.test(path)) continue;
    const text = textOfUtf8(bytes);
    if (text === null) return err({ kind: 'not-utf8' });
    const read = parseXml(text);
    if (!read.ok) return read;
    const name = localName(read.value);
    if (name === 'XMI') documents.push({ path, root: read.value });
    if (name === 'typeSystemDescription') systems.push({ path, types: typesOf(read.value) });
  }
  if (documents.length === 0) return err({ kind: 'lacks', what: 'xmi:XMI' });
  const cases: NamedCas[] = [];
  for (const { path, root } of documents) {
    const near = systems.filter((system) => folderOf(system.path) === folderOf(path));
    const types = new Map(
      (near.length > 0 ? near : systems).flatMap((system) => [...system.types]),
    );
    const cas = casOf(root, types);
    if (!cas.ok) return cas;
    cases.push({ path, cas: cas.value });
  }
  return foreignOf(cases);
};

function casOf(root: XmlElement, types: ReadTypes): Result<ReadCas, ForeignProblem> {
  const spaces = new Map(
    Object.entries(root.attributes).flatMap(([name, value]) =>
      name.startsWith('xmlns:') ? [[name.slice('xmlns:'.length), packageOf(value)] as const] : [],
    ),
  );
  const sofas: ReadSofa[] = [];
  const structures: ReadStructure[] = [];
  for (const element of elementsIn(root)) {
    const prefix = element.name.slice(0, Math.max(0, element.name.indexOf(':')));
    const home = spaces.get(prefix);
    if (home === undefined) return err({ kind: 'broken', where: element.name, what: 'xmlns' });
    const type = home === '' ? localName(element) : `${home}.${localName(element)}`;
    if (type === 'uima.cas.NULL' || type === 'uima.cas.View') continue;
    if (type === 'uima.cas.Sofa') {
      const { 'xmi:id': id = '', sofaString } = element.attributes;
      sofas.push({ id, text: sofaString ?? null });
      continue;
    }
    if (types.size > 0 && !isBuiltIn(type) && !types.has(type)) {
      return err({ kind: 'broken', where: element.name, what: 'type' });
    }
    structures.push(structureOf(element, type, types.get(type)));
  }
  if (sofas.length === 0) return err({ kind: 'lacks', what: 'cas:Sofa' });
  return ok({ sofas, structures });
}

function structureOf(
  { attributes }: XmlElement,
  type: string,
  ranges: ReadonlyMap<string, string> | undefined,
): ReadStructure {
  const { 'xmi:id': id = '', sofa = '', begin, end, ...rest } = attributes;
  const features = new Map<string, FeatureValue>();
  const references = new Map<string, string>();
  for (const [name, value] of Object.entries(rest)) {
    const range = ranges?.get(name);
    // Without a type system only relations of INCEpTION are known to be references.
    const isReference =
      range === undefined ? REFERENCES.has(name) && /^\d+$/.test(value) : !PRIMITIVE.test(range);
    if (isReference) references.set(name, value);
    else if (!name.includes(':')) features.set(name, valueOf(value, range));
  }
  return { id, type, sofa, begin: offsetOf(begin), end: offsetOf(end), features, references };
}

const REFERENCES = new Set(['Governor', 'Dependent']);
const PRIMITIVE = /^uima\.cas\.(?:String|Boolean|Byte|Short|Integer|Long|Float|Double)$/;

function valueOf(value: string, range: string | undefined): FeatureValue {
  if (range === 'uima.cas.Boolean') return value === 'true';
  if (range === undefined || range === 'uima.cas.String' || value.trim() === '') return value;
  const number = Number(value);
  return Number.isFinite(number) && (Number.isSafeInteger(number) || !Number.isInteger(number))
    ? number
    : value;
}

/** With what they inherit. String types with allowed values count as strings. */
function typesOf(system: XmlElement): ReadTypes {
  const words = (element: XmlElement, name: string): string => {
    const found = firstIn(element, name);
    return found ? textIn(found).trim() : '';
  };
  const declared = new Map(
    elementsBelow(system, 'typeDescription').map((description) => {
      const features = elementsBelow(description, 'featureDescription').map(
        (feature) => [words(feature, 'name'), words(feature, 'rangeTypeName')] as const,
      );
      return [
        words(description, 'name'),
        { parent: words(description, 'supertypeName'), features },
      ] as const;
    }),
  );
  const rangeOf = (range: string): string =>
    declared.get(range)?.parent === 'uima.cas.String' ? 'uima.cas.String' : range;
  return new Map(
    [...declared.keys()].map((name) => {
      const features = new Map<string, string>();
      const seen = new Set<string>();
      for (let at = name; !seen.has(at);) {
        seen.add(at);
        const type = declared.get(at);
        if (!type) break;
        for (const [feature, range] of type.features) features.set(feature, rangeOf(range));
        at = type.parent;
      }
      return [name, features];
    }),
  );
}

/** `http:///webanno/custom.ecore` is the package `webanno.custom`. */
function packageOf(address: string): string {
  const path = /^http:\/\/\/(.*)\.ecore$/.exec(address)?.[1];
  if (path === undefined) return address;
  return path === 'uima/noNamespace' ? '' : path.replaceAll('/', '.');
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
