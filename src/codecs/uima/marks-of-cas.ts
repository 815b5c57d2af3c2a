/** Marks and links out of a CAS: annotations that people made, not what machines put there. */
import { err, ok, type Result } from '../../lib/result';
import { LINK_TYPES } from '../../domain/annotation/annotation';
import type {
  ForeignDocument,
  ForeignFile,
  ForeignLink,
  ForeignMark,
  ForeignPart,
  ForeignProblem,
  ForeignSkipped,
} from '../../domain/transfer/foreign';
import { utcTime } from '../../domain/transfer/json/utc-time';
import { rawOf } from './features';
import type { ReadCas, ReadStructure } from './read-cas';
import { CODE, OWN_FEATURES, shortName } from './type-names';

export interface NamedCas {
  readonly path: string;
  readonly cas: ReadCas;
}

export function foreignOf(cases: readonly NamedCas[]): Result<ForeignFile, ForeignProblem> {
  const skipped: ForeignSkipped[] = [];
  const documents: ForeignDocument[] = [];
  for (const { path, cas } of cases) {
    const bySofa = new Map<string, ReadStructure[]>(cas.sofas.map(({ id }) => [id, []]));
    for (const structure of cas.structures) bySofa.get(structure.sofa)?.push(structure);
    for (const { id, text } of cas.sofas) {
      if (text === null) {
        skipped.push({ where: `${path}, sofa ${id}`, reason: 'not-text' });
        continue;
      }
      const key = cas.sofas.length > 1 ? `${path} ${id}` : path;
      documents.push(documentOf(path, { key, text }, bySofa.get(id) ?? [], skipped));
    }
  }
  if (documents.length === 0) return err({ kind: 'nothing-in-it' });
  return ok({ unit: 'Utf16CodeUnit', documents, labels: [], codebookName: '', skipped });
}

/** Mutable while structures of one annotation are put together. */
interface Gathered {
  readonly id: string;
  /** By their offsets. */
  readonly parts: Map<string, ForeignPart>;
  readonly labels: Set<string>;
  note: string;
  readonly mark: Omit<ForeignMark, 'id' | 'parts' | 'labels' | 'note'>;
}

function documentOf(
  path: string,
  { key, text }: Pick<ForeignDocument, 'key'> & { readonly text: string },
  structures: readonly ReadStructure[],
  skipped: ForeignSkipped[],
): ForeignDocument {
  const gathered = new Map<string, Gathered>();
  const markOf = new Map<string, string>();
  const ids = new Set<string>();
  const relations: ReadStructure[] = [];
  let title = shortPath(path);
  let language = '';
  for (const structure of structures) {
    const { id, type, begin, end, features } = structure;
    if (DOCUMENT.test(type)) {
      title = textOf(features.get('documentTitle')) || title;
      language = textOf(features.get('language')) || language;
      continue;
    }
    if (structure.references.has('Governor') && structure.references.has('Dependent')) {
      relations.push(structure);
      continue;
    }
    if (MADE_BY_MACHINES.test(type)) continue;
    if (begin === null || end === null || begin >= end) {
      const isEmpty = begin !== null && end !== null;
      skipped.push({ where: `${path}, ${id}`, reason: isEmpty ? 'empty-span' : 'no-place' });
      continue;
    }
    const ident = textOf(features.get('ident'));
    const own = ident === '' ? `${id} ` : `${ident} ${type}`;
    const mark = gathered.get(own) ?? gather(structure, ids.has(ident) ? id : ident || id);
    ids.add(mark.id);
    gathered.set(own, mark);
    markOf.set(id, mark.id);
    take(mark, structure, begin, end);
  }
  const links = relations.flatMap(({ id, features, references }): readonly ForeignLink[] => {
    const from = markOf.get(references.get('Governor') ?? '');
    const to = markOf.get(references.get('Dependent') ?? '');
    if (from === undefined || to === undefined) {
      skipped.push({ where: `${path}, ${id}`, reason: 'unresolved' });
      return [];
    }
    const typeName = textOf(features.get('value')) || textOf(features.get('DependencyType'));
    return [{ from, to, type: LINK_TYPES.find((one) => one === typeName) ?? null, typeName }];
  });
  return {
    key,
    title,
    text,
    source: '',
    language: language === 'x-unspecified' ? '' : language,
    marks: [...gathered.values()].map(({ id, parts, labels, note, mark }) => ({
      ...mark,
      id,
      parts: [...parts.values()],
      labels: [...labels],
      note,
    })),
    links,
  };
}

function gather({ type, features }: ReadStructure, id: string): Gathered {
  const labelFeature = labelFeatureOf(type, features);
  const others = [...features].filter(([name]) => !OWN.has(name) && name !== labelFeature);
  const isOurs = type === CODE && others.length === 0;
  return {
    id,
    parts: new Map(),
    labels: new Set(),
    note: '',
    mark: {
      reader: textOf(features.get('reader')),
      created: utcTime(textOf(features.get('created'))),
      modified: utcTime(textOf(features.get('modified'))),
      raw: isOurs ? {} : rawOf(type, labelFeature, new Map(others)),
    },
  };
}

function take(mark: Gathered, { type, features }: ReadStructure, begin: number, end: number): void {
  const place = `${begin}-${end}`;
  mark.parts.set(place, { range: { start: begin, end }, exact: null, prefix: '', suffix: '' });
  const labelFeature = labelFeatureOf(type, features);
  const label = labelFeature === null ? shortName(type) : features.get(labelFeature);
  if (label !== undefined) mark.labels.add(String(label));
  mark.note ||= textOf(features.get('note'));
}

/** null: the type itself is the label. */
function labelFeatureOf(type: string, features: ReadStructure['features']): string | null {
  if (type === CODE) return 'value';
  const usual = ['value', 'PosValue', 'identifier', 'label'].find((name) => features.has(name));
  if (usual !== undefined) return usual;
  for (const [name, value] of features) {
    if (typeof value === 'string' && !OWN.has(name)) return name;
  }
  return null;
}

const OWN: ReadonlySet<string> = new Set(OWN_FEATURES);
const DOCUMENT = /^uima\.tcas\.DocumentAnnotation$|\.DocumentMetaData$/;
/** Tokens, sentences, lemmas and the like; what tools note for themselves; arrays and lists. */
const MADE_BY_MACHINES =
  /^uima\.cas\.|\.core\.api\.(?:segmentation|metadata|lexmorph|xml|pdf)\.type\.|\.clarin\.webanno\.api\.type\./;

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Without its folders and endings. */
function shortPath(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:xmi|xml|cas\.json|json)$/i, '');
}
