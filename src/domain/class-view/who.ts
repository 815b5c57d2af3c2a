/** Who marked a place as what, and who did not; and names that give nobody away. */
import type { ClassReading } from '../class/class-reading';
import type { HeldMark } from '../exercise/exercise';
import { spansOverlap, type Span } from '../text/span';

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
