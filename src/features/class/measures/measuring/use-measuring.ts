/** A task of the measuring worker as a state: begun, how far, done. */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { createMeasurer, type Measurer, type Measuring } from './measurer';
import type { MeasuringInput, MeasuringResults, MeasuringTasks, TaskKind } from './messages';

export interface MeasuringTask<K extends TaskKind> {
  readonly state: Measuring<MeasuringResults[K]>;
  start(task: MeasuringTasks[K]): void;
  abort(): void;
}

/** Without `kept` it is given up when the view is left. */
export function useMeasuring<K extends TaskKind>(
  input: MeasuringInput,
  kept?: Measurer<K>,
): MeasuringTask<K> {
  const [own] = useState(() => createMeasurer<K>());
  const measurer = kept ?? own;
  const state = useSyncExternalStore(measurer.listen, () => measurer.stateOf(input));
  const start = useCallback(
    (task: MeasuringTasks[K]) => measurer.start(input, task),
    [measurer, input],
  );
  useEffect(() => () => own.abort(), [input, own]);
  return { state, start, abort: measurer.abort };
}
