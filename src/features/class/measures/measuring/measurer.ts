/** One kind of measuring at a time: of which readings, how far, what came of it. Goes on whatever view is shown. */
import { createCell } from '../../../../lib/cell';
import type { MeasuringInput, MeasuringResults, MeasuringTasks, TaskKind } from './messages';
import { startMeasuring } from './start-measuring';

export type Measuring<R> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'done'; readonly result: R }
  | { readonly kind: 'failed' };

export interface Measurer<K extends TaskKind> {
  /** Of another `input`, whatever was measured counts as nothing. */
  stateOf(input: MeasuringInput): Measuring<MeasuringResults[K]>;
  listen(listener: () => void): () => void;
  /** Gives up what is under way. */
  start(input: MeasuringInput, task: MeasuringTasks[K]): void;
  abort(): void;
}

export function createMeasurer<K extends TaskKind>(): Measurer<K> {
  type State = Measuring<MeasuringResults[K]>;
  const now = createCell<{ readonly input: MeasuringInput | null; readonly state: State }>({
    input: null,
    state: IDLE,
  });
  let current: AbortController | null = null;
  return {
    stateOf: (input) => (now.get().input === input ? now.get().state : IDLE),
    listen: now.listen,
    start(input, task) {
      current?.abort();
      const own = new AbortController();
      current = own;
      const { signal } = own;
      const say = (state: State): void => {
        if (!signal.aborted) now.set({ input, state });
      };
      say({ kind: 'running', share: 0 });
      startMeasuring<K>(input, task, signal, (share) => say({ kind: 'running', share })).then(
        (result) => say({ kind: 'done', result }),
        () => say({ kind: 'failed' }),
      );
    },
    abort() {
      current?.abort();
      current = null;
      now.set({ input: null, state: IDLE });
    },
  };
}

const IDLE = { kind: 'idle' } as const;
