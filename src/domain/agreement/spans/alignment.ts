/**
 * Which unit of one reader answers to which unit of another, and how: what the SemEval counts, the tables
 * of labels and the lists of disagreements are all made from, so that they never contradict one another.
 */
import type { CompiledUnits } from './compiled';
import { createEdgeList, type EdgeList } from './edge-list';
import { createMatcher, UNMATCHED } from './matching';
import { findOverlaps } from './overlaps';

/**
 * same: place and label. boundary: label, and some of the place. label: place, other label. both: some of
 * the place, other label. missing: no unit answers.
 */
export const OUTCOMES = ['same', 'boundary', 'label', 'both', 'missing'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** By index into the readers' units. */
export interface Alignment {
  /** The other reader's unit, or `UNMATCHED`. */
  readonly mateOfA: Int32Array;
  readonly mateOfB: Int32Array;
  /** Indices into `OUTCOMES`. */
  readonly outcomeOfA: Uint8Array;
  readonly outcomeOfB: Uint8Array;
}

/**
 * First every two units that are the same; then, among the rest, pairs that share text, one-to-one, with
 * the greatest total of (shared length / joint length, and a half more for the same label).
 */
export function alignUnits(a: CompiledUnits, b: CompiledUnits): Alignment {
  return createAligner()(a, b);
}

/** `overlaps`: of these two readers, where they are known. */
export type Aligner = (a: CompiledUnits, b: CompiledUnits, overlaps?: EdgeList) => Alignment;

/** `alignUnits` for many pairs of readers. What it answers with is overwritten in the next round. */
export function createAligner(): Aligner {
  const room = { a: createRoom(), b: createRoom() };
  const found = createEdgeList();
  const edges = createEdgeList();
  const open = createEdgeList();
  const match = createMatcher();
  return (a, b, overlaps) => {
    if (!overlaps) findOverlaps(a, b, found);
    const { count, a: inA, b: inB, weight } = overlaps ?? found;
    const ofA = room.a(a.starts.length);
    const ofB = room.b(b.starts.length);
    const { mates: mateOfA } = ofA;
    const { mates: mateOfB } = ofB;
    edges.clear();
    for (let edge = 0; edge < count; edge += 1) {
      const i = inA[edge] as number;
      const j = inB[edge] as number;
      const share = weight[edge] as number;
      const sameLabel = a.labels[i] === b.labels[j];
      if (sameLabel && share === 1) {
        mateOfA[i] = j;
        mateOfB[j] = i;
      } else {
        edges.add(i, j, share + (sameLabel ? 0.5 : 0));
      }
    }
    open.clear();
    const { a: restA, b: restB, weight: worth } = edges;
    for (let edge = 0; edge < edges.count; edge += 1) {
      const i = restA[edge] as number;
      const j = restB[edge] as number;
      if (mateOfA[i] !== UNMATCHED || mateOfB[j] !== UNMATCHED) continue;
      open.add(i, j, worth[edge] as number);
    }
    const rest = match(open, a.starts.length, b.starts.length);
    for (let i = 0; i < rest.length; i += 1) {
      const j = rest[i] as number;
      if (j === UNMATCHED) continue;
      mateOfA[i] = j;
      mateOfB[j] = i;
    }
    return withOutcomes(a, b, ofA, ofB);
  };
}

interface Answers {
  readonly mates: Int32Array;
  readonly outcomes: Uint8Array;
}

/** Answers for readers with as many units, empty again: thousands of pairs ask for a few lengths. */
function createRoom(): (length: number) => Answers {
  const known = new Map<number, Answers>();
  return (length) => {
    const own = known.get(length) ?? {
      mates: new Int32Array(length),
      outcomes: new Uint8Array(length),
    };
    known.set(length, own);
    own.mates.fill(UNMATCHED);
    own.outcomes.fill(MISSING);
    return own;
  };
}

function withOutcomes(
  a: CompiledUnits,
  b: CompiledUnits,
  { mates: mateOfA, outcomes: outcomeOfA }: Answers,
  { mates: mateOfB, outcomes: outcomeOfB }: Answers,
): Alignment {
  for (let i = 0; i < mateOfA.length; i += 1) {
    const j = mateOfA[i] as number;
    if (j === UNMATCHED) continue;
    const outcome = (samePlace(a, i, b, j) ? 0 : 1) + (a.labels[i] === b.labels[j] ? 0 : 2);
    outcomeOfA[i] = outcome;
    outcomeOfB[j] = outcome;
  }
  return { mateOfA, mateOfB, outcomeOfA, outcomeOfB };
}

const MISSING = OUTCOMES.indexOf('missing');

function samePlace(a: CompiledUnits, i: number, b: CompiledUnits, j: number): boolean {
  return a.starts[i] === b.starts[j] && a.ends[i] === b.ends[j];
}
