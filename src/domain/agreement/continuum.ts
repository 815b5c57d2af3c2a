/**
 * What every measure of agreement works on: one text and, per reader, the units they marked in it.
 * All positions count code points of the continuum, half-open; see `continuum-of.ts` for where they come from.
 */

/** A stretch with one category. A mark with two labels is two units, a discontinuous one is a unit per span. */
export interface Unit {
  readonly start: number;
  /** Greater than `start`. */
  readonly end: number;
  readonly category: string;
}

/** A reader who finished and marked nothing has no units; who did not finish is not in the continuum at all. */
export interface ReaderUnits {
  /** Unique in the continuum: a reading's id rather than a name. */
  readonly reader: string;
  /** Sorted by `compareUnits`; may overlap, no two alike. */
  readonly units: readonly Unit[];
}

/** Half-open, like a unit, without a category. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Continuum {
  /** Code points. */
  readonly length: number;
  readonly readers: readonly ReaderUnits[];
  /** Words in document order, disjoint; punctuation and white space are no tokens. */
  readonly tokens?: readonly Stretch[];
  /**
   * Present when only parts of the article count: those parts in code points of the article, in order,
   * disjoint. The continuum is these parts laid end to end.
   */
  readonly passages?: readonly Stretch[];
}

/** Why a measure has no value. It is never 0, 1 or NaN instead. */
export type UndefinedReason =
  /** The continuum has no length. */
  | 'no-text'
  /** The measure counts words and there are none. */
  | 'no-tokens'
  /** Agreement needs two readers. */
  | 'one-reader'
  /** Nobody marked anything (of this label). */
  | 'no-units'
  /** No place was marked by two readers. */
  | 'no-shared-text'
  /** Every judgement says the same: chance could not have said anything else. */
  | 'one-category'
  /** Chance alone expects no disagreement, so there is nothing to correct for. */
  | 'no-disagreement-expected'
  /** Every pair of readers was undefined, so there is no mean. */
  | 'no-defined-pair'
  /** An interval needs more stretches of text than there are, or too many samples had no value. */
  | 'too-little-text';

export type Measured =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'undefined'; readonly reason: UndefinedReason };

/** `value` must be finite. */
export function measured(value: number): Measured {
  return { kind: 'value', value };
}

export function undefinedBecause(reason: UndefinedReason): Measured {
  return { kind: 'undefined', reason };
}

/** By start, the longer first, then by category. */
export function compareUnits(a: Unit, b: Unit): number {
  return (
    a.start - b.start ||
    b.end - a.end ||
    (a.category < b.category ? -1 : Number(a.category > b.category))
  );
}

export function unitLength(unit: Stretch): number {
  return unit.end - unit.start;
}

/** In document order, each once. */
export function distinctUnits(units: readonly Unit[]): readonly Unit[] {
  const sorted = units.toSorted(compareUnits);
  return sorted.filter((unit, at) => {
    const before = sorted[at - 1];
    return !before || compareUnits(before, unit) !== 0;
  });
}
