/**
 * Compares a student's marks with a key, one to one: what each mark is worth, what was found and what was
 * missed. The rule with its formula and an example: docs/scoring.md.
 */
import { heaviestPairs, UNMATCHED, type Edge } from '../agreement/spans/matching';
import type { AnnotationId } from '../annotation/annotation';
import type { LabelId } from '../codebook/label';
import type { HeldMark } from '../exercise/exercise';
import { coverageOf } from '../exercise/passages';
import { compareSpans, type Span } from '../text/span';
import { bareSpans, comparePlaces, type PlaceComparison, type PlaceOutcome } from './place';

export interface ComparedMarks {
  readonly text: string;
  /** The student's, in any order. */
  readonly marks: readonly HeldMark[];
  readonly key: readonly HeldMark[];
  /** Where to mark. Empty = everywhere. */
  readonly passages: readonly Span[];
}

export interface Scored {
  /** 0 to 1; null when there is nothing to compare on either side. */
  readonly score: number | null;
  /** The sum of all credits. */
  readonly points: number;
  /** Of the student's marks, in document order. */
  readonly marks: readonly ScoredMark[];
  /** Of the key's, in document order. */
  readonly key: readonly ScoredKeyMark[];
}

export interface ScoredMark {
  readonly id: AnnotationId;
  readonly outcome: MarkOutcome;
  /** The mark of the key it was compared with. */
  readonly keyId: AnnotationId | null;
  /** 0 to 1. */
  readonly credit: number;
  /** How the place lies to the key's; null without one. */
  readonly place: PlaceOutcome | null;
}

export interface ScoredKeyMark {
  readonly id: AnnotationId;
  /** The student's mark that found it; null = missed. */
  readonly foundBy: AnnotationId | null;
}

/**
 * - `wrong-label`: the right place, but not just the key's labels.
 * - `extra`: nothing of the key's is there.
 * - `remark`: without a label: not compared.
 * - `outside`: not in a passage that was asked for: not compared.
 */
export const MARK_OUTCOMES = [
  'exact',
  'too-long',
  'too-short',
  'shifted',
  'wrong-label',
  'extra',
  'remark',
  'outside',
] as const;
export type MarkOutcome = (typeof MARK_OUTCOMES)[number];

/** Two marks are about the same place when they share at least this much of the shorter one. */
export const SAME_PLACE = 0.5;

export function compareWithKey({ text, marks, key, passages }: ComparedMarks): Scored {
  const students = prepare(text, marks, passages);
  const keys = prepare(text, key, passages).filter(isCompared);
  const compared = students.filter(isCompared);
  const pairs = pairsOf(compared, keys);
  const mates = heaviestPairs(
    pairs.map(({ edge }) => edge),
    compared.length,
  );
  const pairOf = new Map<AnnotationId, Pair>();
  for (const pair of pairs) {
    const { a, b } = pair.edge;
    const own = compared[a];
    if (own && mates[a] !== UNMATCHED && mates[a] === b) pairOf.set(own.mark.id, pair);
  }
  const scored = students.map(({ mark, set }): ScoredMark => {
    const pair = pairOf.get(mark.id);
    if (set !== 'compared' || !pair) {
      const outcome = set === 'compared' ? 'extra' : set;
      return { id: mark.id, outcome, keyId: null, credit: 0, place: null };
    }
    const { place, credit, labels } = pair;
    const outcome = labels === 1 ? place.outcome : 'wrong-label';
    const keyId = keys[pair.edge.b]?.mark.id ?? null;
    return { id: mark.id, outcome, keyId, credit, place: place.outcome };
  });
  const points = scored.reduce((sum, { credit }) => sum + credit, 0);
  const all = compared.length + keys.length;
  const finder = new Map(scored.map(({ id, keyId }) => [keyId, id]));
  return {
    score: all === 0 ? null : (2 * points) / all,
    points,
    marks: scored,
    key: keys.map(({ mark }) => ({ id: mark.id, foundBy: finder.get(mark.id) ?? null })),
  };
}

interface Prepared {
  readonly mark: HeldMark;
  readonly spans: readonly Span[];
  readonly set: 'compared' | 'remark' | 'outside';
}

/** In an order that does not follow from the one they came in. */
function prepare(
  text: string,
  marks: readonly HeldMark[],
  passages: readonly Span[],
): readonly Prepared[] {
  return marks.toSorted(compareMarks).map((mark) => {
    const spans = bareSpans(text, mark.spans);
    const isInside =
      passages.length === 0 || mark.spans.some((part) => coverageOf(passages, part) !== 'none');
    const isRemark = mark.labelIds.length === 0;
    return { mark, spans, set: isRemark ? 'remark' : isInside ? 'compared' : 'outside' };
  });
}

function isCompared({ set }: Prepared): boolean {
  return set === 'compared';
}

interface Pair {
  readonly edge: Edge;
  readonly place: PlaceComparison;
  readonly labels: number;
  readonly credit: number;
}

function pairsOf(students: readonly Prepared[], keys: readonly Prepared[]): readonly Pair[] {
  return students.flatMap((student, a) =>
    keys.flatMap((key, b): readonly Pair[] => {
      const place = comparePlaces(student.spans, key.spans);
      if (place.shared < SAME_PLACE) return [];
      const labels = labelShare(student.mark.labelIds, key.mark.labelIds);
      const credit = (place.overlap * (1 + labels)) / 2;
      return credit > 0 ? [{ edge: { a, b, weight: credit }, place, labels, credit }] : [];
    }),
  );
}

/** Labels both have, of those either has. */
function labelShare(a: readonly LabelId[], b: readonly LabelId[]): number {
  const either = new Set([...a, ...b]).size;
  const both = new Set(a.filter((id) => b.includes(id))).size;
  return either === 0 ? 0 : both / either;
}

function compareMarks(a: HeldMark, b: HeldMark): number {
  const [first] = a.spans;
  const [second] = b.spans;
  const order = first && second ? compareSpans(first, second) : 0;
  return order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
