/**
 * A value one paint late. What a reader did is painted first; tools that come with it are made afterwards.
 */
import { useEffect, useState } from 'react';
import { afterPaint } from '../../../ui/after-paint';

/** @param first what it is until then */
export function useAfterPaint<T>(value: T, first: T): T {
  const [painted, setPainted] = useState(first);
  useEffect(
    () =>
      afterPaint(() => {
        setPainted(value);
      }),
    [value],
  );
  return painted;
}
