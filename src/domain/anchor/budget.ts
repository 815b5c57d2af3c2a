/** What searching may still cost, so that no file and no text keeps us busy for long. */
export interface SearchBudget {
  /** True, and paid for, while there is enough left. */
  spend(cost: number): boolean;
  /** True as soon as something had to be left undone. */
  isOverdrawn(): boolean;
}

/**
 * `limit`: steps of some ten nanoseconds each, for all that shares the budget: the default is about two
 * seconds. `within`: a larger budget that pays too.
 */
export function createSearchBudget(limit = 200_000_000, within?: SearchBudget): SearchBudget {
  let left = limit;
  let overdrawn = false;
  return {
    spend(cost) {
      if (cost > left || within?.spend(cost) === false) {
        overdrawn = true;
        return false;
      }
      left -= cost;
      return true;
    },
    isOverdrawn: () => overdrawn,
  };
}
