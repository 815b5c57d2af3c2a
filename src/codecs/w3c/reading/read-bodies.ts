/**
 * What the bodies of a web annotation say: labels, a note, and the rest. A label is a tag (its name), a concept
 * (its address), or one of each that stand for the same.
 */
import { isJsonObject, type JsonObject, type JsonValue } from '../../../lib/json';
import { fieldsBeside, isEmptyObject, listIn, textIn } from '../../../domain/transfer/json/fields';
import { isUrn, withoutUrn } from '../terms';

export interface ReadBodies {
  readonly labels: readonly BodyLabel[];
  /** Several are paragraphs of one note. */
  readonly note: string;
  readonly notes: readonly JsonObject[];
  /** Neither label nor note. */
  readonly rest: readonly JsonValue[];
  /** False: something would be lost if only labels and note were kept. */
  readonly isPlain: boolean;
}

export interface BodyLabel {
  /** The UUID or the address of the concept; without a concept the name. */
  readonly key: string;
  readonly name: string;
  readonly tag: JsonObject | null;
  readonly concept: JsonObject | null;
}

/** `known`: names of published labels by key. `motivations`: of the annotation, for bodies without a purpose. */
export function readBodies(
  bodies: readonly JsonValue[],
  motivations: readonly string[],
  known: ReadonlyMap<string, string>,
): ReadBodies {
  const tags: JsonObject[] = [];
  const concepts: JsonObject[] = [];
  const notes: JsonObject[] = [];
  const rest: JsonValue[] = [];
  for (const body of bodies) {
    if (!isJsonObject(body)) rest.push(body);
    else if (isConcept(body, motivations)) concepts.push(body);
    else if (typeof body['value'] !== 'string') rest.push(body);
    else if (isTag(body, motivations)) tags.push(body);
    else notes.push(body);
  }
  const labels = joined(tags, concepts, known);
  return {
    labels,
    note: notes
      .map(valueOf)
      .filter((value) => value !== '')
      .join('\n\n'),
    notes,
    rest,
    isPlain:
      rest.length === 0 &&
      notes.length <= 1 &&
      [...tags, ...notes, ...concepts].every(isPlain) &&
      concepts.every((concept) => isUrn(sourceOf(concept))),
  };
}

export function purposesOf(value: JsonValue | undefined): readonly string[] {
  return listIn(value).map((purpose) => textIn(purpose).replace(/^oa:/, ''));
}

export function sourceOf(value: JsonObject): string {
  const source = value['source'];
  if (typeof source === 'string') return source;
  if (source === undefined || !isJsonObject(source)) return '';
  return textIn(source['id']) || textIn(source['@id']);
}

const LABELLING: ReadonlySet<string> = new Set(['tagging', 'classifying', 'identifying']);

function isLabelling(body: JsonObject, motivations: readonly string[]): boolean {
  const own = purposesOf(body['purpose']);
  return (own.length > 0 ? own : motivations).some((purpose) => LABELLING.has(purpose));
}

function isConcept(body: JsonObject, motivations: readonly string[]): boolean {
  return sourceOf(body) !== '' && isLabelling(body, motivations);
}

/** An annotation that classifies may well carry a comment: only a tag that says so is one then. */
function isTag(body: JsonObject, motivations: readonly string[]): boolean {
  const said = purposesOf(body['purpose']).length > 0;
  return isLabelling(body, said ? [] : motivations.filter((one) => one === 'tagging'));
}

function valueOf(body: JsonObject): string {
  return textIn(body['value']);
}

/** Concepts whose name is known take the tag of that name; the others go with the other tags one by one. */
function joined(
  tags: readonly JsonObject[],
  concepts: readonly JsonObject[],
  known: ReadonlyMap<string, string>,
): readonly BodyLabel[] {
  const free = [...tags];
  const named = new Map<JsonObject, JsonObject | null>();
  for (const concept of concepts) {
    const name = known.get(withoutUrn(sourceOf(concept)));
    const at = name === undefined ? -1 : free.findIndex((tag) => valueOf(tag) === name);
    if (name !== undefined) named.set(concept, at < 0 ? null : (free.splice(at, 1)[0] ?? null));
  }
  const unnamed = concepts.filter((concept) => !named.has(concept));
  if (unnamed.length === free.length) {
    for (const concept of unnamed) named.set(concept, free.shift() ?? null);
  }
  const labels = concepts.map((concept): BodyLabel => {
    const tag = named.get(concept) ?? null;
    const key = withoutUrn(sourceOf(concept));
    const name = known.get(key) ?? (tag ? valueOf(tag) : conceptName(concept));
    return { key, name, tag, concept };
  });
  const keys = new Map([...known].map(([key, name]) => [name, key]));
  const rest = free.map((tag): BodyLabel => {
    const name = valueOf(tag);
    return { key: keys.get(name) ?? name, name, tag, concept: null };
  });
  return [...labels, ...rest];
}

function conceptName(concept: JsonObject): string {
  const source = concept['source'];
  const inside = source !== undefined && isJsonObject(source) ? source : {};
  for (const one of [concept, inside]) {
    for (const key of ['label', 'name', 'prefLabel', 'value']) {
      if (textIn(one[key]) !== '') return textIn(one[key]);
    }
  }
  const address = sourceOf(concept);
  return /[^/#:]+(?=[/#]?$)/.exec(address)?.[0] ?? address;
}

function isPlain(body: JsonObject): boolean {
  const { type, format } = body;
  const isUsual = type === undefined || type === 'TextualBody' || type === 'SpecificResource';
  const hasUsualFormat = format === undefined || format === 'text/plain';
  const hasPlainSource = body['source'] === undefined || typeof body['source'] === 'string';
  return isUsual && hasUsualFormat && hasPlainSource && isEmptyObject(fieldsBeside(body, MAPPED));
}

const MAPPED: ReadonlySet<string> = new Set(['type', 'purpose', 'value', 'format', 'source']);
