/** A task of the measuring worker as a state: begun, how far, done. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { MeasuringInput, MeasuringResults, MeasuringTasks, TaskKind } from './messages';
import { startMeasuring } from './start-measuring';

export type Measuring<R> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'done'; readonly result: R }
  | { readonly kind: 'failed' };

export interface MeasuringTask<K extends TaskKind> {
  readonly state: Measuring<MeasuringResults[K]>;
  start(task: MeasuringTasks[K]): void;
  abort(): void;
}

/** Whatever was measured of another `input` is forgotten. */
export function useMeasuring<K extends TaskKind>(input: MeasuringInput): MeasuringTask<K> {
  const [state, setState] = useState<Measuring<MeasuringResults[K]>>({ kind: 'idle' });
  const current = useRef<AbortController | null>(null);

  const abort = useCallback(() => {
    current.current?.abort();
    current.current = null;
    setState({ kind: 'idle' });
  }, []);

  const start = useCallback(
    (task: MeasuringTasks[K]) => {
      current.current?.abort();
      const own = new AbortController();
      current.current = own;
      const { signal } = own;
      setState({ kind: 'running', share: 0 });
      startMeasuring<K>({ input, task }, signal, (share) => {
        if (!signal.aborted) setState({ kind: 'running', share });
      }).then(
        (result) => {
          if (!signal.aborted) setState({ kind: 'done', result });
        },
        () => {
          if (!signal.aborted) setState({ kind: 'failed' });
        },
      );
    },
    [input],
  );

  useEffect(() => abort, [input, abort]);
  return { state, start, abort };
}
