/**
 * A value one paint late. What a reader did is painted first; tools that come with it are made afterwards.
 */
import { useEffect, useState } from 'react';
import { afterPaint } from '../../../ui/after-paint';

/** @param first what it is until then */
export function useAfterPaint<T>(value: T, first: T): T {
  const [painted, setPainted] = useState(first);
  useEffect(() => {
    // Every card asks; for most there is nothing to come.
    if (Object.is(painted, value)) return undefined;
    return afterPaint(() => {
      setPainted(value);
    });
  }, [painted, value]);
  return painted;
}
