/** What a class marked, in numbers: per label, per reader, and beside the key. */
import type { ClassReading } from '../class/class-reading';
import type { SubmissionId } from '../class/submission';
import type { LabelId } from '../codebook/label';
import type { HeldMark } from '../exercise/exercise';
import { mergeSpans, type Span } from '../text/span';

/** Five numbers that say how values are spread; quartiles by linear interpolation between ranks. */
export interface Spread {
  readonly least: number;
  readonly lower: number;
  readonly middle: number;
  readonly upper: number;
  readonly most: number;
}

export interface LabelRow {
  readonly labelId: LabelId;
  /** Marks with this label, per reading in the order given. */
  readonly marks: readonly number[];
  readonly total: number;
  /** Readers who used it at all. */
  readonly users: number;
  /** null without readers. */
  readonly spread: Spread | null;
}

export interface ReaderRow {
  readonly id: SubmissionId;
  readonly name: string;
  readonly marks: number;
  /** Marks that have a note. */
  readonly notes: number;
  /** 0-1: the share of the text that any labelled mark covers. */
  readonly covered: number;
}

export function labelRows(
  readings: readonly ClassReading[],
  labelIds: readonly LabelId[],
): readonly LabelRow[] {
  return labelIds.map((labelId) => {
    const marks = readings.map((reading) => withLabel(reading.marks, labelId).length);
    return {
      labelId,
      marks,
      total: marks.reduce((sum, count) => sum + count, 0),
      users: marks.filter((count) => count > 0).length,
      spread: spreadOf(marks),
    };
  });
}

/** `length`: of the text, in UTF-16 code units. */
export function readerRows(
  readings: readonly ClassReading[],
  length: number,
): readonly ReaderRow[] {
  return readings.map(({ id, name, marks }) => {
    const labelled = marks.filter(({ labelIds }) => labelIds.length > 0);
    return {
      id,
      name,
      marks: labelled.length,
      notes: marks.filter(({ note }) => note !== '').length,
      covered: length === 0 ? 0 : lengthOf(spansOf(labelled)) / length,
    };
  });
}

/**
 * How far each reading's marks of one label cover the same characters as the key's: twice the characters
 * both marked, by the characters each of the two marked (Dice; F1 per character). 0 = none in common,
 * 1 = the same; null where neither the reader nor the key uses the label.
 */
export function keyOverlaps(
  readings: readonly ClassReading[],
  key: readonly HeldMark[],
  labelId: LabelId,
): readonly (number | null)[] {
  const right = spansOf(withLabel(key, labelId));
  return readings.map(({ marks }) => {
    const own = spansOf(withLabel(marks, labelId));
    const both = lengthOf(own) + lengthOf(right);
    return both === 0 ? null : (2 * sharedLength(own, right)) / both;
  });
}

export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => {
    const rank = share * (sorted.length - 1);
    const below = sorted[Math.floor(rank)] ?? 0;
    const above = sorted[Math.ceil(rank)] ?? 0;
    return below + (above - below) * (rank - Math.floor(rank));
  };
  return { least: at(0), lower: at(0.25), middle: at(0.5), upper: at(0.75), most: at(1) };
}

function withLabel(marks: readonly HeldMark[], labelId: LabelId): readonly HeldMark[] {
  return marks.filter(({ labelIds }) => labelIds.includes(labelId));
}

function spansOf(marks: readonly HeldMark[]): readonly Span[] {
  return mergeSpans(marks.flatMap(({ spans }) => spans));
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Both sorted and disjoint. */
function sharedLength(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const first = a[i] as Span;
    const second = b[j] as Span;
    shared += Math.max(0, Math.min(first.end, second.end) - Math.max(first.start, second.start));
    if (first.end <= second.end) i += 1;
    else j += 1;
  }
  return shared;
}
