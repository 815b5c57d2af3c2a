/**
 * Each reader's units as one value per point: the continuum cut, per reader, wherever what they say
 * changes or one unit ends and the next begins. Where nobody marked, the value is the empty set.
 */
import { compareUnits, type Continuum, type Stretch, type Unit } from '../continuum';

/** The number of the value "marked nothing". */
export const UNMARKED = 0;

export interface Segment extends Stretch {
  /** Index into `Layers.values`. */
  readonly value: number;
}

export interface Layers {
  /** The label sets that occur, each sorted; the first is the empty one. */
  readonly values: readonly (readonly string[])[];
  /** Per reader, in the continuum's order: segments that cover `[0, length)` without a gap. */
  readonly segments: readonly (readonly Segment[])[];
  readonly length: number;
  /** Readers who gave some point more than one label. */
  readonly overlapping: number;
}

/**
 * Where a reader's units with different labels overlap, the value is the set of them: a value of its
 * own, equal only to the same set. Overlapping units with one label are one unit; touching ones stay two.
 */
export function layersOf(continuum: Continuum): Layers {
  const known = made.get(continuum);
  if (known) return known;
  const layers = makeLayers(continuum);
  made.set(continuum, layers);
  return layers;
}

/** Every measure asks for them. */
const made = new WeakMap<Continuum, Layers>();

function makeLayers(continuum: Continuum): Layers {
  const values: (readonly string[])[] = [[]];
  const numbers = new Map<string, number>([['', UNMARKED]]);
  let overlapping = 0;
  const numberOf = (categories: readonly string[]): number => {
    const set = categories.toSorted();
    const key = JSON.stringify(set);
    const known = set.length === 0 ? UNMARKED : numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, values.length);
    values.push(set);
    return values.length - 1;
  };
  const segments = continuum.readers.map(({ units }) => {
    const whole = withoutOverlapInLabel(units);
    const disjoint = whole.every((unit, at) => unit.start >= (whole[at - 1]?.end ?? 0));
    if (!disjoint) overlapping += 1;
    return disjoint
      ? flat(whole, continuum.length, numberOf)
      : stacked(whole, continuum.length, numberOf);
  });
  return { values, segments, length: continuum.length, overlapping };
}

/** The continuum with only one category's units. */
export function onlyCategory(continuum: Continuum, category: string): Continuum {
  const readers = continuum.readers.map(({ reader, units }) => ({
    reader,
    units: units.filter((unit) => unit.category === category),
  }));
  return { ...continuum, readers };
}

/** Every category in use, sorted. */
export function categoriesOf(continuum: Continuum): readonly string[] {
  const found = new Set(
    continuum.readers.flatMap(({ units }) => units.map(({ category }) => category)),
  );
  return [...found].toSorted();
}

/** A reader's units with those of one category that overlap joined, in document order. */
export function withoutOverlapInLabel(units: readonly Unit[]): readonly Unit[] {
  const last = new Map<string, number>();
  const joined: Unit[] = [];
  for (const unit of units) {
    const at = last.get(unit.category);
    const before = at === undefined ? undefined : joined[at];
    if (at !== undefined && before && unit.start < before.end) {
      joined[at] = { ...before, end: Math.max(before.end, unit.end) };
    } else {
      last.set(unit.category, joined.length);
      joined.push(unit);
    }
  }
  return joined.toSorted(compareUnits);
}

type NumberOf = (categories: readonly string[]) => number;

function flat(units: readonly Unit[], length: number, numberOf: NumberOf): readonly Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const { start, end, category } of units) {
    if (start > at) segments.push({ start: at, end: start, value: UNMARKED });
    segments.push({ start, end, value: numberOf([category]) });
    at = end;
  }
  if (at < length) segments.push({ start: at, end: length, value: UNMARKED });
  return segments;
}

function stacked(units: readonly Unit[], length: number, numberOf: NumberOf): readonly Segment[] {
  const cuts = new Set([0, length, ...units.flatMap(({ start, end }) => [start, end])]);
  const sorted = [...cuts].toSorted((a, b) => a - b);
  const open: Unit[] = [];
  let next = 0;
  return sorted.slice(0, -1).map((start, index): Segment => {
    for (let at = open.length - 1; at >= 0; at -= 1) {
      if ((open[at]?.end ?? 0) <= start) open.splice(at, 1);
    }
    for (let unit = units[next]; unit && unit.start === start; unit = units[next]) {
      open.push(unit);
      next += 1;
    }
    const end = sorted[index + 1] ?? length;
    return { start, end, value: numberOf(open.map(({ category }) => category)) };
  });
}
