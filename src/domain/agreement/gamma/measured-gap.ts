/** How far the approximation is from the best on small panels of the same readers. */
import { exactAlignment } from './align/exact';
import { effortFor, localSearch } from './align/local-search';
import {
  alignmentProblem,
  totalCost,
  unitCount,
  type AlignmentProblem,
  type Units,
} from './align/problem';
import { seededRandom } from './chance/random';
import type { MeasuredGap } from './gamma-result';

const PANELS = 3;
const MOST_READERS = 5;
const MOST_UNITS = 300;

/** Null when no panel's best alignment could be proven. The same effort as for the whole. */
export function* measureGap(
  problem: AlignmentProblem,
  seed: number,
): Generator<void, MeasuredGap | null> {
  const { units } = problem;
  const effort = effortFor(problem);
  const each = Math.max(1, unitCount(units) / units.readers);
  const size = Math.min(units.readers, MOST_READERS, Math.max(3, Math.floor(MOST_UNITS / each)));
  const random = seededRandom(seed);
  const gaps: number[] = [];
  for (let panel = 0; panel < PANELS; panel += 1) {
    const readers = new Set<number>();
    while (readers.size < size) readers.add(random.below(units.readers));
    const part = alignmentProblem(only(units, [...readers]), problem.weights);
    if (unitCount(part.units) > MOST_UNITS) continue;
    const best = yield* exactAlignment(part);
    if (!best.proven || best.cost === 0) continue;
    const found = totalCost(part, yield* localSearch(part, effort));
    gaps.push(found / best.cost - 1);
  }
  if (gaps.length === 0) return null;
  return {
    panels: gaps.length,
    readersPerPanel: size,
    mean: gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length,
    worst: Math.max(...gaps),
  };
}

function only(units: Units, readers: readonly number[]): Units {
  const chosen = readers.map((reader) => {
    const from = units.first[reader] ?? 0;
    return Array.from({ length: (units.first[reader + 1] ?? 0) - from }, (_, at) => from + at);
  });
  const all = chosen.flat();
  const first = new Int32Array(readers.length + 1);
  for (const [at, own] of chosen.entries()) first[at + 1] = (first[at] ?? 0) + own.length;
  return {
    readers: readers.length,
    start: Float64Array.from(all, (unit) => units.start[unit] ?? 0),
    end: Float64Array.from(all, (unit) => units.end[unit] ?? 0),
    category: Int32Array.from(all, (unit) => units.category[unit] ?? 0),
    reader: Int32Array.from(chosen.flatMap((own, at) => own.map(() => at))),
    first,
  };
}
