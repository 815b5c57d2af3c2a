/** How much of a long list is on the page: a screenful first, then more with every paint. */
import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from '../../../ui/after-paint';

const STEP = 12;

export function useGrowing(total: number): number {
  const [shown, setShown] = useState(STEP);
  useEffect(() => {
    if (shown >= total) return undefined;
    return afterPaint(() => {
      startTransition(() => {
        setShown((before) => before + STEP);
      });
    });
  }, [shown, total]);
  return Math.min(shown, total);
}
