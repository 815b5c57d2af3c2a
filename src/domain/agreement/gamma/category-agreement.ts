/** Gamma-cat and gamma-k: the observed categorical disorder against the mean of the samples'. */
import { measured, undefinedBecause, type Measured } from '../continuum';
import type { AlignmentProblem, Groups } from './align/problem';
import {
  categoryDisorders,
  type CategoryDisorder,
  type CategoryDisorders,
  type Unaligned,
} from './category-disorder';
import type { CategoryAgreement, CategoryGamma } from './gamma-result';

export interface CategorySample {
  readonly problem: AlignmentProblem;
  readonly groups: Groups;
}

export function gammaCategories(
  observed: CategorySample,
  samples: readonly CategorySample[],
  categories: readonly string[],
): { readonly gammaCat: CategoryAgreement; readonly gammaK: readonly CategoryGamma[] } {
  const leftOut = disordersOf(observed, samples, categories.length, 'left-out');
  const counted = disordersOf(observed, samples, categories.length, 'counted');
  const both = (pick: (disorders: CategoryDisorders) => CategoryDisorder): CategoryAgreement => ({
    leftOut: agreement(leftOut, pick, categories.length),
    counted: agreement(counted, pick, categories.length),
  });
  return {
    gammaCat: both(({ overall }) => overall),
    gammaK: categories.map((category, index) => ({
      category,
      ...both(({ byCategory }) => byCategory[index] ?? { disorder: 0, weight: 0 }),
    })),
  };
}

interface Disorders {
  readonly observed: CategoryDisorders;
  readonly samples: readonly CategoryDisorders[];
}

function disordersOf(
  observed: CategorySample,
  samples: readonly CategorySample[],
  categories: number,
  unaligned: Unaligned,
): Disorders {
  const of = ({ problem, groups }: CategorySample): CategoryDisorders =>
    categoryDisorders(problem, groups, categories, unaligned);
  return { observed: of(observed), samples: samples.map(of) };
}

/** Samples without a pair that counts say nothing about chance: they are passed over. */
function agreement(
  { observed, samples }: Disorders,
  pick: (disorders: CategoryDisorders) => CategoryDisorder,
  categories: number,
): Measured {
  const { disorder, weight } = pick(observed);
  if (weight === 0) return undefinedBecause('no-shared-text');
  let sum = 0;
  let count = 0;
  for (const sample of samples) {
    const chance = pick(sample);
    if (chance.weight === 0) continue;
    sum += chance.disorder / chance.weight;
    count += 1;
  }
  if (sum === 0) {
    return undefinedBecause(categories === 1 ? 'one-category' : 'no-disagreement-expected');
  }
  return measured(1 - (disorder / weight / sum) * count);
}
