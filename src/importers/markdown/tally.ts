/** Counts what could not be kept while a tree is walked. */
import type { IntakeChange } from '../../domain/intake/draft';

type Counted = Extract<IntakeChange, { readonly count: number }>['kind'];

export interface Tally {
  count(kind: Counted, times?: number): void;
  changes(): readonly IntakeChange[];
}

export function createTally(): Tally {
  const counts = new Map<Counted, number>();
  return {
    count(kind, times = 1) {
      counts.set(kind, (counts.get(kind) ?? 0) + times);
    },
    changes: () => [...counts].map(([kind, count]) => ({ kind, count })),
  };
}
