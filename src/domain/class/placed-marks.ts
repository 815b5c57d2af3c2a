/**
 * Marks without a certain place that the teacher gave one. The submission stays as it was handed in; where its
 * marks were put stands beside them in `extra.placedHere`, in code points and with the words: it goes along in
 * files, is undone like any edit, and says nothing where the words are no longer there.
 */
import { isJsonObject, type JsonObject, type JsonValue } from '../../lib/json';
import type { AnnotationId } from '../annotation/annotation';
import type { HeldMark } from '../exercise/exercise';
import { createCodePointIndex } from '../text/code-points';
import { codePoint } from '../text/offsets';
import { mergeSpans, span, type Span } from '../text/span';
import type { Submission } from './submission';

/** The submission with its marks where the teacher put them. `text`: of its exercise's article. */
export function withPlaced(submission: Submission, text: string): Submission {
  const placed = placedMarks(submission, text);
  if (placed.length === 0) return submission;
  const ids = new Set(placed.map(({ id }) => id));
  return {
    ...submission,
    marks: [...submission.marks, ...placed],
    unplaced: submission.unplaced.filter(({ id }) => !ids.has(id)),
  };
}

/** Those of its marks that stand where the teacher put them, in the order they were handed in. */
export function placedMarks({ unplaced, extra }: Submission, text: string): readonly HeldMark[] {
  const entries = entriesOf(extra);
  if (unplaced.length === 0 || entries.length === 0) return [];
  return unplaced.flatMap(({ id, labelIds, note }) => {
    const spans = spansOf(
      entries.find((entry) => entry['id'] === id),
      text,
    );
    return spans ? [{ id, spans, labelIds, note }] : [];
  });
}

/** Of a submission's marks, with or without `withPlaced`, those that the teacher gave their place. */
export function placedHere({ marks, extra }: Submission): ReadonlySet<AnnotationId> {
  const ids = new Set(entriesOf(extra).map((entry) => entry['id']));
  return new Set(marks.flatMap(({ id }) => (ids.has(id) ? [id] : [])));
}

/** `spans` null: without a place again. */
export function extraWithPlace(
  { extra }: Submission,
  text: string,
  id: AnnotationId,
  spans: readonly Span[] | null,
): JsonObject {
  const { [FIELD]: _before, ...rest } = extra ?? {};
  const others = entriesOf(extra).filter((entry) => entry['id'] !== id);
  const index = createCodePointIndex(text);
  const own = spans && {
    id,
    spans: spans.map(({ start, end }) => ({
      start: index.toCodePoint(start),
      end: index.toCodePoint(end),
      exact: text.slice(start, end),
    })),
  };
  const entries = own ? [...others, own] : others;
  return entries.length === 0 ? rest : { ...rest, [FIELD]: entries };
}

const FIELD = 'placedHere';

function entriesOf(extra: JsonObject | undefined): readonly JsonObject[] {
  const entries = extra?.[FIELD];
  return Array.isArray(entries) ? (entries as readonly JsonValue[]).filter(isJsonObject) : [];
}

/** null where anything about them does not fit the text. */
function spansOf(entry: JsonObject | undefined, text: string): readonly Span[] | null {
  const parts = entry?.['spans'];
  if (!Array.isArray(parts) || parts.length === 0) return null;
  const index = createCodePointIndex(text);
  const spans: Span[] = [];
  for (const part of parts as readonly JsonValue[]) {
    if (!isJsonObject(part)) return null;
    const { start, end, exact } = part;
    if (!isPlace(start, index.length) || !isPlace(end, index.length) || start >= end) return null;
    const own = span(index.toUtf16(codePoint(start)), index.toUtf16(codePoint(end)));
    if (text.slice(own.start, own.end) !== exact) return null;
    spans.push(own);
  }
  return mergeSpans(spans);
}

function isPlace(value: JsonValue | undefined, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
}
