/** One value that changes, and can be listened to. */
import { createSignal } from './signal';

export interface Cell<T> {
  get(): T;
  /** Returns the function that stops listening. */
  listen(listener: () => void): () => void;
}

export interface WritableCell<T> extends Cell<T> {
  set(value: T): void;
}

export function createCell<T>(initial: T): WritableCell<T> {
  const changed = createSignal<void>();
  let value = initial;
  return {
    get: () => value,
    listen: changed.listen,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      changed.emit();
    },
  };
}
