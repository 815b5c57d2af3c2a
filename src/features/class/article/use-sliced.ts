/** The result of work done in slices between which the page can answer; until then the last one, null at first. */
import { useEffect, useState } from 'react';
import { takeInSlices, type Steps } from '../../../lib/steps';

/** Milliseconds: a fraction of a frame's worth of waiting at worst. */
const BUDGET = 10;

/** `begin` must be the same function as long as the work is the same. */
export function useSliced<T>(begin: () => Steps<T>): T | null {
  const [result, setResult] = useState<{ readonly value: T } | null>(null);
  useEffect(
    () =>
      takeInSlices(begin(), {
        budget: BUDGET,
        now: () => performance.now(),
        pause: (goOn) => setTimeout(goOn, 0),
        done: (value) => setResult({ value }),
      }),
    [begin],
  );
  return result && result.value;
}
