/** Marks whose place is not certain, in the file and out of it: `readings[].unplaced[]`. */
import {
  REVIEW_REASONS,
  type Orphan,
  type OrphanCandidate,
  type OrphanPart,
} from '../../../domain/annotation/orphan';
import type { AnnotationId } from '../../../domain/annotation/annotation';
import type { OffsetUnit, UnitReader } from '../../../domain/anchor/offset-units';
import type { LabelId } from '../../../domain/codebook/label';
import type { ReadingId } from '../../../domain/reading/reading';
import {
  anything,
  closed,
  integer,
  list,
  number,
  oneOf,
  open,
  optional,
  text,
} from '../../../domain/schema/decode';
import { hash, id, LONGEST_LINE, LONGEST_NOTE, MOST, time } from '../../../domain/schema/scalars';
import type { CodePointIndex } from '../../../domain/text/code-points';
import { snapSpan } from '../../../domain/text/graphemes';
import { mergeSpans, span } from '../../../domain/text/span';
import type { JsonObject } from '../../../lib/json';

const line = text(LONGEST_LINE);
const offset = integer(0, MOST.characters);
const whole = integer(0, Number.MAX_SAFE_INTEGER);
const MOST_CANDIDATES = 3;

export const quotes = list(
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
);

export const candidates = list(
  closed({
    spans: list(closed({ start: offset, end: offset }), MOST.spans, 1),
    score: number,
  }),
  MOST_CANDIDATES,
);

export const readUnplaced = open({
  id: id<AnnotationId>(),
  quotes,
  reason: oneOf(REVIEW_REASONS),
  candidates,
  labelIds: list(id<LabelId>(), MOST.labels),
  note: text(LONGEST_NOTE),
  created: time,
  modified: time,
  seal: optional(anything),
});

type Decoded = Extract<ReturnType<typeof readUnplaced>, { readonly ok: true }>['value'];

interface CandidateTarget {
  readonly text: string;
  readonly reader: UnitReader;
  readonly unit: OffsetUnit;
}

interface OrphanTarget extends CandidateTarget {
  readonly readingId: ReadingId;
}

/** Candidates that do not fit the text are left out: they were guesses. */
export function orphanOf(
  { quotes: said, candidates: guesses, labelIds: _wanted, seal: _seal, ...fields }: Decoded,
  labels: readonly LabelId[],
  target: OrphanTarget,
): Orphan {
  return {
    kind: 'orphan',
    ...fields,
    readingId: target.readingId,
    labelIds: labels,
    parts: partsOf(said),
    candidates: placedCandidates(guesses, target),
  };
}

export function partsOf(said: Decoded['quotes']): readonly OrphanPart[] {
  return said.map(({ exact, prefix, suffix, textSha256, alike, ordinal, rival }) => ({
    exact,
    prefix: prefix ?? '',
    suffix: suffix ?? '',
    textHash: textSha256 ?? '',
    alike: alike ?? 0,
    ordinal: ordinal ?? 0,
    rival: rival ?? 0,
  }));
}

export function placedCandidates(
  guesses: Decoded['candidates'],
  target: CandidateTarget,
): readonly OrphanCandidate[] {
  return guesses.flatMap((candidate) => candidateOf(candidate, target) ?? []);
}

/** What both kinds of marks without a place say of it. */
export function writeSearched(
  { parts, reason, candidates: guesses }: Pick<Orphan, 'parts' | 'reason' | 'candidates'>,
  codePoints: CodePointIndex,
): JsonObject {
  return {
    quotes: parts.map(({ textHash, ...part }) => ({
      exact: part.exact,
      prefix: part.prefix,
      suffix: part.suffix,
      ...(textHash === '' ? {} : { textSha256: textHash }),
      ...(part.alike === 0 ? {} : { alike: part.alike, ordinal: part.ordinal, rival: part.rival }),
    })),
    reason,
    candidates: guesses.map(({ spans, score }) => ({
      spans: spans.map(({ start, end }) => ({
        start: codePoints.toCodePoint(start),
        end: codePoints.toCodePoint(end),
      })),
      score,
    })),
  };
}

export function unplacedFields(orphan: Orphan, codePoints: CodePointIndex): JsonObject {
  return {
    id: orphan.id,
    ...writeSearched(orphan, codePoints),
    labelIds: orphan.labelIds,
    note: orphan.note,
    created: orphan.created,
    modified: orphan.modified,
  };
}

function candidateOf(
  { spans, score }: Decoded['candidates'][number],
  { text: whole, reader, unit }: CandidateTarget,
): OrphanCandidate | null {
  const found = spans.flatMap(({ start, end }) => {
    const from = reader.toUtf16(start, unit);
    const to = reader.toUtf16(end, unit);
    return from === null || to === null || from >= to ? [] : [snapSpan(whole, span(from, to))];
  });
  return found.length === spans.length ? { spans: mergeSpans(found), score } : null;
}
