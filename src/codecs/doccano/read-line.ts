/** The marks of one line: triples, or objects with `start_offset` and `end_offset`, and relations between them. */
import type { ForeignLink, ForeignMark, ForeignSkipped } from '../../domain/transfer/foreign';
import { foreignLink } from '../../domain/transfer/foreign-link';
import {
  fieldsBeside,
  isEmptyObject,
  isList,
  isOffset,
  objectsIn,
  textIn,
} from '../../domain/transfer/json/fields';
import { isJsonObject, type JsonObject, type JsonValue } from '../../lib/json';

export interface LineParts {
  readonly marks: readonly ForeignMark[];
  readonly links: readonly ForeignLink[];
  readonly skipped: readonly ForeignSkipped[];
}

interface LineContext {
  readonly reader: string;
  /** Ids are the line's own, and lines may become one document. */
  idFor(id: string): string;
}

export function readLine(line: JsonObject, context: LineContext): LineParts {
  const skipped: ForeignSkipped[] = [];
  const ids = new Map<string, string>();
  const quotes = quotesOf(line);
  const spans = spansOf(line).map(spanOf);
  const notes = notesOf(line, spans);
  const marks = spans.flatMap((found, at): ForeignMark[] => {
    const where = `span ${at + 1}`;
    if (!found || !(found.start < found.end)) {
      const reason = found ? 'empty-span' : 'not-understood';
      skipped.push({ where, reason });
      return [];
    }
    const { id, start, end, label, rest } = found;
    const own = id === '' ? '' : context.idFor(id);
    if (id !== '') ids.set(id, own);
    return [
      {
        id: own,
        parts: [
          {
            range: { start, end },
            exact: quotes.get(`${start} ${end}`) ?? null,
            prefix: '',
            suffix: '',
          },
        ],
        labels: [label],
        note: notes.get(at) ?? '',
        reader: context.reader,
        created: null,
        modified: null,
        raw: isEmptyObject(rest) ? {} : { span: rest },
      },
    ];
  });
  const rest = restOf(line);
  return {
    marks: marks.map((mark, at) =>
      at > 0 || isEmptyObject(rest) ? mark : { ...mark, raw: { ...mark.raw, line: rest } },
    ),
    links: linksOf(line, ids, skipped),
    skipped,
  };
}

/** What has no meaning here. */
export function restOf(line: JsonObject): JsonObject {
  return fieldsBeside(line, LINE_KEYS);
}

/** Those that have one. */
const LINE_KEYS: ReadonlySet<string> = new Set([
  'text',
  'label',
  'labels',
  'entities',
  'relations',
  'doc_id',
  'title',
  'source',
  'language',
  'reader',
  'reading',
  'offset_unit',
  'quotes',
  'notes',
]);
const SPAN_KEYS: ReadonlySet<string> = new Set(['id', 'start_offset', 'end_offset', 'label']);

/** As they stand in the file, whichever of the names it uses. */
export function spansOf(line: JsonObject): readonly JsonValue[] {
  for (const name of ['label', 'labels', 'entities']) {
    const spans = line[name];
    if (isList(spans)) return spans;
  }
  return [];
}

export interface FileSpan {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly rest: JsonObject;
}

/** null: no span with a label. */
export function spanOf(item: JsonValue): FileSpan | null {
  const isObject = isJsonObject(item);
  const [start, end, label] = isObject
    ? [item['start_offset'], item['end_offset'], item['label']]
    : isList(item)
      ? item
      : [];
  if (!isOffset(start) || !isOffset(end) || typeof label !== 'string' || label === '') return null;
  const id = isObject ? idOf(item['id']) : '';
  return { id, start, end, label, rest: isObject ? fieldsBeside(item, SPAN_KEYS) : {} };
}

function idOf(value: JsonValue | undefined): string {
  return typeof value === 'number' ? String(value) : textIn(value);
}

/** By the numbers they stand beside: doccano puts spans into an order of its own. */
function quotesOf(line: JsonObject): ReadonlyMap<string, string> {
  const quotes = isList(line['quotes']) ? line['quotes'] : [];
  return new Map(
    quotes.flatMap((quote) => {
      if (!isList(quote)) return [];
      const [start, end, exact] = quote;
      return isOffset(start) && isOffset(end) && typeof exact === 'string'
        ? [[`${start} ${end}`, exact] as const]
        : [];
    }),
  );
}

/** Each note goes to one span: its number where what stands there agrees, else the first that does. */
function notesOf(
  line: JsonObject,
  spans: readonly (FileSpan | null)[],
): ReadonlyMap<number, string> {
  const places = new Map<string, number[]>();
  for (const [at, span] of spans.entries()) {
    if (span) places.set(placeOf(span), [...(places.get(placeOf(span)) ?? []), at]);
  }
  const notes = new Map<number, string>();
  for (const item of objectsIn(line['notes'])) {
    const { start, end, label, span } = item;
    const place = isOffset(start) && isOffset(end) ? `${start} ${end} ${textIn(label)}` : null;
    const there = isOffset(span) ? spans[span] : undefined;
    const isThere = there && (place === null || placeOf(there) === place);
    const at = isThere
      ? (span as number)
      : (place === null ? [] : (places.get(place) ?? [])).find((index) => !notes.has(index));
    if (at !== undefined) notes.set(at, textIn(item['note']));
  }
  return notes;
}

function placeOf({ start, end, label }: FileSpan): string {
  return `${start} ${end} ${label}`;
}

function linksOf(
  line: JsonObject,
  ids: ReadonlyMap<string, string>,
  skipped: ForeignSkipped[],
): readonly ForeignLink[] {
  return objectsIn(line['relations']).flatMap((relation, at): ForeignLink[] => {
    const from = ids.get(idOf(relation['from_id']));
    const to = ids.get(idOf(relation['to_id']));
    if (from === undefined || to === undefined) {
      skipped.push({ where: `relation ${at + 1}`, reason: 'unresolved' });
      return [];
    }
    const typeName = textIn(relation['type']);
    return [foreignLink(from, to, typeName)];
  });
}
