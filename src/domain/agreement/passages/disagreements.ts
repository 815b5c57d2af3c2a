/** From a number down to the passages: where two readers part, and how. */
import type { Continuum, Unit } from '../continuum';
import { alignUnits, OUTCOMES, type Outcome } from '../spans/alignment';
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
  const { mateOfA, mateOfB, outcomeOfA } = alignUnits(a, b);
  const found: Disagreement[] = [];
  for (const [i, j] of mateOfA.entries()) {
    const kind = kindOf(OUTCOMES[outcomeOfA[i] ?? 0] ?? 'same');
    if (kind) found.push(disagreement(kind, a.units[i], b.units[j]));
  }
  for (const [j, i] of mateOfB.entries()) {
    if (i === UNMATCHED) found.push(disagreement('missing', undefined, b.units[j]));
  }
  return found.toSorted((x, y) => x.start - y.start || x.end - y.end);
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
  /** `outcomes`: how another reader answered each unit of the i-th, as indices into `OUTCOMES`. */
  add(i: number, outcomes: Uint8Array): void;
  /** The most contested first: by the number of answers that were not the same, then document order. */
  units(): readonly ContestedUnit[];
}

/** Adds up answers over all ordered pairs of readers. */
export function createContest(continuum: Continuum, readers: readonly CompiledUnits[]): Contest {
  const columns = OUTCOMES.length;
  const counts = readers.map(({ starts }) => new Int32Array(starts.length * columns));
  return {
    add(i, outcomes) {
      const own = counts[i];
      if (!own) return;
      for (let at = 0; at < outcomes.length; at += 1) {
        const cell = at * columns + (outcomes[at] as number);
        own[cell] = (own[cell] as number) + 1;
      }
    },
    units() {
      const found = new Map<string, Mutable>();
      for (const [i, { units }] of readers.entries()) {
        for (const [at, unit] of units.entries()) {
          const key = `${unit.start} ${unit.end} ${unit.category}`;
          const entry = found.get(key) ?? { unit, readers: [], counts: OUTCOMES.map(() => 0) };
          entry.readers.push(continuum.readers[i]?.reader ?? '');
          entry.counts = entry.counts.map(
            (count, outcome) => count + (counts[i]?.[at * columns + outcome] ?? 0),
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
  const [same = 0, boundary = 0, label = 0, both = 0, missing = 0] = counts;
  return { ...unit, readers, same, boundary, label: label + both, missing };
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

/** Null for agreement. */
function kindOf(outcome: Outcome): DisagreementKind | null {
  if (outcome === 'same') return null;
  return outcome === 'both' ? 'label' : outcome;
}
