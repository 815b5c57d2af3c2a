/** From a number down to the passages: where two readers part, and how. */
import type { Continuum, Unit } from '../continuum';
import { alignUnits, outcomeOf, type Outcome } from '../spans/alignment';
import { compileUnits, type CompiledUnits } from '../spans/compiled';
import { UNMATCHED } from '../spans/matching';

/**
 * `boundary`: same label, other start or end. `label`: shared text, other label, whether or not the ends
 * agree. `missing`: only one of the two marked it.
 */
export type DisagreementKind = 'boundary' | 'label' | 'missing';

export interface Disagreement {
  readonly kind: DisagreementKind;
  /** From the first to the last point that either marked. */
  readonly start: number;
  readonly end: number;
  /** What the first reader marked; absent if they did not. */
  readonly first?: Unit;
  readonly second?: Unit;
}

/** All disagreements of two readers in document order. Empty if either is not in the continuum. */
export function disagreementsOf(
  continuum: Continuum,
  first: string,
  second: string,
): readonly Disagreement[] {
  const chosen = [first, second].flatMap((id) =>
    continuum.readers.filter(({ reader }) => reader === id).slice(0, 1),
  );
  const [a, b] = compileUnits({ ...continuum, readers: chosen }, 'compared').readers;
  if (!a || !b) return [];
  const { mateOfA, mateOfB } = alignUnits(a, b);
  const found: Disagreement[] = [];
  for (const [i, j] of mateOfA.entries()) {
    const kind = kindOf(outcomeOf(a, i, b, j));
    if (kind) found.push(disagreement(kind, a.units[i], b.units[j]));
  }
  for (const [j, i] of mateOfB.entries()) {
    if (i === UNMATCHED) found.push(disagreement('missing', undefined, b.units[j]));
  }
  return found.toSorted((x, y) => x.start - y.start || x.end - y.end);
}

/** Null for agreement. */
export function kindOf(outcome: Outcome): DisagreementKind | null {
  if (outcome === 'same') return null;
  return outcome === 'both' ? 'label' : outcome;
}

/** A unit as some readers marked it, and how all the others answered. */
export interface ContestedUnit extends Unit {
  /** Readers who marked exactly this. */
  readonly readers: readonly string[];
  /** Answers of others to these readers' units: ordered pairs of readers. */
  readonly same: number;
  readonly boundary: number;
  readonly label: number;
  readonly missing: number;
}

export interface Contest {
  /** `i` and `j` are indices into the compiled readers, `mates` the answers of j to the units of i. */
  add(i: number, j: number, mates: Int32Array): void;
  /** The most contested first: by the number of answers that were not the same, then document order. */
  units(): readonly ContestedUnit[];
}

/** Adds up answers over all ordered pairs of readers. */
export function createContest(continuum: Continuum, readers: readonly CompiledUnits[]): Contest {
  const kinds = ['same', 'boundary', 'label', 'missing'] as const;
  const counts = readers.map(({ starts }) => new Int32Array(starts.length * kinds.length));
  return {
    add(i, j, mates) {
      const a = readers[i];
      const b = readers[j];
      const own = counts[i];
      if (!a || !b || !own) return;
      for (let at = 0; at < mates.length; at += 1) {
        const kind = kindOf(outcomeOf(a, at, b, mates[at] as number)) ?? 'same';
        const cell = at * kinds.length + kinds.indexOf(kind);
        own[cell] = (own[cell] as number) + 1;
      }
    },
    units() {
      const found = new Map<string, Mutable>();
      for (const [i, { units }] of readers.entries()) {
        for (const [at, unit] of units.entries()) {
          const key = `${unit.start} ${unit.end} ${unit.category}`;
          const entry = found.get(key) ?? { unit, readers: [], counts: [0, 0, 0, 0] };
          entry.readers.push(continuum.readers[i]?.reader ?? '');
          entry.counts = entry.counts.map(
            (count, kind) => count + (counts[i]?.[at * kinds.length + kind] ?? 0),
          );
          found.set(key, entry);
        }
      }
      return [...found.values()].map(contested).toSorted(hardestFirst);
    },
  };
}

interface Mutable {
  readonly unit: Unit;
  readonly readers: string[];
  counts: readonly number[];
}

function contested({ unit, readers, counts }: Mutable): ContestedUnit {
  const [same = 0, boundary = 0, label = 0, missing = 0] = counts;
  return { ...unit, readers, same, boundary, label, missing };
}

function hardestFirst(a: ContestedUnit, b: ContestedUnit): number {
  const against = ({ boundary, label, missing }: ContestedUnit): number =>
    boundary + label + missing;
  return against(b) - against(a) || a.start - b.start || a.end - b.end;
}

function disagreement(
  kind: DisagreementKind,
  first: Unit | undefined,
  second: Unit | undefined,
): Disagreement {
  const units = [first, second].filter((unit) => unit !== undefined);
  return {
    kind,
    start: Math.min(...units.map(({ start }) => start)),
    end: Math.max(...units.map(({ end }) => end)),
    ...(first && { first }),
    ...(second && { second }),
  };
}
