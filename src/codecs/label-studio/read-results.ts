/** The regions of one annotation or prediction as marks: labels and notes of one region are told apart by its id. */
import { isJsonObject, type JsonObject } from '../../lib/json';
import type {
  ForeignLink,
  ForeignMark,
  ForeignPart,
  ForeignSkipped,
  SkipReason,
} from '../../domain/transfer/foreign';
import { foreignLink } from '../../domain/transfer/foreign-link';
import {
  fieldsBeside,
  isEmptyObject,
  isOffset,
  listIn,
  objectsIn,
  textIn,
} from '../../domain/transfer/json/fields';

export interface ResultParts {
  readonly marks: readonly ForeignMark[];
  readonly links: readonly ForeignLink[];
  readonly skipped: readonly ForeignSkipped[];
}

interface ResultContext {
  readonly reader: string;
  readonly created: string | null;
  readonly modified: string | null;
  /** Ids are unique in a task, not in a file. */
  idFor(id: string): string;
}

export function readResults(results: readonly JsonObject[], context: ResultContext): ResultParts {
  const skipped: ForeignSkipped[] = [];
  const skip = (item: JsonObject, at: number, reason: SkipReason): void => {
    skipped.push({ where: textIn(item['id']) || `result ${at + 1}`, reason });
  };
  const regions = new Map<string, Region>();
  for (const [at, item] of results.entries()) {
    const type = textIn(item['type']);
    if (type === 'relation' || type === 'textarea') continue;
    const read = regionOf(item);
    if (typeof read === 'string') {
      skip(item, at, read);
      continue;
    }
    const key = textIn(item['id']) || `result ${at + 1}`;
    const known = regions.get(key);
    regions.set(key, known ? { ...known, labels: union(known.labels, read.labels) } : read);
  }
  for (const [at, item] of results.entries()) {
    if (item['type'] !== 'textarea') continue;
    const region = regions.get(textIn(item['id']));
    const note = noteIn(item);
    if (region) region.notes.push(note);
    else skip(item, at, 'unresolved');
  }
  const ids = new Map([...regions.keys()].map((key) => [key, context.idFor(key)]));
  return {
    marks: [...regions].map(([key, region]) => markOf(ids.get(key) ?? key, region, context)),
    links: linksOf(results, ids, skip),
    skipped,
  };
}

interface Region {
  readonly part: ForeignPart;
  readonly labels: readonly string[];
  readonly notes: string[];
  readonly rest: JsonObject;
}

const REGION_KEYS: ReadonlySet<string> = new Set(['id', 'from_name', 'to_name', 'type', 'value']);
const VALUE_KEYS: ReadonlySet<string> = new Set(['start', 'end', 'text', 'labels']);

function regionOf(item: JsonObject): Region | SkipReason {
  const type = textIn(item['type']);
  const value = item['value'];
  if (type === '' || value === undefined || !isJsonObject(value)) return 'not-understood';
  if (!TEXT_TYPES.has(type)) return MEDIA_TYPE.test(type) ? 'not-text' : 'not-understood';
  const range = rangeOf(value);
  const exact = typeof value['text'] === 'string' ? value['text'] : null;
  if (range && range.start >= range.end) return 'empty-span';
  if (!range && (exact === null || exact === '')) return 'no-place';
  const rest = fieldsBeside(item, REGION_KEYS);
  const more = fieldsBeside(value, new Set([...VALUE_KEYS, type]));
  return {
    part: { range, exact, prefix: '', suffix: '' },
    labels: listIn(value['labels'] ?? value[type]).filter((label) => typeof label === 'string'),
    notes: metaNotes(item),
    rest: isEmptyObject(more) ? rest : { ...rest, value: more },
  };
}

const TEXT_TYPES: ReadonlySet<string> = new Set(['labels', 'hypertextlabels']);
const MEDIA_TYPE = /labels$|^(?:rectangle|ellipse|polygon|brush|keypoint|timeseries|audio|video)/;

/** `start` and `end` over HTML are paths; the numbers over its text stand apart. */
function rangeOf(value: JsonObject): ForeignPart['range'] {
  const [global] = objectsIn(value['globalOffsets']);
  const [start, end] = [global ?? value].flatMap((from) => [from['start'], from['end']]);
  return isOffset(start) && isOffset(end) ? { start, end } : null;
}

/** The note of a region's own panel. */
function metaNotes(item: JsonObject): string[] {
  const [meta] = objectsIn(item['meta']);
  return listIn(meta?.['text']).filter((note) => typeof note === 'string');
}

function noteIn(item: JsonObject): string {
  const [value] = objectsIn(item['value']);
  return listIn(value?.['text'])
    .filter((line) => typeof line === 'string')
    .join('\n\n');
}

function markOf(
  id: string,
  { part, labels, notes, rest }: Region,
  context: ResultContext,
): ForeignMark {
  return {
    id,
    parts: [part],
    labels: union(labels, []),
    note: notes.join('\n\n'),
    reader: context.reader,
    created: context.created,
    modified: context.modified,
    raw: isEmptyObject(rest) ? {} : { region: rest },
  };
}

function linksOf(
  results: readonly JsonObject[],
  ids: ReadonlyMap<string, string>,
  skip: (item: JsonObject, at: number, reason: SkipReason) => void,
): readonly ForeignLink[] {
  return results.flatMap((item, at): ForeignLink[] => {
    if (item['type'] !== 'relation') return [];
    const [first, second] = [ids.get(textIn(item['from_id'])), ids.get(textIn(item['to_id']))];
    if (first === undefined || second === undefined) {
      skip(item, at, 'unresolved');
      return [];
    }
    const [typeName = ''] = listIn(item['labels']).filter((label) => typeof label === 'string');
    const isLeft = item['direction'] === 'left';
    return [isLeft ? foreignLink(second, first, typeName) : foreignLink(first, second, typeName)];
  });
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])];
}
