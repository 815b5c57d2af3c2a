/**
 * Of alignments that cost the same, the one to report. Two units can cost as much together as apart;
 * then they are put together. The groups that can be joined for nothing are joined, the first pair first.
 */
import { inOrder, pairCost, type AlignmentProblem, type Groups } from './problem';

const SAME = 1e-9;

export function joinTies(problem: AlignmentProblem, groups: Groups): Groups {
  const { reader } = problem.units;
  const joined = groups.map((group) => [...group]);
  for (const [at, group] of joined.entries()) {
    for (const other of joined.slice(at + 1)) {
      if (group.length === 0 || group.length + other.length > problem.units.readers) continue;
      if (other.length === 0) continue;
      if (other.some((unit) => group.some((one) => reader[one] === reader[unit]))) continue;
      let cost = -problem.weights.deltaEmpty;
      for (const unit of other) for (const one of group) cost += pairCost(problem, one, unit);
      if (cost > SAME * problem.weights.deltaEmpty) continue;
      group.push(...other);
      other.length = 0;
    }
  }
  return inOrder(joined.filter((group) => group.length > 0));
}
