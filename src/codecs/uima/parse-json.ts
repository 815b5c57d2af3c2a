/** Reads UIMA CAS JSON 0.4. */
import { isJsonObject, type JsonObject, type JsonValue } from '../../lib/json';
import { err, ok, type Result } from '../../lib/result';
import type { ForeignProblem, ParseForeign } from '../../domain/transfer/foreign';
import { readForeignJson } from '../../domain/transfer/json/read-json';
import type { FeatureValue } from './features';
import { foreignOf, type NamedCas } from './marks-of-cas';
import { isBuiltIn, offsetOf, type ReadCas, type ReadSofa, type ReadStructure } from './read-cas';

export const parseCasJson: ParseForeign = (inputs) => {
  const cases: NamedCas[] = [];
  for (const input of inputs) {
    if (inputs.length > 1 && !/\.json$/i.test(input.path)) continue;
    const read = readForeignJson(input);
    if (!read.ok) return read;
    const cas = casOf(read.value);
    if (!cas.ok) return cas;
    cases.push({ path: input.path, cas: cas.value });
  }
  return cases.length > 0 ? foreignOf(cases) : err({ kind: 'lacks', what: STRUCTURES });
};

const STRUCTURES = '%FEATURE_STRUCTURES';

function casOf(value: JsonValue): Result<ReadCas, ForeignProblem> {
  const all = isJsonObject(value) ? value[STRUCTURES] : undefined;
  if (!isJsonObject(value) || all === undefined) return err({ kind: 'lacks', what: STRUCTURES });
  const items = Array.isArray(all) ? all.filter(isJsonObject) : structuresById(all);
  const types = value['%TYPES'];
  const declared = types !== undefined && isJsonObject(types) ? new Set(Object.keys(types)) : null;
  const sofas: ReadSofa[] = [];
  const structures: ReadStructure[] = [];
  for (const item of items) {
    const id = nameOf(item['%ID']);
    const type = item['%TYPE'];
    if (typeof type !== 'string') {
      return err({ kind: 'broken', where: `%ID ${id}`, what: '%TYPE' });
    }
    if (type === 'uima.cas.Sofa') {
      const text = item['sofaString'];
      sofas.push({ id, text: typeof text === 'string' ? text : null });
      continue;
    }
    if (declared && declared.size > 0 && !isBuiltIn(type) && !declared.has(type)) {
      return err({ kind: 'broken', where: `%ID ${id}`, what: type });
    }
    structures.push(structureOf(item, id, type));
  }
  if (sofas.length === 0) return err({ kind: 'lacks', what: 'uima.cas.Sofa' });
  return ok({ sofas, structures });
}

function structureOf(item: JsonObject, id: string, type: string): ReadStructure {
  const features = new Map<string, FeatureValue>();
  const references = new Map<string, string>();
  for (const [name, value] of Object.entries(item)) {
    if (name.startsWith('@')) references.set(name.slice(1), nameOf(value));
    else if (!/^[%^#]/.test(name) && isFeatureValue(value)) features.set(name, value);
  }
  const [begin, end] = [features.get('begin'), features.get('end')].map(offsetOf);
  for (const name of ['begin', 'end']) features.delete(name);
  const sofa = references.get('sofa') ?? '';
  references.delete('sofa');
  return { id, type, sofa, begin: begin ?? null, end: end ?? null, features, references };
}

/** Drafts had an object of them, by id. */
function structuresById(all: JsonValue): readonly JsonObject[] {
  if (!isJsonObject(all)) return [];
  return Object.entries(all).flatMap(([id, item]) =>
    item !== null && isJsonObject(item) ? [{ '%ID': id, ...item }] : [],
  );
}

function nameOf(value: JsonValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function isFeatureValue(value: JsonValue): value is FeatureValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
