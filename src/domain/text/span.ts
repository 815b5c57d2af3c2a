/** A half-open range `[start, end)` of an article's canonical text, in UTF-16 code units. */
import type { Utf16Offset } from './offsets';

export interface Span {
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
}

export function span(start: number, end: number): Span {
  return { start: start as Utf16Offset, end: end as Utf16Offset };
}

/** True when they share at least one code unit; touching ends do not overlap. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Document order: by start, then the longer first. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

export function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return (
    a.length === b.length &&
    a.every((item, index) => item.start === b[index]?.start && item.end === b[index]?.end)
  );
}

/** Sorted, non-empty and disjoint: what overlaps or touches is one span. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const next of spans.filter((item) => item.end > item.start).toSorted(compareSpans)) {
    const last = merged.at(-1);
    if (last && next.start <= last.end) {
      merged[merged.length - 1] = {
        start: last.start,
        end: next.end > last.end ? next.end : last.end,
      };
    } else {
      merged.push(next);
    }
  }
  return merged;
}

/** What is left of `[0, length)` when the spans are taken out. `spans`: sorted and disjoint. */
export function spansOutside(spans: readonly Span[], length: number): readonly Span[] {
  const edges = [0, ...spans.flatMap(({ start, end }) => [start, end]), length];
  return edges.flatMap((start, at) => {
    const end = edges[at + 1];
    return at % 2 === 0 && end !== undefined && end > start ? [span(start, end)] : [];
  });
}
