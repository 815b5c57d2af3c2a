/** Work that can be interrupted: a generator that yields wherever it may pause, and returns its result. */
export type Steps<T> = Generator<void, T>;

/** All of it at once. */
export function takeAll<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * In slices of about `budget` milliseconds, by the clock `now`; `pause` calls back when the next may begin.
 * `done` is told the result, unless the function that is returned was called before.
 */
export function takeInSlices<T>(
  steps: Steps<T>,
  options: {
    readonly budget: number;
    readonly now: () => number;
    readonly pause: (goOn: () => void) => void;
    readonly done: (value: T) => void;
  },
): () => void {
  const { budget, now, pause, done } = options;
  let isStopped = false;
  const slice = (): void => {
    const until = now() + budget;
    while (!isStopped) {
      const step = steps.next();
      if (step.done === true) return done(step.value);
      if (now() >= until) return pause(slice);
    }
  };
  slice();
  return () => {
    isStopped = true;
  };
}
