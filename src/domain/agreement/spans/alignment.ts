/**
 * Which unit of one reader answers to which unit of another, and how: what the SemEval counts, the tables
 * of labels and the lists of disagreements are all made from, so that they never contradict one another.
 */
import { forEachOverlap, jaccard, type CompiledUnits } from './compiled';
import { heaviestPairs, UNMATCHED, type Edge } from './matching';

export type Outcome = 'same' | 'boundary' | 'label' | 'both' | 'missing';

/** By index into the readers' units; `UNMATCHED` for a unit that answers to none. */
export interface Alignment {
  readonly mateOfA: Int32Array;
  readonly mateOfB: Int32Array;
}

/**
 * First every two units that are the same; then, among the rest, pairs that share text, one-to-one, with
 * the greatest total of (shared length / joint length, and a half more for the same label).
 */
export function alignUnits(a: CompiledUnits, b: CompiledUnits): Alignment {
  const mateOfA = new Int32Array(a.starts.length).fill(UNMATCHED);
  const mateOfB = new Int32Array(b.starts.length).fill(UNMATCHED);
  const candidates: Edge[] = [];
  forEachOverlap(a, b, (i, j) => {
    const sameLabel = a.labels[i] === b.labels[j];
    if (sameLabel && samePlace(a, i, b, j)) {
      mateOfA[i] = j;
      mateOfB[j] = i;
    } else {
      candidates.push({ a: i, b: j, weight: jaccard(a, i, b, j) + (sameLabel ? 0.5 : 0) });
    }
  });
  const open = candidates.filter(
    (edge) => mateOfA[edge.a] === UNMATCHED && mateOfB[edge.b] === UNMATCHED,
  );
  for (const [i, j] of heaviestPairs(open, a.starts.length).entries()) {
    if (j === UNMATCHED) continue;
    mateOfA[i] = j;
    mateOfB[j] = i;
  }
  return { mateOfA, mateOfB };
}

/** How unit i of a was answered by unit j of b. */
export function outcomeOf(a: CompiledUnits, i: number, b: CompiledUnits, j: number): Outcome {
  if (j === UNMATCHED) return 'missing';
  const place = samePlace(a, i, b, j);
  if (a.labels[i] === b.labels[j]) return place ? 'same' : 'boundary';
  return place ? 'label' : 'both';
}

function samePlace(a: CompiledUnits, i: number, b: CompiledUnits, j: number): boolean {
  return a.starts[i] === b.starts[j] && a.ends[i] === b.ends[j];
}
