/** Tells listeners. One that throws is reported as an uncaught error and never stops the writing. */
import type { Signal } from '../../lib/signal';

export function announce<T>(signal: Signal<T>, value: T): void {
  try {
    signal.emit(value);
  } catch (error) {
    // Node, where tests run, has no reportError.
    if (typeof reportError === 'function') reportError(error);
    else void Promise.reject(error);
  }
}
