/** The marks of one line, and the relations between them, which name their ends by span or by token. */
import type { ForeignLink, ForeignMark, ForeignSkipped } from '../../domain/transfer/foreign';
import { foreignLink } from '../../domain/transfer/foreign-link';
import {
  fieldsBeside,
  isEmptyObject,
  isOffset,
  objectsIn,
  textIn,
} from '../../domain/transfer/json/fields';
import { utcTime } from '../../domain/transfer/json/utc-time';
import type { JsonObject, JsonValue } from '../../lib/json';
import { isJsonObject } from '../../lib/json';

export interface LineParts {
  readonly marks: readonly ForeignMark[];
  readonly links: readonly ForeignLink[];
  readonly skipped: readonly ForeignSkipped[];
}

interface LineContext {
  readonly reader: string;
  /** Patterns give many spans one id. `at`: which span it is. */
  idFor(id: string, at: number): string;
}

export function readLine(line: JsonObject, { reader, idFor }: LineContext): LineParts {
  const skipped: ForeignSkipped[] = [];
  const tokens = objectsIn(line['tokens']);
  const hasLinks = objectsIn(line['relations']).length > 0;
  const places: Place[] = [];
  const marks = objectsIn(line['spans']).flatMap((span, at): ForeignMark[] => {
    const where = `span ${at + 1}`;
    const place = placeOf(span, tokens);
    const label = textIn(span['label']);
    if (!place || label === '') {
      skipped.push({ where, reason: 'not-understood' });
      return [];
    }
    const { start, end } = place;
    if (start >= end) {
      skipped.push({ where, reason: 'empty-span' });
      return [];
    }
    const said = textIn(span['id']);
    const id = said !== '' || hasLinks ? idFor(said, at) : '';
    places.push({ ...place, label, id });
    const exact = textIn(span['text']) || textOfTokens(place, tokens);
    const rest = fieldsBeside(span, SPAN_KEYS);
    return [
      {
        id,
        parts: [{ range: { start, end }, exact: exact || null, prefix: '', suffix: '' }],
        labels: [label],
        note: textIn(span['note']),
        reader,
        created: utcTime(textIn(span['created'])),
        modified: utcTime(textIn(span['modified'])),
        raw: isEmptyObject(rest) ? {} : { span: rest },
      },
    ];
  });
  const rest = restOf(line);
  return {
    marks: marks.map((mark, at) =>
      at > 0 || isEmptyObject(rest) ? mark : { ...mark, raw: { ...mark.raw, line: rest } },
    ),
    links: linksOf(line, places, skipped),
    skipped,
  };
}

/** Those that have a meaning here. */
const LINE_KEYS: ReadonlySet<string> = new Set([
  'text',
  'tokens',
  'spans',
  'relations',
  'answer',
  'meta',
  'reading',
  'offset_unit',
  '_annotator_id',
]);
const META_KEYS: ReadonlySet<string> = new Set(['doc', 'title', 'source', 'language', 'reader']);
const SPAN_KEYS: ReadonlySet<string> = new Set([
  'start',
  'end',
  'token_start',
  'token_end',
  'label',
  'text',
  'id',
  'note',
  'created',
  'modified',
]);

interface Place {
  readonly start: number;
  readonly end: number;
  /** -1: the span says none. */
  readonly tokenStart: number;
  readonly tokenEnd: number;
  readonly label: string;
  readonly id: string;
}

/** What has no meaning here. */
export function restOf(line: JsonObject): JsonObject {
  const meta = line['meta'];
  const more = meta !== undefined && isJsonObject(meta) ? fieldsBeside(meta, META_KEYS) : {};
  const rest = fieldsBeside(line, LINE_KEYS);
  return isEmptyObject(more) ? rest : { ...rest, meta: more };
}

/** By characters, else by tokens. */
function placeOf(span: JsonObject, tokens: readonly JsonObject[]): Place | null {
  const tokenStart = offsetIn(span['token_start']) ?? -1;
  const tokenEnd = offsetIn(span['token_end']) ?? -1;
  const start = offsetIn(span['start']) ?? offsetIn(tokens[tokenStart]?.['start']);
  const end = offsetIn(span['end']) ?? offsetIn(tokens[tokenEnd]?.['end']);
  if (start === null || end === null) return null;
  return { start, end, tokenStart, tokenEnd, label: '', id: '' };
}

/** Empty: the tokens do not tell. */
function textOfTokens({ tokenStart, tokenEnd }: Place, tokens: readonly JsonObject[]): string {
  const own = tokenStart < 0 ? [] : tokens.slice(tokenStart, tokenEnd + 1);
  return own
    .map(({ text, ws }, at) => textIn(text) + (ws === true && at < own.length - 1 ? ' ' : ''))
    .join('');
}

function linksOf(
  line: JsonObject,
  places: readonly Place[],
  skipped: ForeignSkipped[],
): readonly ForeignLink[] {
  return objectsIn(line['relations']).flatMap((relation, at): ForeignLink[] => {
    const from = endOf(relation['head'], relation['head_span'], places);
    const to = endOf(relation['child'], relation['child_span'], places);
    if (!from || !to) {
      skipped.push({ where: `relation ${at + 1}`, reason: 'unresolved' });
      return [];
    }
    const typeName = textIn(relation['label']);
    return [foreignLink(from.id, to.id, typeName)];
  });
}

function endOf(
  token: JsonValue | undefined,
  span: JsonValue | undefined,
  places: readonly Place[],
): Place | undefined {
  if (span !== undefined && isJsonObject(span)) {
    const { start, end, label } = span;
    const same = places.filter((place) => place.start === start && place.end === end);
    const found = same.find((place) => place.label === label) ?? same[0];
    if (found) return found;
  }
  if (typeof token !== 'number') return undefined;
  return (
    places.find(({ tokenEnd }) => tokenEnd === token) ??
    places.find(({ tokenStart, tokenEnd }) => tokenStart <= token && token <= tokenEnd)
  );
}

function offsetIn(value: JsonValue | undefined): number | null {
  return isOffset(value) ? value : null;
}
