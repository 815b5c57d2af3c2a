/**
 * Keeps listeners waiting while something more urgent is done. Open, it lets everyone pass at once;
 * shut, each waits once, however often it asks, and they pass in the order in which they first asked.
 */
export interface Gate {
  pass(listener: () => void): void;
  shut(): void;
  open(): void;
}

export function createGate(): Gate {
  const waiting = new Set<() => void>();
  let isShut = false;
  return {
    pass(listener) {
      if (isShut) waiting.add(listener);
      else listener();
    },
    shut() {
      isShut = true;
    },
    open() {
      isShut = false;
      const listeners = [...waiting];
      waiting.clear();
      for (const listener of listeners) listener();
    },
  };
}
