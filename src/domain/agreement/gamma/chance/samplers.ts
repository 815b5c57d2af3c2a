/** Continua as chance would mark them, modelled on a given one. */
import { unitCount, type Units } from '../align/problem';
import type { Random } from './random';

/**
 * `shuffle` (Mathet, Widlöcher and Métivier 2015, 5.2): each reader is a reader of the continuum, picked at
 * random, whose units are turned round the text by a random shift; shifts keep a distance where they can.
 * It keeps how one reader's units lie to each other: overlap, nesting, order of labels.
 *
 * `statistical` (pygamma-agreement): number of units, gaps and lengths are drawn from normal distributions
 * and categories by their frequency.
 */
export type Sampler = 'shuffle' | 'statistical';

export type DrawSample = (random: Random) => Units;

/** `units` must have one unit at least; `length` is the text's. */
export function drawSamples(sampler: Sampler, units: Units, length: number): DrawSample {
  return sampler === 'shuffle' ? shuffled(units, length) : statistical(units);
}

interface Drawn {
  readonly start: number;
  readonly end: number;
  readonly category: number;
}

function shuffled(units: Units, length: number): DrawSample {
  const apart = mean(lengthsOf(units)) / 2;
  return (random) => {
    for (;;) {
      const shifts = distantShifts(random, units.readers, length, apart);
      const readers = shifts.map((shift) =>
        turned(units, random.below(units.readers), shift, length),
      );
      if (readers.some((reader) => reader.length > 0)) return laidFlat(readers);
    }
  };
}

function turned(units: Units, reader: number, shift: number, length: number): readonly Drawn[] {
  const drawn: Drawn[] = [];
  const to = units.first[reader + 1] ?? 0;
  for (let unit = units.first[reader] ?? 0; unit < to; unit += 1) {
    const at = (units.start[unit] ?? 0) + shift;
    const start = at >= length ? at - length : at;
    const end = start + (units.end[unit] ?? 0) - (units.start[unit] ?? 0);
    drawn.push({ start, end, category: units.category[unit] ?? 0 });
  }
  return drawn;
}

/** Whole shifts in [0, length), at least `apart` from each other round the text as long as there is room. */
function distantShifts(
  random: Random,
  count: number,
  length: number,
  apart: number,
): readonly number[] {
  const shifts: number[] = [];
  let free: readonly (readonly [number, number])[] = [[0, length]];
  for (let reader = 0; reader < count; reader += 1) {
    const room = free.reduce((sum, [from, to]) => sum + to - from, 0);
    if (room <= 0) {
      shifts.push(random.below(length));
      continue;
    }
    let offset = random.next() * room;
    let shift = 0;
    for (const [from, to] of free) {
      shift = Math.floor(Math.min(from + offset, to));
      if (offset < to - from) break;
      offset -= to - from;
    }
    shifts.push(shift);
    free = [shift - length, shift, shift + length].reduce(
      (left, at) => without(left, at - apart, at + apart),
      free,
    );
  }
  return shifts;
}

function without(
  free: readonly (readonly [number, number])[],
  from: number,
  to: number,
): readonly (readonly [number, number])[] {
  return free.flatMap(([start, end]): (readonly [number, number])[] => {
    const parts: (readonly [number, number])[] = [
      [start, Math.min(end, from)],
      [Math.max(start, to), end],
    ];
    return parts.filter(([a, b]) => a < b);
  });
}

function statistical(units: Units): DrawSample {
  const counts = Array.from(
    { length: units.readers },
    (_, reader) => (units.first[reader + 1] ?? 0) - (units.first[reader] ?? 0),
  );
  const gaps = gapsOf(units);
  const lengths = lengthsOf(units);
  const model = {
    count: [mean(counts), deviation(counts)],
    gap: [mean(gaps), deviation(gaps)],
    length: [mean(lengths), deviation(lengths)],
  } as const;
  return (random) =>
    laidFlat(
      counts.map(() => {
        const drawn: Drawn[] = [];
        const many = Math.max(1, Math.trunc(random.normal(...model.count)));
        let at = 0;
        for (let unit = 0; unit < many; unit += 1) {
          const start = at + random.normal(...model.gap);
          let long = 0;
          while (long === 0) long = Math.abs(random.normal(...model.length));
          const category = units.category[random.below(unitCount(units))] ?? 0;
          at = start + long;
          drawn.push({ start, end: at, category });
        }
        return drawn;
      }),
    );
}

/** From each unit to the next of the same reader, and from the text's beginning to the first. */
function gapsOf(units: Units): readonly number[] {
  const gaps: number[] = [];
  for (let reader = 0; reader < units.readers; reader += 1) {
    const from = units.first[reader] ?? 0;
    const to = units.first[reader + 1] ?? 0;
    for (let unit = from; unit < to; unit += 1) {
      const start = units.start[unit] ?? 0;
      if (unit > from) gaps.push(start - (units.end[unit - 1] ?? 0));
      else if (start > 0) gaps.push(start);
    }
  }
  return gaps;
}

function lengthsOf(units: Units): readonly number[] {
  return Array.from(units.start, (start, unit) => (units.end[unit] ?? 0) - start);
}

function laidFlat(readers: readonly (readonly Drawn[])[]): Units {
  const first = new Int32Array(readers.length + 1);
  for (const [reader, drawn] of readers.entries()) {
    first[reader + 1] = (first[reader] ?? 0) + drawn.length;
  }
  const all = readers.flatMap((drawn) =>
    drawn.toSorted((a, b) => a.start - b.start || b.end - a.end),
  );
  return {
    readers: readers.length,
    start: Float64Array.from(all, ({ start }) => start),
    end: Float64Array.from(all, ({ end }) => end),
    category: Int32Array.from(all, ({ category }) => category),
    reader: Int32Array.from(readers.flatMap((drawn, reader) => drawn.map(() => reader))),
    first,
  };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}
