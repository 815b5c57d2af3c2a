/** A list of listeners. One that throws does not keep the others from hearing. */
export interface Signal<T> {
  emit(value: T): void;
  /** Returns the function that stops listening. */
  listen(listener: (value: T) => void): () => void;
}

export function createSignal<T>(): Signal<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    emit(value) {
      const failures: unknown[] = [];
      for (const listener of listeners) {
        try {
          listener(value);
        } catch (failure) {
          failures.push(failure);
        }
      }
      if (failures.length > 0) throw failures[0];
    },
    listen(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
