/** One annotation of Hypothesis as a mark: its tags are labels, its text is the note. */
import type { ForeignMark, ForeignPart, SkipReason } from '../../domain/transfer/foreign';
import {
  fieldsBeside,
  isEmptyObject,
  isOffset,
  listIn,
  objectsIn,
  textIn,
} from '../../domain/transfer/json/fields';
import type { ReaderNames } from '../../domain/transfer/json/reader-names';
import { utcTime } from '../../domain/transfer/json/utc-time';
import { isEqual } from '../../lib/equal';
import { isJsonObject, type JsonObject, type JsonValue } from '../../lib/json';
import { isOurs, shownName } from './user';

export type ReadItem =
  | { readonly uri: string; readonly title: string; readonly mark: ForeignMark }
  /** `what`: the field that is wrong. */
  | { readonly reason: SkipReason; readonly what: string };

export function readItem(item: JsonValue, readers: ReaderNames): ReadItem {
  if (!isJsonObject(item)) return { reason: 'not-understood', what: 'annotation' };
  // A reply is about another annotation.
  if (listIn(item['references']).length > 0) return { reason: 'not-text', what: 'references' };
  const targets = objectsIn(item['target']);
  const parts: ForeignPart[] = [];
  for (const target of targets) {
    const part = partOf(objectsIn(target['selector']));
    if ('reason' in part) return part;
    parts.push(part);
  }
  if (parts.length === 0) return { reason: 'no-place', what: 'target' };
  const user = textIn(item['user']);
  const [title = ''] = listIn(documentIn(item)['title']).map(textIn);
  const uri = textIn(item['uri']) || textIn(targets[0]?.['source']);
  const tags = listIn(item['tags']).map(textIn);
  return {
    uri,
    title,
    mark: {
      id: textIn(item['id']),
      parts,
      labels: [...new Set(tags.filter((tag) => tag !== ''))],
      note: textIn(item['text']),
      reader: readers.nameOf(user, shownName(item)),
      created: utcTime(textIn(item['created'])),
      modified: utcTime(textIn(item['updated'])),
      raw: rawOf(item, uri, title),
    },
  };
}

type PartOrReason = ForeignPart | Extract<ReadItem, { readonly reason: SkipReason }>;

function partOf(selectors: readonly JsonObject[]): PartOrReason {
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  if (!quote && !position) {
    // A page note has none; an area of a page is a shape.
    const isShape = selectors.some(({ type }) => type === 'ShapeSelector');
    return { reason: isShape ? 'not-text' : 'no-place', what: 'selector' };
  }
  const exact = quote?.['exact'];
  if (quote && typeof exact !== 'string') return { reason: 'not-understood', what: 'exact' };
  if (exact === '') return { reason: 'empty-span', what: 'exact' };
  const range = position ? rangeOf(position) : null;
  if (typeof range === 'string') return { reason: 'not-understood', what: range };
  if (range && range.start >= range.end) return { reason: 'empty-span', what: 'end' };
  return {
    range,
    exact: typeof exact === 'string' ? exact : null,
    prefix: textIn(quote?.['prefix']),
    suffix: textIn(quote?.['suffix']),
  };
}

/** A string: the field that is wrong. */
function rangeOf({ start, end }: JsonObject): ForeignPart['range'] | string {
  if (!isOffset(start)) return 'start';
  return isOffset(end) ? { start, end } : 'end';
}

/** What is neither taken over nor what every export of ours says. */
function rawOf(item: JsonObject, uri: string, title: string): JsonObject {
  const user = textIn(item['user']);
  const own = [user];
  const usual: JsonObject = {
    group: '__world__',
    permissions: { read: own, admin: own, update: own, delete: own },
    document: { title: [title] },
    links: {},
    hidden: false,
    flagged: false,
    references: [],
    ...(isOurs(user) && { user_info: { display_name: shownName(item) } }),
  };
  const { target } = item;
  const isPlain = objectsIn(target).every((one) => isPlainTarget(one, uri));
  const rest = Object.entries(fieldsBeside(item, MAPPED)).filter(
    ([key, value]) => !isEqual(value, usual[key]),
  );
  return {
    ...Object.fromEntries(rest),
    ...(!isOurs(user) && user !== '' && { user, uri }),
    ...(!isPlain && target !== undefined && { target }),
  };
}

function isPlainTarget(target: JsonObject, uri: string): boolean {
  return (
    isEmptyObject(fieldsBeside(target, TARGET)) &&
    target['source'] === uri &&
    objectsIn(target['selector']).every(isPlainSelector)
  );
}

function isPlainSelector(selector: JsonObject): boolean {
  const { type } = selector;
  const isText = type === 'TextQuoteSelector' || type === 'TextPositionSelector';
  return isText && isEmptyObject(fieldsBeside(selector, SELECTOR));
}

function documentIn(item: JsonObject): JsonObject {
  const { document } = item;
  return document !== undefined && isJsonObject(document) ? document : {};
}

const MAPPED: ReadonlySet<string> = new Set([
  'id',
  'created',
  'updated',
  'user',
  'uri',
  'text',
  'tags',
  'target',
]);
const TARGET: ReadonlySet<string> = new Set(['source', 'selector']);
const SELECTOR: ReadonlySet<string> = new Set([
  'type',
  'exact',
  'prefix',
  'suffix',
  'start',
  'end',
]);
