/** One web annotation as marks, one for each text it is about, or as a link between two others. */
import { isJsonObject, type JsonObject, type JsonValue } from '../../../lib/json';
import type {
  ForeignLabel,
  ForeignLink,
  ForeignMark,
  ForeignPart,
  SkipReason,
} from '../../../domain/transfer/foreign';
import { LINK_TYPES } from '../../../domain/annotation/annotation';
import { fieldsBeside, isEmptyObject, listIn, textIn } from '../../../domain/transfer/json/fields';
import { creatorName, type ReaderNames } from '../../../domain/transfer/json/reader-names';
import { utcTime } from '../../../domain/transfer/json/utc-time';
import { purposesOf, readBodies, type ReadBodies } from './read-bodies';
import { readTarget } from './read-target';
import { ANNO, isUrn, withoutUrn } from '../terms';

export type ReadAnnotation =
  | {
      readonly kind: 'marks';
      readonly marks: readonly MarkIn[];
      readonly labels: readonly ForeignLabel[];
    }
  | { readonly kind: 'link'; readonly link: ForeignLink }
  /** `what`: the field that is wrong. */
  | { readonly kind: 'skipped'; readonly reason: SkipReason; readonly what: string };

export interface MarkIn {
  /** Address of the text. */
  readonly source: string;
  readonly mark: ForeignMark;
}

export interface AnnotationGround {
  /** Names of published labels by key. */
  readonly known: ReadonlyMap<string, string>;
  /** As the file says them: of the annotations in it. */
  readonly ids: ReadonlySet<string>;
  readonly readers: ReaderNames;
}

export function readAnnotation(value: JsonValue, ground: AnnotationGround): ReadAnnotation {
  if (!isJsonObject(value)) return skipped('not-understood', 'Annotation');
  const targets = alternatives(value['target']);
  if (targets.length === 0) return skipped('no-place', 'target');
  const motivations = purposesOf(value['motivation']);
  const link = linkOf(value, targets, ground.ids);
  if (link) return link;
  const isAboutAnother = targets.every((target) => ground.ids.has(addressOf(target)));
  if (isAboutAnother) return skipped('not-text', 'target');
  const bodies = readBodies(bodiesOf(value), motivations, ground.known);
  const read = targets.map(readTarget);
  for (const one of read) if (one.part === null) return skipped(one.reason, one.what);
  const isPlain = read.every((one) => one.part !== null && one.isPlain);
  const bySource = new Map<string, ForeignPart[]>();
  for (const { source, part } of read) {
    if (part) bySource.set(source, [...(bySource.get(source) ?? []), part]);
  }
  const mark = markOf(value, bodies, ground, isPlain);
  return {
    kind: 'marks',
    marks: [...bySource].map(([source, parts], at) => ({
      source,
      // An id is of one mark; the others have none.
      mark: { ...mark, id: at === 0 ? mark.id : '', parts },
    })),
    labels: bodies.labels.map(({ key, name }) => ({
      key,
      name,
      parent: null,
      definition: '',
      color: null,
      shortcut: null,
    })),
  };
}

export function idOf(value: JsonObject): string {
  return textIn(value['id']) || textIn(value['@id']);
}

/** In the words of the file, as `writeAnnotation` looks for them. */
export function bodiesOf(value: JsonObject): readonly JsonValue[] {
  const { bodyValue } = value;
  const said: readonly JsonValue[] =
    typeof bodyValue === 'string' ? [{ type: 'TextualBody', value: bodyValue }] : [];
  return [...said, ...alternatives(value['body'])];
}

function markOf(
  value: JsonObject,
  { labels, note, isPlain }: ReadBodies,
  { readers }: AnnotationGround,
  isTargetPlain: boolean,
): Omit<ForeignMark, 'parts'> {
  const creator = creatorRest(value['creator']);
  const motivation = usualMotivation(labels.length > 0, note !== '');
  const context = ownContext(value['@context']);
  return {
    id: withoutUrn(idOf(value)),
    labels: [...new Set(labels.map(({ key }) => key))],
    note,
    reader: creatorName(readers, value['creator']),
    created: utcTime(textIn(value['created'])),
    modified: utcTime(textIn(value['modified'])),
    raw: {
      ...(context && { '@context': context }),
      ...(value['motivation'] !== undefined &&
        value['motivation'] !== motivation && { motivation: value['motivation'] }),
      ...fieldsBeside(value, MAPPED),
      ...(creator && { creator }),
      ...(!isPlain && value['body'] !== undefined && { body: value['body'] }),
      ...(!isTargetPlain && value['target'] !== undefined && { target: value['target'] }),
    },
  };
}

/** What an annotation of ours is made for. */
export function usualMotivation(hasLabels: boolean, hasNote: boolean): string {
  if (hasLabels) return 'classifying';
  return hasNote ? 'commenting' : 'highlighting';
}

/** What is known of the reader beyond the name. */
function creatorRest(creator: JsonValue | undefined): JsonValue | null {
  const first = listIn(creator)[0];
  if (first === undefined || !isJsonObject(first)) return null;
  const rest = fieldsBeside(first, CREATOR);
  const id = textIn(first['id']);
  const hasOwnId = id !== '' && !isUrn(id);
  return isEmptyObject(rest) && !hasOwnId ? null : first;
}

/** Contexts that an annotation brings beyond the official one. */
function ownContext(context: JsonValue | undefined): JsonValue | null {
  const more = listIn(context).filter((one) => one !== ANNO);
  return more.length === 0 ? null : more;
}

function linkOf(
  value: JsonObject,
  targets: readonly JsonValue[],
  ids: ReadonlySet<string>,
): ReadAnnotation | null {
  if (!purposesOf(value['motivation']).includes('linking')) return null;
  const bodies = bodiesOf(value);
  const [to = ''] = targets.map(addressOf);
  const from = bodies.map(addressOf).find((id) => ids.has(id));
  const areAnnotations = ids.has(to) && from !== undefined;
  if (!areAnnotations) return isAddress(targets[0]) ? skipped('unresolved', 'target') : null;
  const names = bodies.flatMap((body) => (isJsonObject(body) ? [textIn(body['value'])] : []));
  const typeName = names.find((name) => name !== '') ?? '';
  const type = LINK_TYPES.find((one) => one === typeName) ?? null;
  return { kind: 'link', link: { from: withoutUrn(from), to: withoutUrn(to), type, typeName } };
}

function addressOf(value: JsonValue): string {
  if (typeof value === 'string') return value;
  if (!isJsonObject(value) || 'selector' in value) return '';
  return idOf(value) || textIn(value['source']);
}

function isAddress(value: JsonValue | undefined): boolean {
  return typeof value === 'string';
}

/** Of a choice the first, of any other set all of it. */
function alternatives(value: JsonValue | undefined): readonly JsonValue[] {
  return listIn(value).flatMap((one) => {
    if (!isJsonObject(one) || one['items'] === undefined || 'selector' in one) return [one];
    const items = alternatives(one['items']);
    return one['type'] === 'Choice' ? items.slice(0, 1) : items;
  });
}

function skipped(reason: SkipReason, what: string): ReadAnnotation {
  return { kind: 'skipped', reason, what };
}

const CREATOR: ReadonlySet<string> = new Set(['id', 'type', 'name']);

const MAPPED: ReadonlySet<string> = new Set([
  '@context',
  'id',
  '@id',
  'type',
  '@type',
  'motivation',
  'created',
  'modified',
  'creator',
  'body',
  'bodyValue',
  'target',
]);
