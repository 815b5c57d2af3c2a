/**
 * An article as a UIMA CAS: one text, and feature structures over it. A structure per piece and label; those
 * with the same `ident` are one annotation. Offsets count UTF-16 code units.
 */
import type { AnnotationId } from '../../domain/annotation/annotation';
import type { ExportedArticle } from '../../domain/transfer/export';
import { exportedMarks } from '../../domain/transfer/outgoing/exported-marks';
import { originOf } from '../../domain/transfer/origin';
import {
  declare,
  declareLinks,
  featuresOf,
  ownTypes,
  type DeclaredTypes,
  type Features,
} from './features';
import { LINK, STRING } from './type-names';

export interface Cas {
  readonly text: string;
  /** BCP 47, or UIMA's word for unknown. */
  readonly language: string;
  readonly types: DeclaredTypes;
  /** In the order of their ids. */
  readonly structures: readonly CasStructure[];
  /** Links whose ends are not both there. */
  readonly danglingLinks: number;
}

export interface CasStructure {
  readonly id: number;
  readonly type: string;
  readonly begin: number;
  readonly end: number;
  readonly features: Features;
  /** Ids of other structures. */
  readonly references: ReadonlyMap<string, number>;
}

export const SOFA_ID = 1;
export const DOCUMENT_ID = 2;

/** `format`: whose unknown fields are written again. */
export function casOf(article: ExportedArticle, format: 'uima-xmi' | 'cas-json'): Cas {
  const structures: CasStructure[] = [];
  const types = ownTypes();
  const firsts = new Map<AnnotationId, CasStructure>();
  const add = (structure: Omit<CasStructure, 'id'>): CasStructure => {
    const whole = { id: DOCUMENT_ID + 1 + structures.length, ...structure };
    structures.push(whole);
    return whole;
  };
  for (const mark of exportedMarks(article)) {
    const { annotation, labels } = mark;
    const raw = originOf(annotation.extra, format)?.raw;
    for (const label of labels.length > 0 ? labels : [null]) {
      const typed = featuresOf(mark, label, raw);
      declare(types, typed);
      for (const { start, end } of annotation.spans) {
        const whole = add({ ...typed, begin: start, end, references: new Map() });
        if (!firsts.has(annotation.id)) firsts.set(annotation.id, whole);
      }
    }
  }
  let danglingLinks = 0;
  for (const { from, to, type } of article.readings.flatMap(({ links }) => links)) {
    const [source, target] = [firsts.get(from), firsts.get(to)];
    if (!source || !target) {
      danglingLinks += 1;
      continue;
    }
    declareLinks(types);
    const { begin, end } = target;
    const references = new Map([
      ['Dependent', target.id],
      ['Governor', source.id],
    ]);
    add({ type: LINK, begin, end, features: new Map([['value', type]]), references });
  }
  return {
    text: article.text.text,
    language: article.article.language || 'x-unspecified',
    types,
    structures: structures.map((structure) => ({
      ...structure,
      features: fitted(structure, types),
    })),
    danglingLinks,
  };
}

/** Where others of the type have a text, a number is written as one. */
function fitted({ type, features }: CasStructure, types: DeclaredTypes): Features {
  const declared = types.get(type);
  return new Map(
    [...features].map(([name, value]) => [
      name,
      declared?.get(name) === STRING ? String(value) : value,
    ]),
  );
}
