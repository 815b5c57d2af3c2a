/** Marks whose place is not certain, in the file and out of it: `readings[].unplaced[]`. */
import {
  REVIEW_REASONS,
  type Orphan,
  type OrphanCandidate,
  type OrphanPart,
} from '../../domain/annotation/orphan';
import type { AnnotationId } from '../../domain/annotation/annotation';
import type { OffsetUnit, UnitReader } from '../../domain/anchor/offset-units';
import type { LabelId } from '../../domain/codebook/label';
import type { ReadingId } from '../../domain/reading/reading';
import {
  closed,
  integer,
  list,
  number,
  oneOf,
  open,
  optional,
  text,
} from '../../domain/schema/decode';
import { withExtra } from '../../domain/schema/extra';
import { hash, id, LONGEST_LINE, LONGEST_NOTE, MOST, time } from '../../domain/schema/scalars';
import type { CodePointIndex } from '../../domain/text/code-points';
import { snapSpan } from '../../domain/text/graphemes';
import { mergeSpans, span } from '../../domain/text/span';
import type { JsonObject } from '../../lib/json';

const line = text(LONGEST_LINE);
const offset = integer(0, MOST.characters);
const whole = integer(0, Number.MAX_SAFE_INTEGER);
const MOST_CANDIDATES = 3;

export const readUnplaced = open({
  id: id<AnnotationId>(),
  quotes: list(
    closed({
      exact: text(MOST.characters),
      prefix: optional(line),
      suffix: optional(line),
      textSha256: optional(hash),
      alike: optional(whole),
      ordinal: optional(whole),
      rival: optional(number),
    }),
    MOST.spans,
    1,
  ),
  reason: oneOf(REVIEW_REASONS),
  candidates: list(
    closed({
      spans: list(closed({ start: offset, end: offset }), MOST.spans, 1),
      score: number,
    }),
    MOST_CANDIDATES,
  ),
  labelIds: list(id<LabelId>(), MOST.labels),
  note: text(LONGEST_NOTE),
  created: time,
  modified: time,
});

type Decoded = Extract<ReturnType<typeof readUnplaced>, { readonly ok: true }>['value'];

interface OrphanTarget {
  readonly readingId: ReadingId;
  readonly text: string;
  readonly reader: UnitReader;
  readonly unit: OffsetUnit;
}

/** Candidates that do not fit the text are left out: they were guesses. */
export function orphanOf(
  { quotes, candidates, labelIds: _wanted, ...fields }: Decoded,
  labels: readonly LabelId[],
  target: OrphanTarget,
): Orphan {
  return {
    kind: 'orphan',
    ...fields,
    readingId: target.readingId,
    labelIds: labels,
    parts: quotes.map(
      ({ exact, prefix, suffix, textSha256, alike, ordinal, rival }): OrphanPart => ({
        exact,
        prefix: prefix ?? '',
        suffix: suffix ?? '',
        textHash: textSha256 ?? '',
        alike: alike ?? 0,
        ordinal: ordinal ?? 0,
        rival: rival ?? 0,
      }),
    ),
    candidates: candidates.flatMap((candidate) => candidateOf(candidate, target) ?? []),
  };
}

export function writeUnplaced(orphan: Orphan, codePoints: CodePointIndex): JsonObject {
  return withExtra(
    {
      id: orphan.id,
      quotes: orphan.parts.map(({ textHash, ...part }) => ({
        exact: part.exact,
        prefix: part.prefix,
        suffix: part.suffix,
        ...(textHash === '' ? {} : { textSha256: textHash }),
        ...(part.alike === 0
          ? {}
          : { alike: part.alike, ordinal: part.ordinal, rival: part.rival }),
      })),
      reason: orphan.reason,
      candidates: orphan.candidates.map(({ spans, score }) => ({
        spans: spans.map(({ start, end }) => ({
          start: codePoints.toCodePoint(start),
          end: codePoints.toCodePoint(end),
        })),
        score,
      })),
      labelIds: orphan.labelIds,
      note: orphan.note,
      created: orphan.created,
      modified: orphan.modified,
    },
    orphan.extra,
  );
}

function candidateOf(
  { spans, score }: Decoded['candidates'][number],
  { text: whole, reader, unit }: OrphanTarget,
): OrphanCandidate | null {
  const found = spans.flatMap(({ start, end }) => {
    const from = reader.toUtf16(start, unit);
    const to = reader.toUtf16(end, unit);
    return from === null || to === null || from >= to ? [] : [snapSpan(whole, span(from, to))];
  });
  return found.length === spans.length ? { spans: mergeSpans(found), score } : null;
}
