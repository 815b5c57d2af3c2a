/** What the bodies of a Recogito annotation say: tags, and comments as one note. */
import { isJsonObject, type JsonObject, type JsonValue } from '../../lib/json';
import { fieldsBeside, isEmptyObject, objectsIn, textIn } from '../../domain/transfer/json/fields';

export interface RecogitoBodies {
  readonly tags: readonly RecogitoTag[];
  /** Several comments are paragraphs of one note. */
  readonly note: string;
  readonly comments: readonly JsonObject[];
  /** Neither a tag nor a comment. */
  readonly rest: readonly JsonObject[];
}

export interface RecogitoTag {
  /** The address of a tag from a vocabulary, else its name. */
  readonly key: string;
  readonly name: string;
  readonly body: JsonObject;
}

export function readBodies(bodies: JsonValue | undefined): RecogitoBodies {
  const tags: RecogitoTag[] = [];
  const comments: JsonObject[] = [];
  const rest: JsonObject[] = [];
  for (const body of objectsIn(bodies)) {
    const tag = TAGGING.has(textIn(body['purpose'])) ? tagOf(body) : null;
    if (tag) tags.push(tag);
    else if (typeof body['value'] === 'string') comments.push(body);
    else rest.push(body);
  }
  const values = comments.map((body) => textIn(body['value'])).filter((value) => value !== '');
  return { tags, note: values.join('\n\n'), comments, rest };
}

/** False: something would be lost if only tags and note were kept. `creator`: id of whoever made the mark. */
export function arePlain(
  { tags, comments, rest }: RecogitoBodies,
  annotation: string,
  creator: string,
): boolean {
  const isPlain = (body: JsonObject): boolean =>
    isEmptyObject(fieldsBeside(body, FIELDS)) &&
    (body['type'] === undefined || body['type'] === 'TextualBody') &&
    textIn(body['id']).startsWith(`${annotation}-`) &&
    creatorId(body) === creator;
  const all = [...tags.map(({ body }) => body), ...comments];
  return rest.length === 0 && comments.length <= 1 && all.every(isPlain);
}

export function creatorId(holder: JsonObject): string {
  const { creator } = holder;
  return creator !== undefined && isJsonObject(creator) ? textIn(creator['id']) : '';
}

/** The name stands in the value; in those from a vocabulary in an object, there or as the source. */
function tagOf(body: JsonObject): RecogitoTag | null {
  const { value, source } = body;
  if (typeof value === 'string') return { key: value, name: value, body };
  const [term] = objectsIn([value ?? null, source ?? null]);
  if (term) {
    const id = textIn(term['id']) || textIn(term['uri']);
    const name = textIn(term['label']) || textIn(term['name']) || id;
    return name === '' ? null : { key: id || name, name, body };
  }
  const address = textIn(source);
  return address === '' ? null : { key: address, name: address, body };
}

const TAGGING: ReadonlySet<string> = new Set(['tagging', 'classifying', 'identifying']);

const FIELDS: ReadonlySet<string> = new Set([
  'id',
  'annotation',
  'type',
  'purpose',
  'value',
  'creator',
  'created',
  'updated',
]);
