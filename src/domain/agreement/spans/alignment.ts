/**
 * Which unit of one reader answers to which unit of another, and how: what the SemEval counts, the tables
 * of labels and the lists of disagreements are all made from, so that they never contradict one another.
 */
import { forEachOverlap, jaccard, type CompiledUnits } from './compiled';
import { createEdgeList } from './edge-list';
import { createMatcher, UNMATCHED } from './matching';

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

/** `alignUnits` for many pairs of readers. */
export function createAligner(): typeof alignUnits {
  const edges = createEdgeList();
  const open = createEdgeList();
  const match = createMatcher();
  return (a, b) => {
    const mateOfA = new Int32Array(a.starts.length).fill(UNMATCHED);
    const mateOfB = new Int32Array(b.starts.length).fill(UNMATCHED);
    edges.clear();
    forEachOverlap(a, b, (i, j) => {
      const sameLabel = a.labels[i] === b.labels[j];
      if (sameLabel && samePlace(a, i, b, j)) {
        mateOfA[i] = j;
        mateOfB[j] = i;
      } else {
        edges.add(i, j, jaccard(a, i, b, j) + (sameLabel ? 0.5 : 0));
      }
    });
    open.clear();
    for (let edge = 0; edge < edges.count; edge += 1) {
      const i = edges.a[edge] as number;
      const j = edges.b[edge] as number;
      if (mateOfA[i] !== UNMATCHED || mateOfB[j] !== UNMATCHED) continue;
      open.add(i, j, edges.weight[edge] as number);
    }
    const rest = match(open, a.starts.length, b.starts.length);
    for (let i = 0; i < rest.length; i += 1) {
      const j = rest[i] as number;
      if (j === UNMATCHED) continue;
      mateOfA[i] = j;
      mateOfB[j] = i;
    }
    return withOutcomes(a, b, mateOfA, mateOfB);
  };
}

function withOutcomes(
  a: CompiledUnits,
  b: CompiledUnits,
  mateOfA: Int32Array,
  mateOfB: Int32Array,
): Alignment {
  const outcomeOfA = new Uint8Array(mateOfA.length).fill(MISSING);
  const outcomeOfB = new Uint8Array(mateOfB.length).fill(MISSING);
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
