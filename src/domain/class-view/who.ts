/** Who marked a place as what, and who did not; and names that give nobody away. */
import type { ClassReading } from '../class/class-reading';
import type { HeldMark } from '../exercise/exercise';
import { span, spansOverlap, type Span } from '../text/span';

export interface MarksOver {
  readonly reading: ClassReading;
  /** Those that share text with the place, notes without a label too; empty = did not mark it. */
  readonly marks: readonly HeldMark[];
}

/** One for each reading, in the order given. */
export function marksOver(readings: readonly ClassReading[], place: Span): readonly MarksOver[] {
  return readings.map((reading) => ({
    reading,
    marks: reading.marks.filter(({ spans }) => spans.some((part) => spansOverlap(part, place))),
  }));
}

/**
 * Which words of a place a mark has, where it has not all of them: its parts in order, joined by an ellipsis.
 * null = all of them; blanks, stops and brackets that it leaves out do not count.
 */
export function partOfPlace(text: string, place: Span, { spans }: HeldMark): string | null {
  const inside = spans.flatMap(({ start, end }) => {
    const from = Math.max(start, place.start);
    const to = Math.min(end, place.end);
    return from < to ? [span(from, to)] : [];
  });
  let at: number = place.start;
  let isWhole = true;
  for (const { start, end } of [...inside, span(place.end, place.end)]) {
    if (WORD.test(text.slice(at, start))) isWhole = false;
    at = Math.max(at, end);
  }
  return isWhole ? null : inside.map(({ start, end }) => text.slice(start, end)).join(' … ');
}

const WORD = /[\p{L}\p{N}]/u;

/**
 * The same readings under numbers, from 1, in an order that follows from their ids alone: neither the names'
 * order nor the order they came in shows through, and a reader keeps the number while the class is the same.
 */
export function withoutNames(
  readings: readonly ClassReading[],
  nameOf: (ordinal: number) => string,
): readonly ClassReading[] {
  return readings
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((reading, index) => ({ ...reading, name: nameOf(index + 1) }));
}
