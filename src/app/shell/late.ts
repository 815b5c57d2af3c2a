/**
 * Something that is loaded when it is first wanted. Not React's `lazy`: what follows a Suspense fallback is
 * held back until the fallback has stood for 300 ms, and an article can be open sooner than that.
 */
import { useEffect, useState } from 'react';

export interface Late<T> {
  /** Safe to repeat; tries again after a failure. */
  load(): Promise<T>;
  /** null while it has not come. */
  now(): T | null;
}

export function createLate<T extends object>(importIt: () => Promise<T>): Late<T> {
  let loading: Promise<T> | null = null;
  let loaded: T | null = null;

  async function load(): Promise<T> {
    try {
      loaded = await importIt();
      return loaded;
    } catch (problem) {
      loading = null;
      throw problem;
    }
  }

  return {
    load: () => (loading ??= load()),
    now: () => loaded,
  };
}

/** null until it has come. Throws what kept it from coming, for the error boundary around it. */
export function useLate<T>(late: Late<T>): T | null {
  const [loaded, setLoaded] = useState<T | null>(() => late.now());
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => {
    if (loaded !== null) return undefined;
    let isGone = false;
    late.load().then(
      (found) => isGone || setLoaded(() => found),
      (problem: unknown) =>
        isGone || setFailure(problem instanceof Error ? problem : new Error(String(problem))),
    );
    return () => {
      isGone = true;
    };
  }, [late, loaded]);
  if (failure) throw failure;
  return loaded;
}
