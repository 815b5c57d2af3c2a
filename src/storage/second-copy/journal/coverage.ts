/** Which commits of which epoch are in the journal, as stretches of `seq`. */

/** After `since`, up to and with `upTo`. */
export type Stretch = readonly [since: number, upTo: number];

export interface Coverage {
  add(epochId: string, stretches: readonly Stretch[]): void;
  /** Sorted, apart from one another. */
  stretches(epochId: string): readonly Stretch[];
  /** The last commit up to which none is missing; 0 when the first one is. */
  completeUpTo(epochId: string): number;
}

export function createCoverage(): Coverage {
  const epochs = new Map<string, readonly Stretch[]>();
  const stretches = (epochId: string): readonly Stretch[] => joined(epochs.get(epochId) ?? []);
  return {
    add(epochId, added) {
      if (added.length === 0) return;
      const known = epochs.get(epochId) ?? [];
      const last = known.at(-1);
      const [first] = added;
      // The usual case, one commit after the other: the list does not grow.
      if (added.length === 1 && first && last?.[1] === first[0]) {
        epochs.set(epochId, [...known.slice(0, -1), [last[0], first[1]]]);
      } else {
        epochs.set(epochId, joined([...known, ...added]));
      }
    },
    stretches,
    completeUpTo(epochId) {
      const [first] = stretches(epochId);
      return first?.[0] === 0 ? first[1] : 0;
    },
  };
}

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const [since, upTo] of stretches.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && since <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], upTo)];
    else if (upTo > since) result.push([since, upTo]);
  }
  return result;
}
