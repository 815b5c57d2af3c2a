/** How much of a long list is on the page: a screenful first, then more with every paint. */
import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from '../../../ui/after-paint';

const STEP = 12;

/** `step`: rows per paint. */
export function useGrowing(total: number, step = STEP): number {
  const [shown, setShown] = useState(step);
  useEffect(() => {
    if (shown >= total) return undefined;
    return afterPaint(() => {
      startTransition(() => {
        setShown((before) => before + step);
      });
    });
  }, [shown, total, step]);
  return Math.min(shown, total);
}
