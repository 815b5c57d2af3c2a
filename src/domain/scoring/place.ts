/** How the place of one mark lies to that of another, in characters; what may hang over at an edge does not count. */
import { mergeSpans, span, type Span } from '../text/span';

/** A student's place as seen from the key's. */
export type PlaceOutcome = 'exact' | 'too-long' | 'too-short' | 'shifted';

export interface PlaceComparison {
  /** Characters both have, of those either has: 0 to 1. */
  readonly overlap: number;
  /** Characters both have, of the shorter one's: 0 to 1. */
  readonly shared: number;
  readonly outcome: PlaceOutcome;
}

/**
 * Without white space and punctuation at either end of each part: a full stop more or less is no mistake.
 * Sorted and disjoint; empty when nothing else was marked.
 */
export function bareSpans(text: string, spans: readonly Span[]): readonly Span[] {
  return mergeSpans(spans.map((part) => bareSpan(text, part)));
}

/** Both bare. In UTF-16 code units. */
export function comparePlaces(student: readonly Span[], key: readonly Span[]): PlaceComparison {
  const studentLength = lengthOf(student);
  const keyLength = lengthOf(key);
  const both = lengthOf(intersection(student, key));
  const either = studentLength + keyLength - both;
  const shorter = Math.min(studentLength, keyLength);
  return {
    overlap: either === 0 ? 0 : both / either,
    shared: shorter === 0 ? 0 : both / shorter,
    outcome: outcomeOf(both, studentLength, keyLength),
  };
}

function outcomeOf(both: number, student: number, key: number): PlaceOutcome {
  if (both === student && both === key) return 'exact';
  if (both === key) return 'too-long';
  return both === student ? 'too-short' : 'shifted';
}

function bareSpan(text: string, { start, end }: Span): Span {
  let from: number = start;
  let to: number = end;
  while (from < to && OVERHANG.test(text.charAt(from))) from += 1;
  while (to > from && OVERHANG.test(text.charAt(to - 1))) to -= 1;
  return span(from, to);
}

/** Brackets and quotation marks, stops and dashes; not what belongs to a number, such as % or €. */
const OVERHANG = /[\s\p{Pi}\p{Pf}\p{Ps}\p{Pe}\p{Pd}.,;:!?…'"]/u;

function intersection(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  const common: Span[] = [];
  let at = 0;
  for (const one of a) {
    while ((b[at]?.end ?? Infinity) <= one.start) at += 1;
    for (let next = at; (b[next]?.start ?? Infinity) < one.end; next += 1) {
      const other = b[next] as Span;
      common.push(span(Math.max(one.start, other.start), Math.min(one.end, other.end)));
    }
  }
  return common;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
