/**
 * How far aligned units disagree in category alone, for gamma-cat and gamma-k (Mathet 2017, 4.2.5): the
 * mean categorical dissimilarity of the pairs in the groups of an alignment, each weighted by how well the
 * two agree in position, max(0, 1 - alpha d_pos), and by 1 / (units in the group - 1).
 */
import { positional, type AlignmentProblem, type Groups } from './align/problem';

/** What a unit without a partner counts for. */
export type Unaligned =
  /** Nothing: the measure is about categories, not about places. The definition. */
  | 'left-out'
  /** For each reader who has no unit in the group a pair that disagrees, of weight 1. */
  | 'counted';

/** Pairs that count, their disagreement and weight summed up. */
export interface CategoryDisorder {
  readonly disorder: number;
  readonly weight: number;
}

/** For all categories (`overall`), and per category for the pairs in which it occurs. */
export interface CategoryDisorders {
  readonly overall: CategoryDisorder;
  readonly byCategory: readonly CategoryDisorder[];
}

export function categoryDisorders(
  { units, weights }: AlignmentProblem,
  groups: Groups,
  categories: number,
  unaligned: Unaligned,
): CategoryDisorders {
  const disorder = new Float64Array(categories + 1);
  const weight = new Float64Array(categories + 1);
  const count = (category: number, different: number, by: number): void => {
    disorder[category] = (disorder[category] ?? 0) + different * by;
    weight[category] = (weight[category] ?? 0) + by;
  };
  for (const group of groups) {
    for (let at = 0; at < group.length; at += 1) {
      const unit = group[at] ?? 0;
      const one = units.category[unit] ?? 0;
      if (unaligned === 'counted') {
        const alone = units.readers - group.length;
        count(categories, weights.deltaEmpty, alone * weights.deltaEmpty);
        count(one, weights.deltaEmpty, alone * weights.deltaEmpty);
      }
      for (let next = at + 1; next < group.length; next += 1) {
        const partner = group[next] ?? 0;
        const other = units.category[partner] ?? 0;
        const distance = weights.alpha * positional(units, unit, partner) * weights.deltaEmpty;
        const by = Math.max(0, 1 - distance) / (group.length - 1);
        const different = one === other ? 0 : weights.deltaEmpty;
        count(categories, different, by);
        count(one, different, by);
        if (other !== one) count(other, different, by);
      }
    }
  }
  const at = (index: number): CategoryDisorder => ({
    disorder: disorder[index] ?? 0,
    weight: weight[index] ?? 0,
  });
  return {
    overall: at(categories),
    byCategory: Array.from({ length: categories }, (_, category) => at(category)),
  };
}
